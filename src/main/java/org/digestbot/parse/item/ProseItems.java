package org.digestbot.parse.item;

import java.util.ArrayList;
import java.util.List;
import org.digestbot.parse.document.Section;

/**
 * Items of digests written in prose: under its headings nearly every short paragraph tells one
 * piece of news and links to it.
 *
 * @param items the paragraphs with a link
 * @param paragraphs how many paragraphs there are
 */
record ProseItems(List<Item> items, int paragraphs) {
  /** In characters; longer paragraphs are parts of an article. */
  private static final int LONGEST = 800;

  static ProseItems in(Lines lines, Section section) {
    List<Item> items = new ArrayList<>();
    int paragraphs = 0;
    int told = -1;
    int at = lines.nextWords(section.from(), section.to());
    while (at < section.to()) {
      int end = lines.paragraphEnd(at, section.to());
      boolean quoted = lines.at(at).startsWith(">");
      if (lines.speaks(at) && !quoted && !isMarkup(lines, at)) {
        paragraphs++;
        boolean starts = lines.size(at, end) <= LONGEST;
        boolean only = lines.line(at).isOnlyLink();
        if (starts && lines.hasLink(at, end) && (!only || told >= 0 || items.isEmpty())) {
          // What says no news of its own belongs to the news before it.
          int from = only && told >= 0 ? told : at;
          Item.closeLast(items, from);
          ItemHeadline sentence = new ItemHeadline(null, null, lines.at(from), false);
          items.add(Item.of(from, from + 1, end, sentence));
          told = -1;
        } else {
          told = starts ? at : -1;
        }
      }
      at = lines.nextWords(end, section.to());
    }
    Item.closeLast(items, section.to());
    return new ProseItems(List.copyOf(items), paragraphs);
  }

  /** Whether the section alone looks like news in prose. */
  boolean mayBeItems() {
    return items.size() >= 2 && items.size() * 10 >= paragraphs * 7;
  }

  /** Whether it is one of several such sections. */
  boolean goesAlong() {
    return !items.isEmpty() && items.size() * 2 >= paragraphs;
  }

  private static boolean isMarkup(Lines lines, int at) {
    String line = lines.at(at).strip();
    return line.startsWith("<!--")
        || line.startsWith("{%")
        || line.startsWith("![")
        || line.startsWith("<")
        || lines.document().isFenced(at);
  }
}
