package org.digestbot.search.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.digestbot.search.index.Days;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates as people type them in queries: {@code 2023-12-24}, {@code last week}, 12月底, and what
 * lies before, after or between such: {@code since dec 24}, 圣诞前, 12月6日到12月10日. Thread-safe as long
 * as {@code latest} is.
 */
public final class DatePhrase {
  private static final List<DateForm> FORMS =
      Stream.of(
              WrittenDates.FORMS,
              DateParts.FORMS,
              YearParts.FORMS,
              Seasons.FORMS,
              RelativeDates.FORMS,
              List.of(NamedDays.FORM, MovingFeasts.FORM))
          .flatMap(List::stream)
          .toList();

  private static final List<DateForm> NAMES =
      List.of(NamedDays.FORM, MovingFeasts.FORM, YearParts.UNSAID);

  /** What every date in Chinese and every bound in front of one begins with, to look no further. */
  private static final String HAN_STARTS =
      "第一二两三四五六七八九十几半今本去前昨大上下这最过近圣平跨元新情劳国万双愚妇儿教感黑母父春除端中冬年岁早截直晚自从在不";

  /** Months whose names are words too, and Q4 is also a way to quantize. */
  private static final Pattern DOUBTFUL =
      Pattern.compile("(?:this )?(?:may|march)|mar|sep|dec|jan|q[1-4]");

  private static final Pattern AGO = Pattern.compile("(\\d{1,4})([dwmy])");

  private static final Pattern TO =
      Pattern.compile(" ?(?:[-–—~至到]|(?<= )(?:to|until|till|through)(?= )) ?");

  private static final Pattern AND = Pattern.compile(" ?(?:[和与、,]|(?<= )and(?= )) ?");

  private final Almanac almanac;
  private final boolean takesNamedDays;

  /**
   * @param latest the year that a month, week or day without a year means
   */
  public DatePhrase(LocalDate today, Latest latest) {
    this(new Almanac(today, latest, false), false);
  }

  private DatePhrase(Almanac almanac, boolean takesNamedDays) {
    this.almanac = almanac;
    this.takesNamedDays = takesNamedDays;
  }

  /** The same, and finds the days of names that more often stand for something else. */
  public DatePhrase takingNamedDays() {
    return new DatePhrase(almanac, true);
  }

  /**
   * What a phrase found somewhere means.
   *
   * @param days within one of these spans
   * @param bounded whether words around the date say that it is one
   */
  public record Found(int start, int end, List<Days> days, boolean bounded) {}

  /** A date without what stands around it. */
  private record Named(int start, int end, Days days) {}

  /** A form that fits the words. */
  private record Fit(DateForm form, Matcher matcher) {
    Optional<Named> named(Almanac almanac, int start) {
      try {
        return Optional.ofNullable(form.meaning().of(almanac, matcher))
            .map(days -> new Named(start, matcher.end(), days));
      } catch (DateTimeException e) {
        // No such day: another form may read it, or it is no date.
        return Optional.empty();
      }
    }
  }

  /** Reads an operator's value, all of it: within one of these spans. */
  public Optional<List<Days>> read(String folded) {
    Matcher ago = AGO.matcher(folded);
    if (ago.matches()) {
      return Optional.of(
          List.of(almanac.since(Integer.parseInt(ago.group(1)), ago.group(2).charAt(0))));
    }
    return at(folded, 0).filter(found -> found.end == folded.length()).map(Found::days);
  }

