package org.digestbot.parse.title;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line of Chinese or English into sentences, their end marks included. */
final class Sentences {
  private static final String ENDS = "。！？!?";
  private static final String CLOSERS = "」』”’\"'）)】]》";

  private Sentences() {}

  static List<String> of(String line) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at < line.length()) {
      int end = endsAt(line, at);
      if (end < 0) {
        at++;
        continue;
      }
      add(sentences, line.substring(start, end));
      start = end;
      at = end;
    }
    add(sentences, line.substring(start));
    return sentences;
  }

  private static void add(List<String> sentences, String piece) {
    String words = piece.strip();
    if (Titles.hasWords(words)) {
      sentences.add(words);
    }
  }

  /** The index after the sentence that ends with the mark at this index, or -1. */
  private static int endsAt(String line, int at) {
    boolean ends =
        switch (line.charAt(at)) {
          case '。', '！', '？', '!', '?' -> true;
          case '.' -> isFullStop(line, at);
          default -> false;
        };
    if (!ends) {
      return -1;
    }
    int end = at + 1;
    while (end < line.length()
        && (ENDS.indexOf(line.charAt(end)) >= 0 || CLOSERS.indexOf(line.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  /**
   * A full stop ends a sentence before a blank, unless a short abbreviation or number carries it.
   */
  private static boolean isFullStop(String line, int at) {
    if (at < 3 || (at + 1 < line.length() && line.charAt(at + 1) != ' ')) {
      return false;
    }
    int word = line.lastIndexOf(' ', at - 1) + 1;
    boolean abbreviation = at - word <= 3 && Character.isUpperCase(line.charAt(word));
    boolean versus = at - word == 2 && line.regionMatches(true, word, "vs", 0, 2);
    return !abbreviation
        && !versus
        && Character.isLetterOrDigit(line.charAt(at - 1))
        && (at + 2 >= line.length() || !Character.isLowerCase(line.charAt(at + 2)));
  }
}
