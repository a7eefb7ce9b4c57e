package org.digestbot.parse.document;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a file says about a document that says less of itself: daily notes and posts of
 * a blog are kept as {@code 2024-03-05.md} and {@code 2024/03/05.md}, months as {@code
 * tweets_202403.md}. Stateless.
 */
public final class FileName {
  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\p{Alnum})((?:19|20)[0-9]{2})(?:([-_. ]?)(0[1-9]|1[0-2])(?:\\2(0[1-9]|[12][0-9]|3[01]))?"
              + "|/(0[1-9]|1[0-2])/(0[1-9]|[12][0-9]|3[01]))(?!\\p{Alnum})");

  /** Where a word begins that only its capital tells from the one before. */
  private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  /** What stands before the words: a day or a number that orders files. */
  private static final Pattern ORDER =
      Pattern.compile("^[0-9][0-9.、)）_\\s-]*(?:[年月日][0-9_\\s]*){0,3}");

  /** What programs call a file until somebody names it. */
  private static final Pattern UNNAMED =
      Pattern.compile("(?i)(?:new|untitled|unnamed|copy of)\\b.*|(?:新建|未命名|无标题|無標題|无题).*");

  private static final int LEAST_HAN = 4;
  private static final int LEAST_WORDS = 3;

  private FileName() {}

  /**
   * The title of the document where the name is one, as in notes and saved pages: several words
   * with blanks between them, or a phrase in Han. Null for names that a program gave, such as
   * {@code why-we-sleep.md}.
   */
  public static @Nullable String title(String name) {
    String title = ORDER.matcher(bare(name).replace('_', ' ')).replaceFirst("").strip();
    long han = title.codePoints().filter(Character::isIdeographic).count();
    long words =
        Stream.of(title.split("\\s+")).filter(word -> word.matches("[\\p{L}'’-]{2,}")).count();
    boolean named = han >= LEAST_HAN || words >= LEAST_WORDS;
    return named && !UNNAMED.matcher(title).matches() ? title : null;
  }

  /** The last day or month in the name, or null. */
  public static @Nullable EntryDate date(String name) {
    Optional<MatchResult> last = DATE.matcher(name).results().reduce((one, next) -> next);
    return last.map(FileName::date).orElseGet(() -> Dates.in(name));
  }

  /**
   * Without folders and kind, its words apart: {@code notes/RustWeekly_12.md} is Rust Weekly 12.
   */
  public static String words(String name) {
    String words = bare(name).replace('_', ' ').replace('-', ' ');
    return CAPITAL.matcher(words).replaceAll(" ").strip();
  }

  /** Without folders and kind. */
  private static String bare(String name) {
    int end = name.lastIndexOf('.');
    return name.substring(name.lastIndexOf('/') + 1, end < 0 ? name.length() : end);
  }

  /** Whether it says nothing but a date. */
  public static boolean isDate(String name) {
    return words(name).chars().noneMatch(Character::isLetter) && date(name) != null;
  }

  private static @Nullable EntryDate date(MatchResult found) {
    String day = found.group(5) == null ? found.group(4) : found.group(6);
    String month =
        found.group(1) + "-" + (found.group(5) == null ? found.group(3) : found.group(5));
    return EntryDate.parse(day == null ? month : month + "-" + day).orElse(null);
  }
}
