package org.digestbot.parse.item;

import java.util.ArrayList;
import java.util.List;
import org.digestbot.parse.document.Footers;
import org.digestbot.parse.document.Section;
import org.digestbot.parse.link.LineLink;

/**
 * Items of a list that rules part: of the bullets between two of them the first leads somewhere,
 * and the others say more about it, such as {@code - 说明：…}.
 */
final class RuledBullets {
  private static final int LEAST = 2;

  /** So many bullets between two rules are a list of their own. */
  private static final int MOST_BULLETS = 5;

  private RuledBullets() {}

  /** The items of a section that holds nothing else, or none. */
  static List<Item> in(Lines lines, Section section) {
    List<Item> items = new ArrayList<>();
    boolean several = false;
    int at = lines.nextWords(section.from(), section.to());
    while (at < section.to()) {
      int end = rule(lines, at, section.to());
      if (end == section.to() && items.isEmpty()) {
        return List.of();
      }
      if (at < end) {
        int bullets = isItem(lines, at, end) ? bullets(lines, at, end) : 0;
        if (bullets == 0 || bullets > MOST_BULLETS) {
          return List.of();
        }
        several |= bullets > 1;
        items.add(BulletItems.item(lines, at, end));
      }
      at = lines.nextWords(end + 1, section.to());
    }
    return several && items.size() >= LEAST ? List.copyOf(items) : List.of();
  }

  private static int rule(Lines lines, int from, int to) {
    int at = from;
    while (at < to && (!Footers.isRule(lines.at(at)) || lines.document().isFenced(at))) {
      lines.budget().check();
      at++;
    }
    return at;
  }

  private static boolean isItem(Lines lines, int from, int to) {
    boolean leads = BulletItems.bullet(lines, from) != null && lines.line(from).link() != null;
    for (int i = from + 1; i < to && leads; i++) {
      LineLink link = BulletItems.bullet(lines, i) == null ? null : lines.line(i).link();
      leads = link == null || link.start() > 0;
    }
    return leads;
  }

  private static int bullets(Lines lines, int from, int to) {
    int bullets = 0;
    for (int i = from; i < to; i++) {
      bullets += BulletItems.bullet(lines, i) == null ? 0 : 1;
    }
    return bullets;
  }
}
