package org.digestbot.parse.item;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.parse.document.Section;

/**
 * Items of newsletters that head their news with a few bold words and go on in the same line:
 * {@code **Bird eggs.** A team of scientists has …}.
 */
final class LeadIns {
  private static final int LEAST = 4;

  /** So many paragraphs begin so for each that does not. */
  private static final int RARE = 4;

  private static final Pattern LEAD =
      Pattern.compile(
          "(\\*\\*|__)([^*_]{2,100}?)(?:[.。]\\1|\\1[.。]|(?<=[?？!！”])\\1)\\s{0,3}(?=\\S)");

  private LeadIns() {}

  /** The paragraphs that begin so, where nearly all do and each leads somewhere; or none. */
  static List<Item> in(Lines lines, Section section) {
    List<Item> items = new ArrayList<>();
    int others = 0;
    int at = lines.nextWords(section.from(), section.to());
    while (at < section.to()) {
      int end = lines.paragraphEnd(at, section.to());
      String line = lines.at(at);
      boolean bold = line.startsWith("**") || line.startsWith("__");
      Matcher lead = bold ? LEAD.matcher(line) : null;
      if (lead != null && lead.lookingAt() && lines.hasLink(at, end)) {
        String text = line.substring(lead.end()).strip();
        items.add(Item.of(at, at + 1, end, new ItemHeadline(lead.group(2), null, text, false)));
      } else {
        others += isAside(line) || !lines.speaks(at) ? 0 : 1;
      }
      at = lines.nextWords(end, section.to());
    }
    return items.size() >= LEAST && others * RARE <= items.size() ? items : List.of();
  }

  /** Whether a paragraph begins in italics, as those do in which an editor speaks of the issue. */
  private static boolean isAside(String line) {
    return line.length() > 1
        && "*_".indexOf(line.charAt(0)) >= 0
        && line.charAt(1) != line.charAt(0);
  }
}
