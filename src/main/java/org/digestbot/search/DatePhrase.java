package org.digestbot.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds dates as people type them in queries: {@code 2023-12-24}, {@code december}, {@code last
 * week}, 上周, 12月底. Thread-safe as long as {@code latest} is.
 */
final class DatePhrase {
  private static final Set<String> DOUBTFUL =
      Set.of("may", "march", "mar", "sep", "dec", "jan", "this may", "this march");

  private static final Pattern AGO = Pattern.compile("(\\d{1,4})([dwmy])");

  private final DateWords words;

  /**
   * @param latest the year that a month, week or day without a year means
   */
  DatePhrase(LocalDate today, DateWords.Latest latest) {
    this.words = new DateWords(today, latest);
  }

  /** What a phrase found somewhere means. */
  record Found(int start, int end, Days days) {}

  /** Reads an operator's value, all of it. */
  Optional<Days> read(String folded) {
    Matcher ago = AGO.matcher(folded);
    if (ago.matches()) {
      return Optional.of(words.since(Integer.parseInt(ago.group(1)), ago.group(2).charAt(0)));
    }
    return at(folded, 0).filter(found -> found.end == folded.length()).map(Found::days);
  }

  /** The first date phrase in a text, if it stands for itself. */
  Optional<Found> find(String folded) {
    for (int start = 0; start < folded.length(); start++) {
      if (start == 0 || !isWord(folded.charAt(start - 1)) || !isWord(folded.charAt(start))) {
        Optional<Found> found = at(folded, start);
        if (found.isPresent() && !isMerelyAWord(folded, found.get())) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Found> at(String folded, int start) {
    for (DateWords.Rule rule : DateWords.RULES) {
      Matcher matcher = rule.pattern().matcher(folded).region(start, folded.length());
      matcher.useTransparentBounds(true);
      if (matcher.lookingAt() && endsWord(folded, matcher.end())) {
        try {
          Days days = rule.meaning().of(words, matcher);
          if (days != null) {
            return Optional.of(new Found(start, matcher.end(), days));
          }
        } catch (DateTimeException e) {
          // No such day: another rule may read it, or it is no date.
          continue;
        }
      }
    }
    return Optional.empty();
  }

  /** "may" and "march" are seldom months, and a number alone is a year only in our times. */
  private static boolean isMerelyAWord(String folded, Found found) {
    String phrase = folded.substring(found.start, found.end);
    boolean doubtful = DOUBTFUL.contains(phrase);
    boolean after = found.start >= 3 && folded.substring(0, found.start).matches(".*\\b(in|of) ");
    return doubtful && !after && folded.length() > phrase.length();
  }

  private static boolean endsWord(String folded, int end) {
    return end == folded.length() || !isWord(folded.charAt(end)) || !isWord(folded.charAt(end - 1));
  }

  private static boolean isWord(char unit) {
    return unit < 0x2e80 && Character.isLetterOrDigit(unit);
  }
}
