package org.digestbot.parse.item;

import java.util.ArrayList;
import java.util.List;
import org.digestbot.parse.document.Section;

/** The items of a section whose numbered list has lists of bullets above it or below. */
final class BesideNumbers {
  /** Fewer bullets above numbers are said of them. */
  private static final int FEWEST = 2;

  private BesideNumbers() {}

  /** Numbered items and those of the bullets beside them. */
  static List<Item> with(Lines lines, Section section, List<Item> numbers) {
    return withHead(lines, withTail(lines, numbers, section), section);
  }

  /** Numbered lines and the bullets above them where those are a list of items of their own. */
  private static List<Item> withHead(Lines lines, List<Item> numbers, Section section) {
    int first = numbers.get(0).line();
    Section above = section.upTo(first);
    BulletItems head = BulletItems.in(lines, above);
    boolean lead = head.linked() >= FEWEST && head.linked() == head.items().size();
    if (!lead || !head.areItems(lines, above)) {
      return numbers;
    }
    List<Item> all = new ArrayList<>(head.items());
    all.addAll(numbers);
    return all;
  }

  /**
   * Numbered lines and, where a blank one or a label parts bullets from the last of them, those as
   * well.
   */
  private static List<Item> withTail(Lines lines, List<Item> numbers, Section section) {
    Item last = numbers.get(numbers.size() - 1);
    int below = lines.nextWords(last.line() + 1, last.to());
    boolean labelled = below < last.to() && BulletLabels.nameList(lines, below);
    int at = labelled ? lines.nextWords(below + 1, last.to()) : below;
    boolean apart = below > last.line() + 1 && at < last.to() && isOuterBullet(lines, at);
    if (!apart || !numbers.stream().allMatch(item -> item == last || isLine(lines, item))) {
      return numbers;
    }
    Section rest = section.startingAt(at);
    BulletItems tail = BulletItems.in(lines, rest);
    if (!tail.areItems(lines, rest)) {
      return numbers;
    }
    List<Item> all = new ArrayList<>(numbers);
    Item.closeLast(all, below);
    all.addAll(tail.items());
    return all;
  }

  private static boolean isOuterBullet(Lines lines, int at) {
    ListMarker marker = lines.marker(at);
    return marker != null && marker.number() == null && marker.indent() == 0;
  }

  /** Whether an item is no more than its first line, which leads somewhere. */
  private static boolean isLine(Lines lines, Item item) {
    return item.headline().own() != null
        && lines.nextWords(item.line() + 1, item.to()) == item.to();
  }
}
