package org.digestbot.parse.document;

import java.util.regex.Pattern;

/** Tells lines that say who made a digest, and where it appears, from those of its items. */
public final class Credits {
  /** In characters, with what marks a list before it. */
  private static final int LONGEST_LABEL = 30;

  /** {@code * 编辑: …}, {@code Editor: …} and the like. */
  private static final Pattern LINE =
      Pattern.compile(
          "(?i)[\\s>*+•_-]*(?:(?:(?:本期|责任|文字)?(?:编辑|責編|责编|小编|校对|审校|排版)|(?:\\p{L}{2,10}\\s?)?(?:归档|存档)|招聘专区|(?:邮件|新闻)?订阅(?:新闻|地址)?|投稿(?:地址|邮箱)?"
              + "|editors?|curated by|archives?|subscribe)[\\s*_]{0,4}[:：]"
              + "|(?:首发|首發|改进|转自|轉自)\\s?[:：]\\s*(?:\\[|<|http)).*",
          Pattern.DOTALL);

  private Credits() {}

  /** Whether a line, or a paragraph that begins with it, is nothing else. */
  public static boolean are(String words) {
    int end = Math.min(words.length(), LONGEST_LABEL);
    for (int i = 0; i < end; i++) {
      char c = words.charAt(i);
      if (c == '[' || c == '(') {
        return false;
      }
      if (c == ':' || c == '：') {
        return LINE.matcher(words).matches();
      }
    }
    return false;
  }
}
