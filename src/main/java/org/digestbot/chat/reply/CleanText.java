package org.digestbot.chat.reply;

/**
 * Takes out of a text what could steer a terminal, turn its reading direction or hide in it,
 * because digests are written by strangers. What people write on purpose stays: emoji of several
 * parts, accents, every script. Thread-safe.
 */
final class CleanText {
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int EMOJI_STYLE = 0xFE0F;
  private static final int MOST_COMBINING_MARKS = 4;

  private CleanText() {}

  /** The text with its line breaks as {@code \n}. */
  static String lines(String text) {
    return isClean(text) ? text : clean(text);
  }

  /** The text as one line. */
  static String line(String text) {
    String clean = lines(text);
    return clean.indexOf('\n') < 0 ? clean : clean.replaceAll(" *\n+ *", " ").strip();
  }

  /** Whether a code point is invisible, or changes how others are shown. */
  static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.CONTROL, Character.PRIVATE_USE -> true;
      case Character.UNASSIGNED -> !isEmojiPlane(c);
      default ->
          c == 0x034F
              || c == 0x115F
              || c == 0x1160
              || (c >= 0x17B4 && c <= 0x17B5)
              || (c >= 0x180B && c <= 0x180F)
              || c == 0x3164
              || c == 0xFFA0
              || (c >= 0xFE00 && c <= 0xFE0E)
              || (c >= 0xE0100 && c <= 0xE01EF);
    };
  }

  private static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          (c >= ' ' && c < 0x7F)
              || c == '\n'
              || (c >= 0x2010 && c <= 0x2027)
              || (c >= 0x3000 && c <= 0x3160)
              || (c >= 0x4E00 && c <= 0x9FA5)
              || (c >= 0xFF01 && c <= 0xFF5E);
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  private static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int marks = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      marks = isCombining(c) ? marks + 1 : 0;
      if (c == '\r') {
        if (next == text.length() || text.charAt(next) != '\n') {
          out.append('\n');
        }
      } else if (c == '\n' || c == 0x85 || c == 0x2028 || c == 0x2029) {
        out.append('\n');
      } else if (c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR) {
        out.append(c == 0x3000 ? '\u3000' : ' ');
      } else if (Character.getType(c) == Character.SURROGATE) {
        out.append('\uFFFD');
      } else if (c == ZERO_WIDTH_JOINER) {
        if (joinsEmoji(out, text, next)) {
          out.appendCodePoint(c);
        }
      } else if (c == EMOJI_STYLE) {
        if (endsInSymbol(out)) {
          out.appendCodePoint(c);
        }
      } else if (!isHidden(c) && marks <= MOST_COMBINING_MARKS) {
        out.appendCodePoint(c);
      }
      i = next;
    }
    return out.toString();
  }

  /** Emoji newer than the running Java count as unassigned there. */
  private static boolean isEmojiPlane(int c) {
    return c >= 0x1F000 && c <= 0x1FAFF;
  }

  private static boolean isCombining(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean joinsEmoji(StringBuilder before, String text, int next) {
    return endsInSymbol(before) && next < text.length() && isSymbol(text.codePointAt(next));
  }

  private static boolean endsInSymbol(StringBuilder before) {
    return before.length() > 0 && isSymbol(before.codePointBefore(before.length()));
  }

  private static boolean isSymbol(int c) {
    int type = Character.getType(c);
    return type == Character.OTHER_SYMBOL
        || type == Character.MODIFIER_SYMBOL
        || type == Character.MATH_SYMBOL
        || isEmojiPlane(c)
        || c == EMOJI_STYLE
        || c == '#'
        || c == '*'
        || (c >= '0' && c <= '9')
        || c == 0x203C
        || c == 0x2049;
  }
}
