package org.digestbot.subscription.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.digestbot.text.Fold;

/** Cuts the text of a request into words that know where they stand; quotes hold words together. */
final class RequestWords {
  private static final String OPENING = "\"“”„「『＂«";
  private static final String CLOSING = "\"”““」』＂»";

  private RequestWords() {}

  /**
   * One word. Immutable.
   *
   * @param quoted whether there are quotes in it, so that it is part of the filter
   */
  record Word(String text, int start, int end, boolean quoted) {
    String folded() {
      return Fold.text(text);
    }

    /** The two parts of a word that is cut after some characters. */
    List<Word> cut(int length) {
      return List.of(
          new Word(text.substring(0, length), start, start + length, quoted),
          new Word(text.substring(length), start + length, end, quoted));
    }
  }

  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int index = 0;
    while (index < text.length()) {
      int start = index;
      boolean quoted = false;
      while (index < text.length() && !isBlank(text.charAt(index))) {
        int pair = OPENING.indexOf(text.charAt(index));
        if (pair >= 0) {
          quoted = true;
          int close = closing(text, index + 1, CLOSING.charAt(pair));
          index = Math.min(close, text.length() - 1);
        }
        index++;
      }
      if (index > start) {
        words.add(new Word(text.substring(start, index), start, index, quoted));
      }
      index++;
    }
    return words;
  }

  /** The words between two places as one text; empty where there are quotes among them. */
  static Optional<String> joined(List<Word> words, int from, int to) {
    List<Word> some = words.subList(from, to);
    return some.stream().anyMatch(Word::quoted)
        ? Optional.empty()
        : Optional.of(some.stream().map(Word::folded).collect(Collectors.joining(" ")));
  }

  /** What follows a keyword and perhaps a colon in a text, or an empty text. */
  static String after(Set<String> keywords, String text) {
    for (String keyword : keywords) {
      if (text.startsWith(keyword)) {
        String rest = text.substring(keyword.length());
        boolean apart = rest.startsWith(":") || rest.startsWith(" ") || keyword.charAt(0) > 0x7f;
        if (apart && rest.length() > 1) {
          return rest.charAt(0) == ':' ? rest.substring(1).strip() : rest.strip();
        }
      }
    }
    return "";
  }

  /** Quotes that are never closed reach to the end, as in a search. */
  private static int closing(String text, int from, char close) {
    int end = from;
    while (end < text.length() && text.charAt(end) != close && text.charAt(end) != '"') {
      end++;
    }
    return end;
  }

  private static boolean isBlank(char unit) {
    return Character.isWhitespace(unit)
        || Character.isSpaceChar(unit)
        || Character.isISOControl(unit);
  }
}
