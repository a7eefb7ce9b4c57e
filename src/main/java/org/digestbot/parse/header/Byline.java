package org.digestbot.parse.header;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote an article and when, as printed between its title and its text.
 *
 * @param author or null
 * @param date or null
 */
public record Byline(@Nullable String author, @Nullable EntryDate date) {
  private static final int LONGEST = 100;

  /** In characters; a day in such a line is no part of a sentence. */
  private static final int SHORT = 40;

  private static final Pattern AUTHOR =
      Pattern.compile(
          "(?i)\\s*(?:(?:本文|原文|原)?(?:作者|撰文|编辑|編輯|记者|記者|责编|責編|整理|編譯|编译|译者|譯者|posted by|written by|author|by)"
              + "\\s{0,3}[:：/|丨｜]?\\s{0,3}|文\\s?[/|丨｜:：]\\s{0,3})([\\p{L}\\p{M}.·'’ -]{2,40}?)"
              + "(?:\\s{1,4}[|·•丨,，/-].*|\\s{0,3}[|·•丨,，/／（(].*|\\s+(?:on|at)\\s.*|\\s{2,}.*|\\s*[0-9].*)?");
  private static final Pattern REPORTS_FROM =
      Pattern.compile("\\s*([\\p{L}·. ]{2,30}?)\\s+[发發]自\\s+.{1,20}");
  private static final Pattern PUBLISHER =
      Pattern.compile(
          "(?i)\\s*(?:[\\p{L}\\p{N} ]{1,20}\\s?[|｜丨·]\\s?)?(?:公众号|公眾號|微信公众号|微信公眾號|微信號|来源|來源|出品|source|via|published|posted|updated|发布|發布|发表|發表|日期|时间|時間|date)"
              + "(?:时间|時間|于|於|on)?\\s{0,3}[:：|]?.{0,60}");

  /** What blogs say behind the day of a post: where it is filed, when it was changed. */
  private static final Pattern FILED =
      Pattern.compile(
          "(?i)分[类類]|归类|歸類|标签|標籤|更新于|更新於|[发發]表[于於]|filed|categor|tagged|updated|edited|comment|disqus");

  private static final Pattern REPORT =
      Pattern.compile("[\\p{L}\\p{N} ]{2,12}(?:报道|報道|報導|出品|整理|编译|編譯)");

  /** What a line says about its article, or null when it is not a byline. */
  public static @Nullable Byline of(String printed) {
    String line = Titles.plain(printed);
    if (line.isEmpty()
        || line.length() > LONGEST
        || "。！？!?".indexOf(line.charAt(line.length() - 1)) >= 0) {
      return null;
    }
    EntryDate date = Dates.in(line);
    Matcher from = REPORTS_FROM.matcher(line);
    if (from.matches()) {
      return new Byline(from.group(1).strip(), date);
    }
    Matcher author = AUTHOR.matcher(line);
    if (author.matches()) {
      return new Byline(author.group(1).strip(), date);
    }
    boolean dated = date != null && (line.length() <= SHORT || FILED.matcher(line).find());
    boolean published = PUBLISHER.matcher(line).matches() || REPORT.matcher(line).matches();
    return dated || published ? new Byline(null, date) : null;
  }
}
