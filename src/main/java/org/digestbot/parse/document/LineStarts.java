package org.digestbot.parse.document;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.digestbot.parse.date.Digits;

/**
 * What begins a line, written as Markdown has it. Input methods and copied pages leave characters
 * there that nobody tells from the usual ones: {@code #　Tools}, {@code １、Title}, {@code 1\. Title},
 * blanks without width, which may stand at its end as well. A document that was forwarded whole has
 * the mark of a quotation before every line.
 */
final class LineStarts {
  private static final String UNSEEN = "\u200B\u200C\u2060\uFEFF";

  private static final String OTHERS = UNSEEN + "\u3000０１２３４５６７８９";
  private static final String MARKS = " \t#-*+>0123456789";

  private static final Pattern QUOTED = Pattern.compile("(?m)^(?:> ?|\\s*$)");
  private static final Pattern AROUND_MARKS =
      Pattern.compile(
          "(?m)^[%1$s]{0,20}([ \\t]{0,20}(?:#{1,6}[ \\t]{0,4}|[-*+>][ \\t]{1,4})?)[%1$s]{0,20}"
              .formatted(UNSEEN));
  private static final Pattern WIDE_BLANK = Pattern.compile("(?m)^( {0,3}#{1,6})\u3000{1,4}");
  private static final Pattern WIDE_NUMBER =
      Pattern.compile(
          "(?m)^([ \\t]{0,20}(?:#{1,6} {0,4})?(?:\\*\\*)?)([0-9０-９]{1,5})(?=[、.．)）\\s]|$)");

  private static final Pattern UNSEEN_AT_END = Pattern.compile("(?m)[%s]{1,20}$".formatted(UNSEEN));

  /** As converters write a number that is none of a list. */
  private static final Pattern ESCAPED_NUMBER =
      Pattern.compile("(?m)^([ \\t]{0,20}(?:#{1,6} {0,4})?[0-9]{1,4})\\\\(?=[.)]\\s)");

  private LineStarts() {}

  /** The text with plain marks and numbers; cheap questions first. */
  static String plain(String text) {
    String plain = text;
    if (text.startsWith(">") && text.lines().allMatch(line -> QUOTED.matcher(line).find())) {
      plain = QUOTED.matcher(plain).replaceAll("");
    }
    if (!hasOthers(plain)) {
      return plain;
    }
    plain = AROUND_MARKS.matcher(plain).replaceAll("$1");
    plain = UNSEEN_AT_END.matcher(plain).replaceAll("");
    plain = WIDE_BLANK.matcher(plain).replaceAll("$1 ");
    plain = ESCAPED_NUMBER.matcher(plain).replaceAll("$1");
    return WIDE_NUMBER
        .matcher(plain)
        .replaceAll(
            found -> found.group(1) + Normalizer.normalize(found.group(2), Normalizer.Form.NFKC));
  }

  /**
   * Whether some line has one of those characters before, among or behind its marks, or ends with
   * one that nobody sees.
   */
  private static boolean hasOthers(String text) {
    int start = 0;
    do {
      int at = start;
      while (at < text.length() && MARKS.indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      if (at < text.length() && (OTHERS.indexOf(text.charAt(at)) >= 0 || isEscape(text, at))) {
        return true;
      }
      start = text.indexOf('\n', start) + 1;
      if (start > 1 && UNSEEN.indexOf(text.charAt(start - 2)) >= 0) {
        return true;
      }
    } while (start > 0);
    return false;
  }

  /** Whether a number is escaped here: of marks that are, as {@code \#}, there are many more. */
  private static boolean isEscape(String text, int at) {
    return text.charAt(at) == '\\' && at > 0 && Digits.isDigit(text.charAt(at - 1));
  }
}
