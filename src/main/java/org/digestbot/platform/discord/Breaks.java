package org.digestbot.platform.discord;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a text may be cut: between words, else between what people see as characters. */
final class Breaks {
  /** Unlike a BreakIterator of Java 17, this keeps an emoji of several parts together. */
  private static final Pattern CHARACTER = Pattern.compile("\\X");

  private Breaks() {}

  /** The words with the blanks behind them. */
  static List<String> words(String text) {
    BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
    lines.setText(text);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int end = 0;
    for (String character : characters(text)) {
      word.append(character);
      end += character.length();
      if (end == text.length() || lines.isBoundary(end)) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }

  /** As much of the text as fits, and three dots where there is more. */
  static String shortened(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    String byWords = beginning(words(text), limit - 1);
    String fitting =
        byWords.length() > limit / 2 ? byWords : beginning(characters(text), limit - 1);
    return fitting.strip() + "…";
  }

  private static String beginning(List<String> parts, int limit) {
    StringBuilder out = new StringBuilder();
    for (String part : parts) {
      if (out.length() + part.length() > limit) {
        break;
      }
      out.append(part);
    }
    return out.toString();
  }

  static List<String> characters(String text) {
    List<String> characters = new ArrayList<>();
    Matcher matcher = CHARACTER.matcher(text);
    while (matcher.find()) {
      characters.add(matcher.group());
    }
    return characters;
  }
}
