package org.digestbot.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.chat.reply.RichText;
import org.digestbot.chat.reply.Run;
import org.digestbot.chat.reply.Style;
import org.digestbot.digest.Entry;
import org.digestbot.digest.Link;
import org.digestbot.text.RepeatedTitle;

/**
 * The text of an entry made readable: the marks of Markdown and HTML become styles and links, or
 * go. What is no mark stays as printed.
 */
public final class BodyText {
  private static final int EXCERPT = 150;
  private static final int EXCERPT_SOURCE = 4_000;

  /**
   * Labels and counts, which say nothing without what they stand before: {@code 12 points | 代码：}.
   */
  private static final Pattern LABELS =
      Pattern.compile(
          "[•\\s|·]*+(?:[^:：|·\\n]{1,15}(?:[:：]\\s*[\\d.,]*+[\\s|·]*+|\\s[|·][\\s|·]*+))*+");

  private static final Pattern MARKS =
      Pattern.compile(
          "!?\\[(?<text>[^\\[\\]\\n]*)\\]\\((?<url>https?://[^\\s()]*(?:\\([^\\s()]*\\)[^\\s()]*)*)(?:\\s+\"[^\"\\n]*\")?\\)"
              + "|<(?<angle>https?://[^\\s<>]+)>"
              + "|(?<bare>https?://)"
              + "|\\*\\*(?<bold>[^*\\n]+)\\*\\*"
              + "|__(?<bold2>[^_\\n]+)__"
              + "|(?<![A-Za-z0-9*])\\*(?<em>[^\\s*\\[\\]](?:[^*\\n\\[\\]]{0,198}[^\\s*\\[\\]])?)\\*(?![A-Za-z0-9*])"
              + "|(?<![\\p{L}\\p{N}_@/.-])_(?<em2>[^\\s_\\[\\]](?:[^_\\n\\[\\]]{0,198}[^\\s_\\[\\]])?)_(?![\\p{L}\\p{N}_])"
              + "|`(?<code>[^`\\n]+)`"
              + "|\\\\(?<escaped>[\\\\`*_{}\\[\\]()#+.!|<>~-])"
              + "|<(?<br>br)\\s*/?>"
              + "|</(?<end>p|div|center|summary|details)>(?=(?:</?[a-z][^<>\\n]{0,80}>){0,8}+[^\\s<])"
              + "|</?(?:span|font|b|i|u|p|div|center|img|strong|em|a|sup|sub|details|summary|kbd|mark)"
              + "(?:\\s[^<>\\n]*)?/?>",
          Pattern.CASE_INSENSITIVE);

  /** A file that lay beside the document, or none at all. */
  private static final Pattern LOST_PICTURE =
      Pattern.compile("!\\[[^\\[\\]]*]\\((?!https?://)[^\\s()]*\\)");

  /** With what it shows, which may name the one who took it by a link. */
  private static final Pattern PICTURE =
      Pattern.compile(
          "!\\[(?:[^\\[\\]\\n]{1,300}|\\[[^\\[\\]\\n]{0,200}]\\([^()\\s]{0,500}\\)){0,4}+]\\([^()\\s]{0,1000}\\)");

