package org.digestbot.parse.format.list;

import java.util.List;
import org.digestbot.parse.document.Section;
import org.digestbot.parse.item.Lines;
import org.digestbot.parse.item.SectionText;
import org.digestbot.parse.link.LineLink;

/** Tells the headings that only name the entries below them from those of one entry in parts. */
record GroupHeadings(Lines lines, List<Section> sections) {

  /**
   * Whether a heading has no text, and those below it, up to another, or the only one of them, head
   * entries of their own.
   *
   * @param finer whether every heading does in this document
   */
  boolean isOne(int index, int end, boolean finer) {
    Section section = sections.get(index);
    return end > index + 1
        && lines.size(section.from(), section.to()) == 0
        && (finer
            || end == index + 2
            || areTexts(sections.subList(index + 1, end))
            || sections.subList(index + 1, end).stream().anyMatch(this::beginsWithLink));
  }

  /** Whether they are of one level and each says enough for an entry. */
  private boolean areTexts(List<Section> below) {
    int level = below.get(0).level();
    return below.stream()
        .allMatch(
            it ->
                it.level() == level
                    && SectionText.saysEnough(lines, it.from(), it.to(), SectionText.SHORTEST));
  }

  /** Whether its heading does, which then is the title of an entry. */
  private boolean beginsWithLink(Section section) {
    String heading = String.valueOf(section.heading());
    LineLink link = LineLink.first(heading, 0, lines.definitions());
    return link != null && link.start() == 0;
  }
}
