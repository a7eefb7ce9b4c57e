package org.digestbot.parse.item;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Footers;
import org.digestbot.parse.document.Section;
import org.digestbot.parse.link.LineLink;
import org.digestbot.parse.title.GenericWords;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/** The address that stands below a heading and belongs to it. */
public final class LinkBelow {
  /** In characters; a longer paragraph is about more than the link that it begins with. */
  private static final int LONGEST_LEAD = 400;

  private static final int LONGEST_TEXT = 1_000;

  private static final int LONGEST_LINE = 2_000;

  private static final int MOST_FIELDS = 8;

  /** In characters, with the marks of bold words. */
  private static final int LONGEST_LABEL = 24;

  private static final String BOLD = "**";

  private LinkBelow() {}

  /** The address of the first line that is nothing but a link, and to no picture; or null. */
  static @Nullable String alone(Lines lines, Section section) {
    return alone(lines, section.from(), section.to());
  }

  /** The same between two lines. */
  public static @Nullable String alone(Lines lines, int from, int to) {
    for (int i = from; i < to; i++) {
      lines.budget().check();
      if (lines.at(i).isBlank() || lines.document().isFenced(i)) {
        continue;
      }
      Line line = lines.line(i);
      LineLink link = line.words().length() < LONGEST_LINE ? line.link() : null;
      if (link != null && line.isOnlyLink() && !link.leadsToPicture()) {
        return link.address();
      }
      String field =
          link != null && EntryFields.areFields(line.words()) ? field(lines, line) : null;
      if (field != null) {
        return field;
      }
    }
    return null;
  }

  /**
   * The address that a line of several fields names, as in {@code 日期: … | 原文: https://…}; or null.
   */
  private static @Nullable String field(Lines lines, Line line) {
    for (String cell : line.words().split(" \\| ", MOST_FIELDS)) {
      LineLink link = LineLink.first(cell, 0, lines.definitions());
      if (link != null && LoneLink.is(cell, link)) {
        return link.address();
      }
    }
    return null;
  }

  /** The address of the first line that has a link, or null. */
  static @Nullable String any(Lines lines, Section section) {
    for (int i = section.from(); i < section.to(); i++) {
      LineLink link = lines.line(i).link();
      if (link != null) {
        return link.address();
      }
    }
    return null;
  }

  /** The address of the first link, where its words are those of the heading above; or null. */
  static @Nullable String named(Lines lines, Section section) {
    String heading = Titles.plain(String.valueOf(section.heading()));
    for (int i = section.from(); i < section.to(); i++) {
      LineLink link = lines.document().isFenced(i) ? null : lines.line(i).link();
      if (link != null) {
        String words = Titles.plain(Objects.requireNonNullElse(link.words(), ""));
        return words.equalsIgnoreCase(heading) ? link.address() : null;
      }
    }
    return null;
  }

  /**
   * The address that the only paragraph to begin with a link gives before a colon or a dash, or
   * that the text below quotes as its source; or null.
   */
  static @Nullable String first(Lines lines, Section section) {
    int first = lines.nextWords(section.from(), section.to());
    if (first >= section.to()
        || lines.document().isFenced(first)
        || lines.marker(first) != null
        || lines.at(first).length() > LONGEST_LEAD) {
      return null;
    }
    LineLink link = lines.line(first).link();
    boolean quoted = lines.at(first).startsWith(">");
    if (link == null || link.leadsToPicture() || !quoted && !isTitleOf(lines.at(first), link)) {
      return null;
    }
    for (int i = first + 1; i < section.to() && !quoted; i++) {
      LineLink other = lines.at(i - 1).isBlank() ? lines.line(i).link() : null;
      if (other != null && begins(lines.at(i), other)) {
        return null;
      }
    }
    return link.address();
  }

  /**
   * The only address of a short text, where the text ends with it under a name such as 来源 or {@code
   * read more}; or null.
   */
  public static @Nullable String last(Document document, int from, int to) {
    Map<String, String> definitions = document.definitions();
    List<String> lines = document.lines();
    int at = to - 1;
    while (at >= from && (lines.get(at).isBlank() || Footers.isRule(lines.get(at)))) {
      at--;
    }
    int size = 0;
    for (int i = from; i < at; i++) {
      size += lines.get(i).length();
      if (size > LONGEST_TEXT || LineLink.first(lines.get(i), 0, definitions) != null) {
        return null;
      }
    }
    if (at < from || size + lines.get(at).length() > LONGEST_TEXT || document.isFenced(at)) {
      return null;
    }
    String line = lines.get(at);
    LineLink link = LineLink.first(line, 0, definitions);
    if (link == null || link.words() == null || !GenericWords.are(Titles.plain(link.words()))) {
      return null;
    }
    boolean only = LineLink.first(line, link.end(), definitions) == null;
    return only && Titles.plain(line.substring(link.end())).isEmpty() ? link.address() : null;
  }

  /**
   * The first address that stands alone on its line, with or below words that only say that it
   * comes, as {@code 网站：} and {@code **原文链接**} do; or null.
   */
  public static @Nullable String labelled(Document document, int from, int to) {
    List<String> lines = document.lines();
    String above = "";
    for (int i = from; i < to; i++) {
      String line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      boolean mayLead = line.length() < LONGEST_LINE && line.contains("://");
      LineLink link = mayLead ? LineLink.first(line, 0, document.definitions()) : null;
      if (link != null && LoneLink.is(line, link)) {
        boolean beside = isLabel(line.substring(0, link.start()));
        if (beside || above.length() <= LONGEST_LABEL && isLabel(above)) {
          return link.address();
        }
      }
      above = document.isFenced(i) ? "" : line;
    }
    return null;
  }

  /** The address to which the first line below a title leads with the same words; or null. */
  public static @Nullable String named(Document document, int from, int to, String title) {
    int first = document.nextWords(from, to);
    String line = first < to ? document.lines().get(first) : "";
    int words = line.indexOf("[" + title + "](");
    LineLink link = words < 0 ? null : LineLink.first(line, words, document.definitions());
    return link == null ? null : link.address();
  }

  private static boolean isLabel(String words) {
    String label = Titles.plain(words);
    return !label.isEmpty() && GenericWords.are(label);
  }

  /**
   * Whether a line begins with the link and tells what it leads to, or is nothing else; a bold link
   * is a title also where a sentence follows.
   */
  private static boolean isTitleOf(String line, LineLink link) {
    if (!begins(line, link)) {
      return false;
    }
    boolean bold = link.start() > 0;
    String rest = line.substring(link.end() + link.start()).stripLeading();
    String ends = bold ? ":：—–-。." : ":：—–-";
    return rest.isEmpty() || ends.indexOf(rest.charAt(0)) >= 0;
  }

  /** Whether a link begins the line, by itself or all that is bold. */
  private static boolean begins(String line, LineLink link) {
    boolean bold = link.start() == BOLD.length() && line.startsWith(BOLD);
    return link.start() == 0 || bold && line.startsWith(BOLD, link.end());
  }
}
