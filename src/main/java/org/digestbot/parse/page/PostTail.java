package org.digestbot.parse.page;

import java.util.List;
import java.util.regex.Pattern;

/** What blogs print below every post: how to read on, where it was filed, who commented. */
public final class PostTail {
  private static final int LONGEST = 160;

  private static final Pattern LINE =
      Pattern.compile(
          "(?i)\\s*(?:[\\[（(《]?(?:继续阅读|繼續閱讀|阅读全文|閱讀全文|阅读更多|閱讀更多|查看全文|continue reading|read more|read the rest)"
              + "|(?:发表|發表|发布|發布|收录|分类|分類)(?:于|於|在|目录|目錄)|分[类類].{1,40}(?:标签|標籤)|posted in|filed under|categor(?:y|ies)\\s?:|tagged"
              + "|(?:留下|发表|發表|暂无|沒有|没有)(?:评论|評論|回复|留言)|\\d{1,5}\\s?(?:条|則|则|篇)(?:评论|評論|回复|留言)"
              + "|leave a (?:comment|reply)|(?:\\d{1,5}|no) comments?).*");

  private PostTail() {}

  /** The index after the last line of a post that is its own. */
  public static int start(List<String> lines, int from, int to) {
    int end = to;
    for (int i = to - 1; i >= from; i--) {
      String line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      if (!is(line)) {
        break;
      }
      end = i;
    }
    return end;
  }

  /** Whether a line says nothing else. */
  public static boolean is(String line) {
    return line.length() <= LONGEST && !line.contains("://") && LINE.matcher(line).matches();
  }
}