  private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s+(.*?)(?:\\s+#+)?\\s*");
  private static final Pattern BULLET = Pattern.compile("^(\\s*)[-*+•]\\s+(?=\\S)");
  private static final Pattern RULE = Pattern.compile("\\s*(?:[-*_]\\s*){3,}");
  private static final Pattern BARE = Pattern.compile("https?://[!-~&&[^<>\"`\\\\{}|^]]+");

  private final List<String> printed;
  private final List<Run> runs = new ArrayList<>();

  private BodyText(List<Link> links) {
    printed =
        links.stream()
            .map(Link::printed)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** A part of an entry's text, or all of it. */
  public static RichText of(Entry entry, String part) {
    BodyText text = new BodyText(entry.links());
    text.lines(part.strip());
    return new RichText(text.runs);
  }

  /**
   * The beginning of an entry's text on one line, without its title and without pictures; empty
   * where there is none.
   */
  static String excerpt(Entry entry) {
    return excerpt(entry, EXCERPT);
  }

  /** The same of at most so many characters. */
  public static String excerpt(Entry entry, int limit) {
    String start = entry.body().substring(0, Math.min(EXCERPT_SOURCE, entry.body().length()));
    String words = PICTURE.matcher(start).replaceAll(" ");
    String text =
        withoutAddresses(of(entry, words))
            .replaceAll("\\s*[(（]\\s*[)）]", "")
            .replaceAll("(?:[，,、] ?)+(?=[，,、。；;])", "")
            .replaceAll("\\s+", " ")
            .strip();
    return shortened(text.substring(RepeatedTitle.end(entry.title(), text)), limit);
  }

  /**
   * An address says nothing on one line, nor do the labels before it, nor words that only carry a
   * link at the end of a line or among others.
   */
  private static String withoutAddresses(RichText text) {
    StringBuilder kept = new StringBuilder();
    for (int at = 0; at < text.runs().size(); at++) {
      Run run = text.runs().get(at);
      boolean address = run.text().startsWith("http");
      boolean pointer = !address && isPointer(text.runs(), at);
      int begun = sentenceStart(kept);
      if ((address || pointer) && LABELS.matcher(kept.substring(begun)).matches()) {
        kept.setLength(begun);
      } else if (!address && !(pointer && endsSentence(kept))) {
        kept.append(run.text());
      }
    }
    return kept.toString();
  }

  /** Where the last sentence or line begins. */
  private static int sentenceStart(StringBuilder text) {
    int start = text.length();
    while (start > 0 && "\n。！？!?".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  private static boolean isPointer(List<Run> runs, int at) {
    String next = at + 1 < runs.size() ? runs.get(at + 1).text() : "\n";
    boolean last = next.startsWith("\n") || next.strip().startsWith("|");
    return last && runs.get(at).link() != null && LinkWords.sayNothing(runs.get(at).text());
  }

  private static boolean endsSentence(StringBuilder text) {
    String before = text.toString().stripTrailing();
    return !before.isEmpty() && "。！？.!?".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  /** At most so many characters, ended between words. */
  public static String shortened(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = edgeBefore(text, limit);
    return text.substring(0, end).strip().replaceFirst("[，,、；;：:]$", "") + "…";
  }

  /** The last place between two words at or shortly before this one. */
  public static int edgeBefore(String text, int limit) {
    for (int end = limit; end > limit * 2 / 3; end--) {
      if (isEdge(text, end)) {
        return end;
      }
    }
    return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
  }

  private static boolean isEdge(String text, int i) {
    char before = text.charAt(i - 1);
    char after = text.charAt(i);
    return Character.isWhitespace(before)
        || Character.isWhitespace(after)
        || (Character.isIdeographic(before) && Character.isIdeographic(after))
        || (Character.isIdeographic(after) && !Character.isSurrogate(before));
  }

  private void lines(String text) {
    boolean code = false;
    int empty = 0;
    for (String whole : text.split("\n", -1)) {
      String line = code ? whole : LOST_PICTURE.matcher(whole).replaceAll("");
      if (line.strip().startsWith("```")) {
        code = !code;
        continue;
      }
      empty = line.isBlank() ? empty + 1 : 0;
      boolean lost = line.isBlank() && !whole.isBlank();
      if (empty > 1 || lost || (!code && RULE.matcher(line).matches())) {
        continue;
      }
      int end = runs.size();
      if (code) {
        add(line, Style.CODE);
      } else {
        line(line);
      }
      boolean onlyMarks = runs.size() == end && !line.isBlank();
      if (end > 0 && !onlyMarks) {
        runs.add(end, new Run("\n", Style.PLAIN, null));
      }
    }
  }

  private void line(String line) {
    Matcher heading = HEADING.matcher(line);
    if (heading.matches()) {
      styled(heading.group(1), Style.BOLD);
      return;
    }
    inline(BULLET.matcher(line).replaceFirst("$1• ").stripTrailing());
  }

  private void inline(String text) {
    Matcher mark = MARKS.matcher(text);
    int done = 0;
    while (mark.find(done)) {
      add(text.substring(done, mark.start()), Style.PLAIN);
      done = mark.end();
      if (mark.group("bare") != null) {
        String url = bare(text, mark.start());
        runs.add(new Run(url, Style.PLAIN, url.replaceAll("\\\\([_*~&])", "$1")));
        done = mark.start() + url.length();
      } else {
        marked(mark);
      }
    }
    add(text.substring(done), Style.PLAIN);
  }

  private void marked(Matcher mark) {
    if (mark.group("url") != null) {
      linked(mark.group("text"), mark.group("url"));
    } else if (mark.group("angle") != null) {
      runs.add(new Run(mark.group("angle"), Style.PLAIN, mark.group("angle")));
    } else if (mark.group("bold") != null) {
      styled(mark.group("bold"), Style.BOLD);
    } else if (mark.group("bold2") != null) {
      styled(mark.group("bold2"), Style.BOLD);
    } else if (mark.group("em") != null) {
      styled(mark.group("em"), Style.EMPHASIS);
    } else if (mark.group("em2") != null) {
      styled(mark.group("em2"), Style.EMPHASIS);
    } else if (mark.group("code") != null) {
      add(mark.group("code"), Style.CODE);
    } else if (mark.group("escaped") != null) {
      add(mark.group("escaped"), Style.PLAIN);
    } else if (mark.group("br") != null) {
      add("\n", Style.PLAIN);
    } else if (mark.group("end") != null) {
      add(" ", Style.PLAIN);
    }
  }

  /** The words of a link, which may have marks of their own: {@code [**name**](…)}. */
  private void linked(String words, String url) {
    BodyText inner = new BodyText(List.of());
    inner.inline(words);
    String text = new RichText(inner.runs).text();
    Style style = inner.runs.size() == 1 ? inner.runs.get(0).style() : Style.PLAIN;
    runs.add(text.isBlank() ? new Run(url, Style.PLAIN, url) : new Run(text, style, url));
  }

  /** Words within marks, which may have others and links among them. */
  private void styled(String words, Style style) {
    int from = runs.size();
    inline(words);
    for (int i = from; i < runs.size(); i++) {
      Run run = runs.get(i);
      if (run.style() == Style.PLAIN) {
        runs.set(i, new Run(run.text(), style, run.link()));
      }
    }
  }

  /** The address that begins here, ended as the parser ended it. */
  private String bare(String text, int start) {
    for (String link : printed) {
      if (text.startsWith(link, start)) {
        return link;
      }
    }
    Matcher bare = BARE.matcher(text).region(start, text.length());
    return bare.lookingAt()
        ? bare.group().replaceFirst("[.,;:!?'\")\\]]+$", "")
        : text.substring(start, start + "http".length());
  }

  private void add(String text, Style style) {
    if (!text.isEmpty()) {
      runs.add(new Run(text, style, null));
    }
  }
}
