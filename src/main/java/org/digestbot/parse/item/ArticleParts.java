package org.digestbot.parse.item;

import java.util.List;
import java.util.regex.Pattern;
import org.digestbot.parse.document.Outline;
import org.digestbot.parse.document.Section;
import org.digestbot.parse.title.Titles;

/** Tells the parts of one article, which begins and ends by speaking of itself, from entries. */
public final class ArticleParts {
  private static final int LEAST_PARTS = 3;

  /** So many headings may stand around the first and the last part. */
  private static final int NEAR = 2;

  private static final Pattern NUMBER =
      Pattern.compile("^\\s*[0-9一二三四五六七八九十]{1,3}\\s?[、.．:：)）]?\\s*");
  private static final Pattern OPENINGS =
      Pattern.compile(
          "(?i)前言|引言|序言|写在前面|概述|背景(?:介绍)?|摘要|introduction|abstract|background|preface|motivation|tl;?dr");
  private static final Pattern CLOSINGS =
      Pattern.compile(
          "(?i)(?:全文)?(?:总结|小结|结语|结论|结尾|尾声|结束语|写在最后|最后(?:的话)?|展望|后记)(?:与.{1,6})?|(?:参考|引用)(?:文献|资料|链接)?|conclusions?|summary|references|bibliography|wrap(?:ping)? up");

  private ArticleParts() {}

  /** Whether the headings of the highest level that has several are those of an article. */
  public static boolean areIn(List<Section> sections) {
    for (int level = 1; level < Outline.LOOKALIKE; level++) {
      int wanted = level;
      List<String> headings =
          sections.stream()
              .filter(section -> section.level() == wanted)
              .map(section -> String.valueOf(section.heading()))
              .toList();
      if (headings.size() > 1) {
        return are(headings);
      }
    }
    return false;
  }

  /** Whether headings of one level, in their order, are those of an article. */
  public static boolean are(List<String> headings) {
    if (headings.size() < LEAST_PARTS) {
      return false;
    }
    int last = headings.size();
    return stands(OPENINGS, headings.subList(0, NEAR))
        || stands(CLOSINGS, headings.subList(last - NEAR, last));
  }

  private static boolean stands(Pattern names, List<String> headings) {
    return headings.stream()
        .map(heading -> NUMBER.matcher(Titles.plain(heading)).replaceFirst("").strip())
        .anyMatch(words -> names.matcher(words).matches());
  }
}