  /** The first date phrase in a text, if it stands for itself. */
  public Optional<Found> find(String folded) {
    for (int start = 0; start < folded.length(); start++) {
      if (mayStart(folded, start) && !isMerelyAName(folded, start)) {
        Optional<Found> found = at(folded, start);
        if (found.isPresent() && !isMerelyAWord(folded, found.get())) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Found> at(String folded, int start) {
    return DateBound.inFront(folded, start)
        .flatMap(
            inFront ->
                named(folded, inFront.end(), almanac).map(first -> found(folded, inFront, first)))
        .or(() -> named(folded, start, almanac).map(first -> found(folded, null, first)));
  }

  /** Reads on behind a date. */
  private Found found(String folded, DateBound.@Nullable Stated inFront, Named first) {
    DateBound bound = inFront == null ? DateBound.WITHIN : inFront.bound();
    List<Days> days = new ArrayList<>(List.of(first.days));
    int end = first.end;
    Pattern to = bound == DateBound.BETWEEN ? AND : TO;
    Named last = joined(to, folded, end, almanac.after(first.days)).orElse(null);
    if (last != null && !last.days.last().isBefore(first.days.last())) {
      days.set(0, first.days.through(last.days));
      end = last.end;
    }
    Optional<Named> other = joined(AND, folded, end, almanac);
    while (other.isPresent()) {
      days.add(other.get().days);
      end = other.get().end;
      other = joined(AND, folded, end, almanac);
    }
    DateBound.Stated behind = DateBound.behind(folded, end).orElse(null);
    if (behind != null) {
      end = behind.end();
      bound = behind.bound() == DateBound.WITHIN ? bound : behind.bound();
    }
    if (bound == DateBound.BETWEEN && days.size() > 1) {
      days = new ArrayList<>(List.of(days.get(0).through(days.get(1))));
    }
    days.replaceAll(bound::of);
    boolean bounded = inFront != null || end > first.end;
    // "in" and the like are words that people ask with, and the year behind them stays one.
    int start =
        inFront == null || inFront.bound() == DateBound.WITHIN ? first.start : inFront.start();
    return new Found(start, end, List.copyOf(days), bounded);
  }

  private static Optional<Named> joined(Pattern joiner, String folded, int start, Almanac almanac) {
    Matcher between = lookAt(joiner, folded, start);
    return between.lookingAt() ? named(folded, between.end(), almanac) : Optional.empty();
  }

  /** The longest date that is named here. */
  private static Optional<Named> named(String folded, int start, Almanac almanac) {
    return FORMS.stream()
        .map(form -> new Fit(form, lookAt(form.pattern(), folded, start)))
        .filter(fit -> fit.matcher.lookingAt() && endsWord(folded, fit.matcher.end()))
        .sorted(Comparator.comparingInt((Fit fit) -> fit.matcher.end()).reversed())
        .flatMap(fit -> fit.named(almanac, start).stream())
        .findFirst();
  }

  private static Matcher lookAt(Pattern pattern, String folded, int start) {
    return pattern.matcher(folded).region(start, folded.length()).useTransparentBounds(true);
  }

  /** "may" and "march" are seldom months, and Christmas is seldom the day. */
  private boolean isMerelyAWord(String folded, Found found) {
    String phrase = folded.substring(found.start, found.end);
    boolean alone = folded.length() == phrase.length();
    return !found.bounded
        && (!takesNamedDays && isDoubtful(phrase) || !alone && DOUBTFUL.matcher(phrase).matches());
  }

  /**
   * The same for a name that nothing around it makes a date, without asking the archive for the
   * year in which it was one.
   */
  private boolean isMerelyAName(String folded, int start) {
    return !takesNamedDays
        && NAMES.stream()
            .map(form -> lookAt(form.pattern(), folded, start))
            .filter(Matcher::lookingAt)
            .map(Matcher::end)
            .max(Comparator.naturalOrder())
            .filter(end -> isDoubtful(folded.substring(start, end)))
            .filter(end -> DateBound.behind(folded, end).isEmpty())
            .filter(end -> !lookAt(TO, folded, end).lookingAt())
            .filter(end -> !lookAt(AND, folded, end).lookingAt())
            .isPresent();
  }

  private static boolean isDoubtful(String phrase) {
    return NamedDays.isDoubtful(phrase)
        || MovingFeasts.isDoubtful(phrase)
        || YearParts.isDoubtful(phrase);
  }

  private static boolean mayStart(String folded, int start) {
    char first = folded.charAt(start);
    return isWord(first)
        ? start == 0 || !isWord(folded.charAt(start - 1))
        : HAN_STARTS.indexOf(first) >= 0;
  }

  private static boolean endsWord(String folded, int end) {
    return end == folded.length() || !isWord(folded.charAt(end)) || !isWord(folded.charAt(end - 1));
  }

  private static boolean isWord(char unit) {
    return unit < 0x2e80 && Character.isLetterOrDigit(unit);
  }
}
