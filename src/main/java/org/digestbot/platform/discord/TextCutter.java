package org.digestbot.platform.discord;

import java.util.ArrayList;
import java.util.List;
import org.digestbot.chat.reply.RichText;
import org.digestbot.chat.reply.Run;

/**
 * Cuts long text into pieces that fit, at the best place there is: between paragraphs, lines,
 * sentences or words; never within a link or a character that people see as one.
 */
final class TextCutter {
  private static final int PARAGRAPH = 4;
  private static final int LINE = 3;
  private static final int SENTENCE = 2;
  private static final int WORD = 1;
  private static final String SENTENCE_ENDS = ".!?。！？；…";

  private TextCutter() {}

  /**
   * @param limit the most characters of Markdown in a piece
   */
  static List<RichText> pieces(RichText text, int limit) {
    if (Markdown.length(Markdown.of(text)) <= limit) {
      return List.of(text);
    }
    List<RichText> pieces = new ArrayList<>();
    List<Run> units = units(text, limit);
    int start = 0;
    while (start < units.size()) {
      int end = furthest(units, start, limit);
      int cut = end == units.size() ? end : best(units, start, end);
      pieces.add(new RichText(Markdown.merged(units.subList(start, cut))));
      start = cut;
    }
    return pieces;
  }

  /** Words with the blanks behind them, and links as a whole. */
  private static List<Run> units(RichText text, int limit) {
    List<Run> units = new ArrayList<>();
    for (Run run : text.runs()) {
      if (run.link() != null) {
        units.add(run);
      } else {
        split(run, Breaks.words(run.text()), limit, units);
      }
    }
    return units;
  }

  private static void split(Run run, List<String> parts, int limit, List<Run> units) {
    for (String part : parts) {
      Run unit = new Run(part, run.style(), null);
      if (length(unit) <= limit) {
        units.add(unit);
      } else {
        split(unit, smaller(part), limit, units);
      }
    }
  }

  /** A word's characters; of a character without end its code points. */
  private static List<String> smaller(String part) {
    List<String> characters = Breaks.characters(part);
    return characters.size() > 1
        ? characters
        : part.codePoints().mapToObj(Character::toString).toList();
  }

  /** Where the units that fit end; at least one does. */
  private static int furthest(List<Run> units, int start, int limit) {
    int end = start + 1;
    int length = length(units.get(start));
    while (end < units.size() && length + length(units.get(end)) <= limit) {
      length += length(units.get(end));
      end++;
    }
    return end;
  }

  /** The best cut in the second half of what fits. */
  private static int best(List<Run> units, int start, int end) {
    int best = end;
    int bestRank = 0;
    for (int cut = end; cut > start + (end - start) / 2; cut--) {
      int rank = rank(units.get(cut - 1).text());
      if (rank > bestRank) {
        best = cut;
        bestRank = rank;
      }
    }
    return best;
  }

  private static int rank(String before) {
    if (before.endsWith("\n\n")) {
      return PARAGRAPH;
    }
    if (before.endsWith("\n")) {
      return LINE;
    }
    String word = before.stripTrailing();
    return !word.isEmpty() && SENTENCE_ENDS.indexOf(word.charAt(word.length() - 1)) >= 0
        ? SENTENCE
        : WORD;
  }

  /** A little more than the unit adds, because its marks are shared with its neighbours. */
  private static int length(Run unit) {
    return Markdown.length(Markdown.of(new RichText(List.of(unit)))) + 1;
  }
}
