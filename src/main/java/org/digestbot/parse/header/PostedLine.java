package org.digestbot.parse.header;

import java.util.List;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.jspecify.annotations.Nullable;

/**
 * The line below the words of a post that says when it was posted, as its own page has it: {@code
 * 10:24 AM · May 3, 2024 · 12K Views}.
 *
 * @param line its index
 */
public record PostedLine(EntryDate date, int line) {
  private static final int LONGEST = 80;

  private static final Pattern VIEWS =
      Pattern.compile(
          "(?i)[·•\\s]{0,3}[0-9][0-9.,]{0,9}\\s?[KMB万萬]?\\s?次?(?:views?|查看|觀看|观看|浏览|瀏覽)");

  /** The last line with words between two, where it says nothing else; or null. */
  public static @Nullable PostedLine last(
      List<String> lines, int from, int to, SortedSet<Integer> years) {
    int last = to - 1;
    while (last > from && lines.get(last).isBlank()) {
      last--;
    }
    String line = last > from ? lines.get(last) : "";
    if (line.length() > LONGEST || line.indexOf(':') < 0 || !Dates.mayStandIn(line)) {
      return null;
    }
    HeaderLine posted = HeaderLine.of(VIEWS.matcher(line).replaceAll(""), years);
    boolean alone = posted.kind() == HeaderLine.Kind.ELEMENTS && posted.link() == null;
    EntryDate date = alone && posted.handle() == null ? posted.date() : null;
    return date == null || date.day() == 0 ? null : new PostedLine(date, last);
  }
}
