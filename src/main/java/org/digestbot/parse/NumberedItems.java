package org.digestbot.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Items such as {@code 1、[title](link)}, each with all that follows up to the next number.
 *
 * @param style what stands behind the numbers
 * @param items in order
 * @param named how many have a title that carries a link
 * @param linked how many hold a link anywhere
 */
record NumberedItems(String style, List<Item> items, int named, int linked) {

  static NumberedItems in(Lines lines, Section section) {
    String style = "";
    List<Integer> starts = new ArrayList<>();
    for (int i = section.from(); i < section.to(); i++) {
      lines.budget().check();
      ListMarker marker = lines.marker(i);
      if (marker == null || !marker.isNumber() || marker.indent() > 3) {
        continue;
      }
      if (starts.isEmpty()) {
        style = marker.style();
      }
      if (marker.style().equals(style)) {
        starts.add(i);
      }
    }
    List<Item> items = new ArrayList<>(starts.size());
    int named = 0;
    int linked = 0;
    for (int n = 0; n < starts.size(); n++) {
      int start = starts.get(n);
      int end = n + 1 < starts.size() ? starts.get(n + 1) : section.to();
      Item item = item(lines, start, end);
      items.add(item);
      named += item.headline().own() != null && item.headline().title() != null ? 1 : 0;
      linked += item.headline().own() != null || lines.hasLink(start, end) ? 1 : 0;
    }
    return new NumberedItems(style, List.copyOf(items), named, linked);
  }

  /** Whether they are items by their own evidence, and no steps or reasons in a text. */
  boolean areItems() {
    boolean mostNamed = named > 0 && named * 2 >= items.size();
    return mostNamed || items.size() >= 3 && linked * 10 >= items.size() * 7 && startAtOne();
  }

  /** Whether they may be items where the same numbers are items elsewhere in the document. */
  boolean mayBeItems(String styleElsewhere) {
    return items.size() >= 2 && style.equals(styleElsewhere) && (startAtOne() || linked > 0);
  }

  private boolean startAtOne() {
    return !items.isEmpty() && "1".equals(items.get(0).number());
  }

  private static Item item(Lines lines, int start, int end) {
    Line line = lines.line(start);
    ListMarker marker = line.marker();
    ItemHeadline headline = line.headline();
    int next = lines.nextWords(start + 1, end);
    boolean adjacent = next == start + 1 && next < end;
    if (headline.own() == null && adjacent && isTitle(line.words())) {
      ItemHeadline below = ownBelow(lines, line.words(), next);
      if (below != null) {
        return new Item(start, next + 1, end, number(marker), below, null, null);
      }
    }
    return new Item(start, start + 1, end, number(marker), headline, null, null);
  }

  static boolean isTitle(String first) {
    String plain = Titles.plain(first);
    return !plain.isEmpty() && plain.length() <= 120 && !plain.endsWith("。");
  }

  /** A title whose address stands alone on the next line, or null. */
  static @Nullable ItemHeadline ownBelow(Lines lines, String title, int next) {
    Line below = lines.line(next);
    LineLink link = below.link();
    return link != null && below.isOnlyLink()
        ? new ItemHeadline(title, link.address(), "", true)
        : null;
  }

  private static @Nullable String number(@Nullable ListMarker marker) {
    return marker == null ? null : marker.number();
  }
}
