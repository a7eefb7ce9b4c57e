package org.digestbot.parse.item;

import java.util.Map;
import java.util.regex.Pattern;
import org.digestbot.parse.link.LineLink;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * How lists of changes to a project name one: its number, which leads to it, and what it does, as
 * in {@code [ann/knots] [#81](https://…) Tie it tighter}.
 */
final class ChangeHeadline {
  private static final int LONGEST_TITLE = 160;

  /** What may stand before the first link: the marks of bold words. */
  private static final int LATEST_LINK = 2;

  /** A number, maybe behind the name of its project: {@code #81}, {@code knots#81}. */
  private static final Pattern NUMBER = Pattern.compile("`?[\\w./-]{0,60}#[0-9]{1,7}`?");

  private ChangeHeadline() {}

  /** The headline of a line with this first link, or null. */
  static @Nullable ItemHeadline of(String line, LineLink first) {
    LineLink number = isNumber(first) ? first : behind(line, first);
    if (number == null || first.start() > LATEST_LINK) {
      return null;
    }
    int end = titleEnd(line, number.end());
    String words = Titles.plain(ItemHeadline.rest(line.substring(0, end), number.end()));
    String title = number.words() + " " + words;
    return Titles.hasWords(words) && title.length() <= LONGEST_TITLE
        ? new ItemHeadline(title, number.address(), ItemHeadline.rest(line, end), true)
        : null;
  }

  /** Where the words behind a number end, which may be in bold, with it or alone. */
  private static int titleEnd(String line, int from) {
    boolean opened = line.startsWith("**");
    int mark = line.indexOf("**", from);
    boolean behind = mark >= 0 && !Titles.hasWords(line.substring(from, mark));
    if (behind && !opened) {
      mark = line.indexOf("**", mark + 2);
    }
    return mark >= 0 && behind != opened ? mark : line.length();
  }

  /** The number right behind the name of a project; or null. */
  private static @Nullable LineLink behind(String line, LineLink project) {
    int at = project.end();
    if (!line.startsWith("[#", at) && !line.startsWith(" [#", at)) {
      return null;
    }
    LineLink next = LineLink.first(line, at, Map.of());
    return next != null && next.start() <= at + 1 && isNumber(next) ? next : null;
  }

  private static boolean isNumber(LineLink link) {
    String words = link.words();
    return words != null && words.indexOf('#') >= 0 && NUMBER.matcher(words).matches();
  }
}
