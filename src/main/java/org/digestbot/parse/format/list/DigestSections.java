package org.digestbot.parse.format.list;

import java.util.ArrayList;
import java.util.List;
import org.digestbot.parse.document.Footers;
import org.digestbot.parse.document.Outline;
import org.digestbot.parse.document.Section;
import org.digestbot.parse.item.Lines;

/** The sections of a digest without what stands around its entries. */
final class DigestSections {
  private DigestSections() {}

  /**
   * Where a rule parts an introduction from a list, what precedes all headings is the list; the
   * last section ends where a footer begins.
   */
  static List<Section> of(Lines lines, Outline outline) {
    List<Section> found = new ArrayList<>(outline.sections());
    Section before = found.get(0);
    for (int i = before.from(); i < before.to(); i++) {
      if (Footers.isRule(lines.at(i)) && lines.size(before.from(), i) > 0) {
        Section after = Section.of(0, null, i + 1, i + 1).upTo(before.to());
        boolean item = lines.beginBold(before.upTo(i)) && lines.beginBold(after);
        if (!item && lines.size(after.from(), after.to()) > lines.size(before.from(), i)) {
          found.set(0, after);
        }
        break;
      }
    }
    int end = found.size() - 1;
    Section last = found.get(end);
    int footer = Footers.start(lines.document(), last.from(), last.to());
    found.set(end, last.upTo(Footers.channels(lines.document(), last.from(), footer)));
    return found;
  }
}
