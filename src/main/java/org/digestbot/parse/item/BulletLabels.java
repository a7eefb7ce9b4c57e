package org.digestbot.parse.item;

import org.digestbot.parse.title.Titles;

/**
 * Tells the lines that only name the bullets below them, or beside them, from those that are items.
 */
final class BulletLabels {
  /** In characters; less describes nothing. */
  private static final int SHORTEST_REST = 8;

  /** In characters. */
  private static final int LONGEST_LABEL = 30;

  /** In characters, of a line that is no bullet. */
  private static final int LONGEST_LINE = 40;

  /** So many bullets with links are the items of a label, wherever these stand in them. */
  private static final int SEVERAL = 4;

  private BulletLabels() {}

  /** Whether a bullet says a few words and leads nowhere. */
  private static boolean is(Lines lines, int at) {
    Line line = lines.line(at);
    return line.link() == null && line.mayBeTitle() && line.plain().length() <= LONGEST_LABEL;
  }

  /** Whether a bullet is a label of those that follow it beside it: {@code - Events:}. */
  static boolean nameNext(Lines lines, int at) {
    return is(lines, at)
        && Titles.endWithColon(lines.line(at).plain())
        && BulletItems.bullet(lines, at + 1) != null;
  }

  /** Whether a short line, which is no bullet, names the list below it: {@code More blogs:}. */
  static boolean nameList(Lines lines, int at) {
    String line = lines.at(at).strip();
    boolean named = line.length() <= LONGEST_LINE && Titles.endWithColon(line);
    return named && lines.marker(at) == null && lines.line(at).link() == null;
  }

  /**
   * The first line below a bullet that begins a list of linked titles, or -1.
   *
   * @param described whether only titles with a text count: others are more links of the bullet
   */
  static int firstBelow(Lines lines, int from, int to, boolean described) {
    int first = -1;
    int named = 0;
    int others = 0;
    int led = 0;
    for (int i = from; i < to; i++) {
      ListMarker marker = BulletItems.bullet(lines, i);
      if (marker == null) {
        continue;
      }
      led += lines.line(i).link() == null ? 0 : 1;
      first = first < 0 ? i : first;
      ItemHeadline headline = lines.line(i).headline();
      boolean says = !described || headline.rest().length() >= SHORTEST_REST;
      if (headline.title() != null && headline.own() != null && says) {
        named++;
      } else {
        others++;
      }
    }
    boolean day = led > 0 && EntryFields.isDay(lines.line(from - 1).plain());
    boolean label = day || is(lines, from - 1) && led >= SEVERAL && led == others + named;
    label &= !described;
    return label || named >= (described ? 2 : 1) && named >= others ? first : -1;
  }
}
