package org.digestbot.parse.item;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.parse.document.Credits;
import org.digestbot.parse.document.Section;
import org.digestbot.parse.title.Titles;

/**
 * Tells which sections without items are entries of their own: contents, lists of names, pictures
 * and crumbs are none.
 */
public final class SectionText {
  /** A section of fewer characters than this, without a link, says nothing by itself. */
  public static final int SHORTEST = 120;

  private static final Pattern NAME =
      Pattern.compile(
          "\\s*[\\p{IsLatin}][\\p{IsLatin}.'’_-]{0,20}(?: [\\p{IsLatin}.'’_-]{1,20}){0,3}\\s*");
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?<!!)\\[[^\\]\\n]{0,200}\\]\\((?:#|\\.{0,2}/(?!/))[^)\\n]{0,300}\\)"
              + "|<a\\s[^<>\\n]{0,80}?href=\"#[^<>\\n]{0,300}>[^<\\n]{0,200}</a>");

  /** What stands in italics instead of a list: {@code *No jobs were posted this week.*}. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "\\s{0,3}(?:[*+-]\\s{1,3})?([*_])[(（]?(?:No(?:ne|thing)?\\b|暂无|本[期周]无|过去[^*_]{1,12}没有)[^*_]{0,80}\\1[.。]?\\s*");

  private static final Pattern GREETING =
      Pattern.compile(
          "(?i)[^\\p{L}\\p{N}]{0,4}(?:亲(?:爱的|们)?[,，\\p{IsHan}]|大家好|各位|[你您]好|(?:hi|hello|hey|dear)\\b).*");

  /** In letters and digits. */
  private static final int LONGEST_MARK = 12;

  private SectionText() {}

  /**
   * Whether a section without items says enough to be an entry.
   *
   * @param least in characters; less does where it leads somewhere
   */
  public static boolean saysEnough(Lines lines, int from, int to, int least) {
    if (isContents(lines, from, to) || isNames(lines, from, to) || isPictures(lines, from, to)) {
      return false;
    }
    if (isEmptyList(lines, from, to)) {
      return false;
    }
    int size = 0;
    boolean refers = false;
    for (int i = from; i < to; i++) {
      boolean says = !Credits.are(lines.at(i));
      size += says ? lines.size(i, i + 1) : 0;
      refers |= says && lines.hasLink(i, i + 1);
    }
    return size >= least || refers && size >= SHORTEST / 4;
  }

  /** Whether the section begins by greeting its readers, to whom the whole digest then speaks. */
  public static boolean greets(Lines lines, Section section) {
    int first = lines.nextWords(section.from(), section.to());
    return first < section.to() && GREETING.matcher(lines.at(first)).matches();
  }

  /** Whether no heading stands in it, and a line says that there is nothing to list. */
  private static boolean isEmptyList(Lines lines, int from, int to) {
    boolean nothing = false;
    for (int i = from; i < to; i++) {
      String line = lines.at(i);
      if (line.startsWith("#")) {
        return false;
      }
      boolean slanted = line.indexOf('*') >= 0 || line.indexOf('_') >= 0;
      nothing |= slanted && NOTHING.matcher(line).matches();
    }
    return nothing;
  }

  /** Whether it is a list of people, as of those who contributed. */
  private static boolean isNames(Lines lines, int from, int to) {
    int names = 0;
    int all = 0;
    for (int i = from; i < to; i++) {
      boolean listed = lines.marker(i) != null && lines.line(i).link() == null;
      names += listed && NAME.matcher(lines.line(i).words()).matches() ? 1 : 0;
      all += lines.speaks(i) ? 1 : 0;
    }
    return names >= 3 && names * 10 >= all * 6;
  }

  /** Whether nothing but pictures and code stands there. */
  private static boolean isPictures(Lines lines, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean says = lines.speaks(i) && !lines.document().isFenced(i);
      if (says && Titles.hasWords(lines.line(i).plain())) {
        return false;
      }
    }
    return true;
  }

  /** Whether most lines lead to other places of the document or its site. */
  private static boolean isContents(Lines lines, int from, int to) {
    int inside = 0;
    int all = 0;
    for (int i = from; i < to; i++) {
      inside += isInside(lines.at(i)) ? 1 : 0;
      all += lines.speaks(i) ? 1 : 0;
    }
    return inside * 2 > all;
  }

  /** Whether the line is a link to another place of the site, and no text that has one. */
  private static boolean isInside(String line) {
    // A cheap question first.
    boolean mayBe =
        line.contains("](#")
            || line.contains("](/")
            || line.contains("](.")
            || line.contains("\"#");
    if (!mayBe) {
      return false;
    }
    Matcher inside = INSIDE.matcher(line);
    return inside.find()
        && Titles.plain(inside.replaceAll("")).chars().filter(Character::isLetterOrDigit).count()
            <= LONGEST_MARK;
  }
}
