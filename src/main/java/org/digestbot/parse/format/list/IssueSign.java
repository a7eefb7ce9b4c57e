package org.digestbot.parse.format.list;

import java.util.List;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.FileName;
import org.digestbot.parse.document.Periodical;
import org.digestbot.parse.item.EntryFields;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * How surely a document is an issue of what comes out again and again, as its title says or, where
 * none is printed, its file's name.
 */
enum IssueSign {
  NONE,

  /** A number or a day, which chapters and posts may have, too, or what its greeting says. */
  COUNTED,

  /**
   * It calls itself a weekly, a newsletter and the like, or nothing but a day or a month, or it has
   * a number and is a letter: it greets its readers, or says when the next will come.
   */
  NAMED;

  /** How an issue speaks of what it belongs to before its first heading. */
  private static final Pattern GREETING =
      Pattern.compile(
          "(?i)《[^《》\\n]{1,30}(?:[周週月][刊报報]|[日早晚][报報]|通[讯訊])》|[本此]期?[周週][刊报報]"
              + "|每[周週][一二三四五六日天]?(?:发[布送]|發[布送]|更新|推送|寄出|出刊)"
              + "|(?:记录|記錄|分享|整理)[^。\\n]{0,4}(?:过去一周|過去一週|[每本][周週]|一[周週])[^。\\n]{0,20}(?:内容|內容|东西|東西|文章|见闻|見聞|资讯|資訊)"
              + "|第\\s?[0-9]{1,4}\\s?期[^\\n。]{0,16}[周週月][刊报報]"
              + "|\\bnews (?:for|of) [0-9]{1,2}[/.][0-9]{1,2}[/.](?:20)?[0-9]{2}\\b"
              + "|\\bwelcome (?:back )?to [^\\n]{1,60}\\b(?:newsletter|weekly|digest|round-?up)\\b"
              + "|\\bthis (?:week|month)'s (?:issue|edition|newsletter|digest)\\b");

  /** The first line of a letter to many. */
  private static final Pattern SALUTATION =
      Pattern.compile(
          "(?i)(?:[嗨嘿哈][喽囉]?[,，]?\\s?)?(?:亲爱的)?(?:朋友|读者|讀者|各位|大家|小伙伴)[们們]?好?[,，！!：:]|(?:hi|hello|hey|dear)\\s(?:all|friends?|folks|every(?:one|body)|readers?|there)\\b.{0,12}");

  /** How an issue says goodbye until the next one. */
  private static final Pattern GOODBYE =
      Pattern.compile(
          "(?i)下(?:[周週月期]|[个個]?星期|[个個]月)再?[见見]|\\bsee you (?:all )?next (?:week|month|time|issue)\\b"
              + "|\\buntil next (?:week|month|time|issue)\\b");

  /** In characters. */
  private static final int LONGEST_GREETING = 600;

  /** {@code #12 - } before a day. */
  private static final Pattern COUNT =
      Pattern.compile("^(?:[#№]|(?i:no|vol|issue)\\.?\\s?#?)\\s?[0-9]{1,4}[\\s\\p{Pd}|·:：,，]{1,4}");

  private static final Pattern HEADING = Pattern.compile("^#+\\s*");

  /** What the title of a document says of it. */
  static IssueSign of(@Nullable String title, Document document) {
    if (isNamed(title, document)) {
      return NAMED;
    }
    String file = FileName.words(document.name());
    String name = title == null ? file : Titles.plain(title);
    boolean numbered = Periodical.isNumbered(name);
    boolean letter = promisesNext(document) || salutes(document);
    if (letter && (numbered || Periodical.isNumbered(file))) {
      return NAMED;
    }
    EntryDate date = Dates.in(name);
    boolean dated = date != null && date.day() > 0 || FileName.isDate(document.name());
    return dated || numbered || greets(document) ? COUNTED : NONE;
  }

  /** A cheap question first: whether reading the document may find a title that names an issue. */
  static boolean mayBeNamed(Document document) {
    String heading = firstHeading(document);
    return isNamed(document.frontMatter().title(), document)
        || heading != null && isNamed(heading, document);
  }

  private static boolean isNamed(@Nullable String title, Document document) {
    String file = FileName.words(document.name());
    if (title == null) {
      String heading = firstHeading(document);
      return Periodical.isNamed(file)
          || heading == null && isNamedByLine(firstLine(document))
          || heading != null && isDate(Titles.plain(heading));
    }
    String words = Titles.plain(title);
    boolean numbered = file.chars().anyMatch(Character::isDigit);
    return isDate(words) || Periodical.isNamed(words) || numbered && Periodical.isNamed(file);
  }

  /** Whether it is a day or a month and, maybe, which issue came out then. */
  private static boolean isDate(String title) {
    return EntryFields.isDate(COUNT.matcher(title).replaceFirst(""));
  }

  private static boolean greets(Document document) {
    List<String> lines = document.lines();
    int first = document.nextWords(document.frontMatter().end(), lines.size());
    int end = first;
    int size = 0;
    while (end < lines.size()
        && size <= LONGEST_GREETING
        && (end == first || !lines.get(end).startsWith("#"))) {
      size += lines.get(end++).length() + 1;
    }
    String greeting = document.between(first, end);
    int limit = Math.min(greeting.length(), LONGEST_GREETING);
    return GREETING.matcher(greeting).region(0, limit).find();
  }

  private static boolean salutes(Document document) {
    return SALUTATION.matcher(firstLine(document).strip()).matches();
  }

  private static boolean promisesNext(Document document) {
    String text = document.text();
    int from = Math.max(0, text.length() - LONGEST_GREETING);
    return GOODBYE.matcher(text).region(from, text.length()).find();
  }

  /** Whether a line without marks names an issue, of which it then also says which one. */
  private static boolean isNamedByLine(String line) {
    return line.chars().anyMatch(Character::isDigit) && Periodical.isNamed(Titles.plain(line));
  }

  private static String firstLine(Document document) {
    int first = document.nextWords(document.frontMatter().end(), document.lines().size());
    return first < document.lines().size() ? document.lines().get(first) : "";
  }

  /** The first line, where it is a heading. */
  private static @Nullable String firstHeading(Document document) {
    String line = firstLine(document);
    return line.startsWith("#") ? HEADING.matcher(line).replaceFirst("") : null;
  }
}
