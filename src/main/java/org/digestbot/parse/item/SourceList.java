package org.digestbot.parse.item;

import java.util.regex.Pattern;
import org.digestbot.parse.document.Footers;
import org.digestbot.parse.document.Section;

/** The list at the end of a text that says where it comes from, below a line such as {@code 参考}. */
public final class SourceList {
  private static final int LONGEST_LABEL = 24;

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)[\\s*_>]{0,6}(?:[参參]考(?:资料|資料|文献|文獻|链接|連結|来源)?|相[关關](?:链接|連結|资料|資料)|链接|連結|原文(?:链接)?|延伸阅读|references?|sources?|links?|further reading|learn more)"
              + "[\\s*_:：]{0,6}");

  private SourceList() {}

  /** Whether a section is a text that ends with one, so that it lists no items. */
  public static boolean ends(Lines lines, Section section) {
    int at = section.to() - 1;
    int listed = 0;
    while (at >= section.from() && (isBlank(lines.at(at)) || isListed(lines, at))) {
      listed += isBlank(lines.at(at)) ? 0 : 1;
      at--;
    }
    return listed > 0
        && at >= section.from()
        && isName(lines.at(at))
        && lines.size(section.from(), at) >= SectionText.SHORTEST;
  }

  /** Whether a heading or a line above a list says that its links are sources. */
  static boolean isName(String words) {
    return words.length() <= LONGEST_LABEL && LABEL.matcher(words).matches();
  }

  private static boolean isBlank(String line) {
    return line.isBlank() || Footers.isRule(line);
  }

  private static boolean isListed(Lines lines, int at) {
    return lines.marker(at) != null || lines.line(at).isOnlyLink();
  }
}
