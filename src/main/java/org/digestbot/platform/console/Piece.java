package org.digestbot.platform.console;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that looks the same from end to end. Immutable.
 *
 * @param ink the parameters of the ANSI sequence that turns its look on; empty for plain
 * @param link where it leads, or null
 */
record Piece(String text, String ink, @Nullable String link) {
  static final String PLAIN = "";
  static final String BOLD = "1";
  static final String DIM = "2";
  static final String ITALIC = "3";
  static final String CYAN = "36";
  static final String YELLOW = "33";
  static final String MARKED = "1;33";

  static Piece plain(String text) {
    return new Piece(text, PLAIN, null);
  }

  static Piece of(String text, String ink) {
    return new Piece(text, ink, null);
  }
}
