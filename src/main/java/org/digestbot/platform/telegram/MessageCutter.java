package org.digestbot.platform.telegram;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the parts of an answer into as few messages as the limits of Telegram allow. What is longer
 * than a message by itself is cut where a reader would: between paragraphs, lines, sentences or
 * words, and never inside an address, a link or an emoji.
 */
final class MessageCutter {
  static final int LONGEST = 4096;
  static final int MOST_ENTITIES = 100;
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  /**
   * A part that stays whole where it can.
   *
   * @param gap what stands before it where it is not the first
   */
  record Part(String gap, MarkedText text) {}

  private final List<MarkedText> messages = new ArrayList<>();
  private MarkedText current = new MarkedText();

  private MessageCutter() {}

  static List<MarkedText> cut(List<Part> parts) {
    MessageCutter cutter = new MessageCutter();
    parts.forEach(cutter::add);
    cutter.finish();
    return cutter.messages;
  }

  private void add(Part part) {
    MarkedText rest = part.text();
    if (rest.text().isBlank()) {
      return;
    }
    boolean fits =
        current.length() + part.gap().length() + rest.length() <= LONGEST
            && current.marks().size() + rest.marks().size() <= MOST_ENTITIES;
    if (current.length() > 0 && !fits) {
      finish();
    }
    while (rest.length() > LONGEST || rest.marks().size() > MOST_ENTITIES) {
      int end = edge(rest);
      current = rest.part(0, end);
      finish();
      rest = stripped(rest.part(end, rest.length()));
    }
    if (current.length() > 0) {
      current.words(part.gap());
    }
    current.add(rest);
  }

  private void finish() {
    MarkedText message = stripped(current);
    if (message.length() > 0) {
      messages.add(message);
    }
    current = new MarkedText();
  }

  private static MarkedText stripped(MarkedText text) {
    String all = text.text();
    int start = 0;
    int end = all.length();
    while (start < end && Character.isWhitespace(all.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(all.charAt(end - 1))) {
      end--;
    }
    return text.part(start, end);
  }

  /** Where a text that is too long is best cut; always after its first character. */
  private static int edge(MarkedText text) {
    String all = text.text();
    int most = Math.min(all.length(), LONGEST);
    if (text.marks().size() > MOST_ENTITIES) {
      int[] starts = text.marks().stream().mapToInt(MarkedText.Mark::start).sorted().toArray();
      most = Math.min(most, Math.max(1, starts[MOST_ENTITIES]));
    }
    for (String gap : List.of("\n\n", "\n")) {
      int at = all.lastIndexOf(gap, most - 1);
      if (at > most / 2 && isFree(text, at)) {
        return at;
      }
    }
    for (BreakIterator edges :
        List.of(
            BreakIterator.getSentenceInstance(Locale.ROOT),
            BreakIterator.getLineInstance(Locale.ROOT),
            BreakIterator.getCharacterInstance(Locale.ROOT))) {
      edges.setText(all);
      int at = most == all.length() ? most : edges.preceding(most + 1);
      while (at > most / 2) {
        if (isFree(text, at)) {
          return at;
        }
        at = edges.preceding(at);
      }
    }
    return Character.isHighSurrogate(all.charAt(most - 1)) ? Math.max(1, most - 1) : most;
  }

  /** Whether a cut here goes through no link and no address. */
  private static boolean isFree(MarkedText text, int at) {
    for (MarkedText.Mark mark : text.marks()) {
      boolean whole = mark.type().equals(MarkedText.LINK) || mark.type().equals(MarkedText.CODE);
      if (whole && mark.start() < at && at < mark.end()) {
        return false;
      }
    }
    Matcher address = ADDRESS.matcher(text.text());
    int from = Math.max(0, at - 2_100);
    boolean found = address.find(from);
    while (found && address.start() < at) {
      if (at < address.end()) {
        return false;
      }
      found = address.find();
    }
    return true;
  }
}
