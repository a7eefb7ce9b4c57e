package org.digestbot.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the title of an entry at the beginning of its text, so that what is shown below a title
 * goes on instead of saying it again. Stateless and thread-safe.
 */
public final class RepeatedTitle {
  private static final String PUNCTUATION = "。．.…!！?？:：,，;；、|*_~\"”’）)】]》」-";

  /** What introduces a title: {@code 推荐阅读：《…》}, {@code Worth reading: …}. */
  private static final Pattern LABEL = Pattern.compile("[^\\s。！？.!?:：][^。！？.!?:：]{0,19}[:：]");

  /** Behind a label, fewer letters are a name with which a sentence goes on. */
  private static final int SHORTEST_BEHIND_LABEL = 8;

  private RepeatedTitle() {}

  /**
   * Where that goes on which a text says behind its title, compared by letters and digits alone; 0
   * where it begins neither with its title nor with a label and its title.
   */
  public static int end(String title, String text) {
    int[] letters = title.codePoints().filter(Character::isLetterOrDigit).toArray();
    int end = end(letters, text, 0);
    if (end > 0 || letters.length < SHORTEST_BEHIND_LABEL) {
      return end;
    }
    Matcher label = LABEL.matcher(text);
    return label.lookingAt() ? end(letters, text, label.end()) : 0;
  }

  private static int end(int[] title, String text, int from) {
    int at = from;
    for (int letter : title) {
      while (at < text.length() && !Character.isLetterOrDigit(text.codePointAt(at))) {
        at += Character.charCount(text.codePointAt(at));
      }
      if (at == text.length() || text.codePointAt(at) != letter) {
        return 0;
      }
      at += Character.charCount(letter);
    }
    while (at > 0 && at < text.length() && isBetween(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBetween(char unit) {
    return Character.isWhitespace(unit) || PUNCTUATION.indexOf(unit) >= 0;
  }
}
