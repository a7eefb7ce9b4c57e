package org.digestbot.parse.page;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What only a copied web page begins with: key words that lure search engines, or the way from the
 * site's front page to the article. One such line tells that a page was copied, however little else
 * of its site came along.
 */
public final class PageHead {
  private static final int LONGEST = 400;

  /** So many lines of a menu may stand above the way to the page. */
  private static final int MENU = 15;

  private static final int LONGEST_MENU = 24;

  /** So many of their words tell key words from a headline that holds one or two. */
  private static final int ENOUGH = 3;

  private static final List<String> LURES =
      List.of(
          "国产", "國產", "亚洲", "亞洲", "欧美", "歐美", "日韩", "日韓", "精品", "高清", "无码", "無碼", "久久", "成人", "自拍",
          "日日", "夜夜", "天天", "一区", "一區", "二区", "二區", "三区", "三區", "人妻", "熟女", "中文字幕", "毛片", "免费观看",
          "免費觀看", "在线观看", "在線觀看", "在线播放", "在線播放", "在线视频", "在線視頻", "在线看", "片库");

  private static final Pattern SENTENCE_END = Pattern.compile("[。！？!?；;]");

  private static final Pattern WAY =
      Pattern.compile(
          "[^>»›]{0,8}(?:位置|首页|首頁|主页|主頁|(?i:home))[^>»›]{0,24}"
              + "(?:\\s?[>»›]{1,2}\\s?[^>»›]{1,40}){1,6}");

  private PageHead() {}

  /** The index of the line that ends the head of a copied page, or -1 where no page was copied. */
  public static int in(List<String> lines) {
    int end = -1;
    int above = 0;
    for (int i = 0; i < lines.size() && above <= MENU; i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty()) {
        continue;
      }
      if (line.length() <= LONGEST && WAY.matcher(line).matches()) {
        return i;
      }
      if (above == 0 && line.length() <= LONGEST && isLure(line)) {
        end = i;
      } else if (line.length() > LONGEST_MENU) {
        break;
      }
      above++;
    }
    return end;
  }

  /** Key words are chained, and no sentence. */
  private static boolean isLure(String line) {
    return !SENTENCE_END.matcher(line).find()
        && LURES.stream().filter(line::contains).count() >= ENOUGH;
  }
}
