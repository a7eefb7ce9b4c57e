package org.digestbot.parse.format;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.parse.document.Section;
import org.digestbot.parse.header.Byline;
import org.digestbot.parse.link.LineLink;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the title of a text about it, line by line, as translations have it: {@code > -
 * 原文地址：[Original](https://…)}.
 *
 * @param author or null
 * @param link where the text was taken from, or null
 */
record FieldsAbove(@Nullable String author, @Nullable String link) {
  private static final int MOST_LINES = 16;

  private static final Pattern FIELD =
      Pattern.compile("[\\s>*+-]{0,8}(?<label>\\p{L}[\\p{L} ]{1,15}?)\\s?[:：]\\s?(?<value>\\S.*)");
  private static final Pattern ORIGINAL =
      Pattern.compile(
          "(?i)(?:英文)?原文(?:地址|链接|連結)?|来源|來源|出处|出處|source|original(?: (?:article|post))?|link");
  private static final Pattern MARK = Pattern.compile("[\\s>*+-]{0,8}");

  /** Null where a line is no field, none says who wrote it or where, or no title follows. */
  static @Nullable FieldsAbove of(List<String> lines, int from, Section title) {
    if (title.level() != 1 || title.line() <= from || title.line() - from > MOST_LINES) {
      return null;
    }
    String author = null;
    String link = null;
    for (String line : lines.subList(from, title.line())) {
      Matcher field = FIELD.matcher(line);
      if (field.matches()) {
        Byline byline = Byline.of(field.group("label") + "：" + field.group("value"));
        author = author == null && byline != null ? byline.author() : author;
        boolean original = link == null && ORIGINAL.matcher(field.group("label")).matches();
        LineLink first = original ? LineLink.first(field.group("value"), 0, Map.of()) : null;
        link = first == null ? link : first.address();
      } else if (!MARK.matcher(line).matches()) {
        return null;
      }
    }
    return author == null && link == null ? null : new FieldsAbove(author, link);
  }
}
