package org.digestbot.text;

/**
 * Finds the title of an entry at the beginning of its text, so that what is shown below a title
 * goes on instead of saying it again. Stateless and thread-safe.
 */
public final class RepeatedTitle {
  private static final String PUNCTUATION = "。．.…!！?？:：,，;；、|*_~\"”’）)】》」-";

  private RepeatedTitle() {}

  /**
   * Where that goes on which a text says behind its title, compared by letters and digits alone; 0
   * where it does not begin with its title.
   */
  public static int end(String title, String text) {
    int at = 0;
    for (int letter : title.codePoints().filter(Character::isLetterOrDigit).toArray()) {
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
