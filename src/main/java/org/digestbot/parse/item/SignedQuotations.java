package org.digestbot.parse.item;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.digestbot.parse.document.Section;
import org.digestbot.parse.header.Attribution;

/**
 * Posts that a section quotes one below another, each of which ends with who posted it and where:
 * {@code > — Ann Lee (@ann) [March 1, 2024](https://…)}. What is remarked below one belongs to it.
 */
final class SignedQuotations {
  private SignedQuotations() {}

  /** The items of a section that is made of them, or none. */
  static List<Item> in(Lines lines, Section section) {
    List<Item> items = new ArrayList<>();
    int quoted = 0;
    int at = lines.nextWords(section.from(), section.to());
    while (at < section.to()) {
      int end = lines.paragraphEnd(at, section.to());
      if (isSigned(lines, at, end)) {
        quoted += lines.size(at, end);
        items.add(Item.of(at, at, end, ItemHeadline.text("", null)));
      } else if (items.isEmpty() || BulletItems.bullet(lines, at) != null) {
        return List.of();
      }
      at = lines.nextWords(end, section.to());
    }
    for (int i = 0; i < items.size(); i++) {
      boolean last = i + 1 == items.size();
      items.set(i, items.get(i).upTo(last ? section.to() : items.get(i + 1).line()));
    }
    return quoted * 2 >= lines.size(section.from(), section.to()) ? items : List.of();
  }

  private static boolean isSigned(Lines lines, int from, int to) {
    if (!lines.at(from).startsWith(">") || lines.document().isFenced(from)) {
      return false;
    }
    Attribution signed =
        Attribution.of(lines.document().lines(), from, to, Collections.emptySortedSet());
    return signed != null && signed.link() != null;
  }
}
