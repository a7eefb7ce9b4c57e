package org.digestbot.parse.title;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A headline in brackets before its text, as the Chinese news write it: {@code 【Acme 推出新模型】周五…}.
 * Shorter words there say what kind of news it is.
 *
 * @param words without the brackets
 * @param end the index of the first character of the text
 */
public record BracketedTitle(String words, int end) {
  private static final int LATEST = 8;

  /** In columns, a Han character taking two. */
  private static final int NARROWEST = 14;

  private static final Pattern BRACKETS =
      Pattern.compile(
          "[\\s\\p{So}\\p{Cf}\\p{Mn}]{0,4}(?:\\*\\*|__)?【([^【】\\n"
              + "]{4,80})】(?:\\*\\*|__)?\\s{0,3}[:：]?\\s*");

  /** The headline that a line begins with, or null. */
  public static @Nullable BracketedTitle of(String line) {
    int open = line.indexOf('【');
    Matcher brackets = open < 0 || open > LATEST ? null : BRACKETS.matcher(line);
    if (brackets == null || !brackets.lookingAt()) {
      return null;
    }
    String inside = brackets.group(1).strip();
    boolean topic = inside.startsWith("#") && inside.endsWith("#");
    String words = topic ? inside.substring(1, inside.length() - 1).strip() : inside;
    return Titles.fills(NARROWEST, words) ? new BracketedTitle(words, brackets.end()) : null;
  }
}
