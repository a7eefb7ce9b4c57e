package org.digestbot.chat.command;

/** Knows the pairs of quotes that people type around words. Stateless. */
public final class Quotes {
  private static final String OPENING = "\"“「『＂«";
  private static final String CLOSING = "\"”」』＂»";

  private Quotes() {}

  /** Where the quoted stretch that begins here ends, its quote included; -1 where none does. */
  static int end(String text, int start) {
    int pair = OPENING.indexOf(text.charAt(start));
    if (pair < 0) {
      return -1;
    }
    int close = text.indexOf(CLOSING.charAt(pair), start + 1);
    return close < 0 ? -1 : close + 1;
  }

  /** The text without the quotes that surround the whole of it. */
  public static String unquoted(String text) {
    return text.length() >= 2 && end(text, 0) == text.length()
        ? text.substring(1, text.length() - 1).strip()
        : text;
  }
}
