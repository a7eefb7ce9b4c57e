package org.digestbot.parse.item;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A bold title before its text on the same line: {@code **Title**: text}, {@code 🚀 **[Title]** —
 * text}.
 *
 * @param words without brackets around them
 * @param barred whether a bar or a dot parts them from what follows, which may be another title
 * @param end the index of the first character of the text
 */
record BoldLead(String words, boolean barred, int end) {
  /** Pictures stand before it at most so far. */
  private static final int LATEST = 8;

  private static final Pattern BOLD =
      Pattern.compile(
          "[\\s\\p{So}\\p{Cf}\\p{Mn}]{0,4}\\*\\*"
              + "(?:[\\[【]([^*\\[\\]【】\\n]{2,80})[\\]】]\\s?|([^*\\[\\]\\n]{2,80}?))"
              + "(?:[:：]\\*\\*|\\*\\*\\s{0,3}(?:[:：]|[—–-]{1,3}(?=\\s)|([·|｜])(?=\\s)))\\s*");

  /** The one that a line begins with, or null. */
  static @Nullable BoldLead of(String line) {
    // A cheap question first.
    int mark = line.indexOf("**");
    Matcher bold = mark < 0 || mark > LATEST ? null : BOLD.matcher(line);
    if (bold == null || !bold.lookingAt()) {
      return null;
    }
    String words = bold.group(1) == null ? bold.group(2) : bold.group(1);
    return new BoldLead(words, bold.group(3) != null, bold.end());
  }
}
