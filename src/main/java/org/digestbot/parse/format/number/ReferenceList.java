package org.digestbot.parse.format.number;

import java.util.List;
import java.util.regex.Pattern;
import org.digestbot.digest.Link;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.item.ListMarker;
import org.digestbot.parse.link.Links;
import org.jspecify.annotations.Nullable;

/**
 * The list of references with which a section begins: where its text comes from.
 *
 * @param firstLink the first link in it as printed
 * @param end the index of the line after it
 */
record ReferenceList(String firstLink, int end) {
  private static final int LONGEST_LABEL = 40;

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)[\\s#*_>]{0,12}(?:信息源|信息来源|資訊來源|数据源|资料来源|資料來源|来源|來源|出处|出處|原文|原文链接|原文連結"
              + "|链接|連結|参考|参考链接|参考资料|參考資料|sources?|references?|links?|via)\\s?[:：]?[\\s*_]{0,6}[:：]?\\s*");

  /** The block at the head of these lines, or null where they begin with something else. */
  static @Nullable ReferenceList of(Document document, int from, int to) {
    List<String> lines = document.lines();
    int at = document.nextWords(from, to);
    if (at == to || !isLabel(lines.get(at))) {
      return null;
    }
    int end = at + 1;
    for (int i = end; i < to; i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !isItem(line)) {
        break;
      }
      end = line.isBlank() ? end : i + 1;
    }
    List<Link> links = Links.in(String.join("\n", lines.subList(at, end)));
    return links.isEmpty() ? null : new ReferenceList(links.get(0).printed(), end);
  }

  private static boolean isLabel(String line) {
    return line.length() <= LONGEST_LABEL && LABEL.matcher(line).matches();
  }

  private static boolean isItem(String line) {
    String item = line.strip();
    boolean link = item.startsWith("http") || item.startsWith("[") && item.endsWith(")");
    return link || ListMarker.of(line) != null;
  }
}
