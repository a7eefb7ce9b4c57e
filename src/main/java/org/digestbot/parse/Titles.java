package org.digestbot.parse;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Derives titles, because the title is what people see in every list: a work's name in {@code 《…》},
 * else the first sentence that says something, without labels, hashtags, links and marks. Only the
 * head of a text is looked at, so a title costs the same for every length.
 */
final class Titles {
  /** In characters; a sentence beyond it is cut at a clause, else between words. */
  static final int LONGEST = 80;

  private static final int LONGEST_PRINTED = 300;

  /** Fewer characters than this (卧槽！) say nothing alone: the next sentence is added. */
  private static final int SHORTEST = 8;

  private static final int LINES_LOOKED_AT = 40;
  private static final int LINE_LOOKED_AT = 600;

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:[\\p{L}\\p{N}\\s]{0,12}(?:推荐|推薦|推荐阅读|推薦閱讀|推荐教程|推荐论文|转译|轉譯|翻译|翻譯|译文|譯文|编译|分享|好文|转载|轉載|转发|转)"
              + "|论文|文章|原文|标题|標題|recommended(?:\\sreading)?|worth\\sreading|reading|translation|via|icymi|title|new\\spost)"
              + "\\s{0,2}[:：]\\s{0,3}");
  private static final Pattern HASHTAG =
      Pattern.compile(
          "#([\\p{L}\\p{N}_]{1,30}(?:\\s?[\\p{L}\\p{N}_]{1,12})?)#?(?:\\s{0,2}[:：]\\s{0,2}|\\s{1,3}|#)");
  private static final Pattern COUNTER =
      Pattern.compile(
          "[(（\\[【]?[0-9]{1,3}(?:/[0-9nN]{1,3}[)）\\]】.、:：]?|[)）\\]】.、])\\s{0,3}(?![0-9])");
  private static final Pattern WORK = Pattern.compile("([^《》]{0,30})《([^《》]{2,160})》");
  private static final Pattern IMAGE =
      Pattern.compile("!\\[[^\\[\\]]{0,200}]\\([^()\\s]{0,500}(?:\\s[^()]{0,100})?\\)");
  private static final Pattern NAMED_LINK =
      Pattern.compile(
          "\\[([^\\[\\]]{0,300}(?:\\[[^\\[\\]]{0,60}][^\\[\\]]{0,100})?)]\\([^()\\s]{0,600}(?:\\([^()\\s]{0,100}\\)[^()\\s]{0,100})?(?:\\s[^()]{0,100})?\\)");
  private static final Pattern REFERENCE_LINK =
      Pattern.compile("(?<![\\p{L}\\p{N}_])\\[([^\\[\\]]{1,300})]\\[[^\\[\\]]{0,100}]");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");
  private static final Pattern ADDRESS =
      Pattern.compile("<?https?://[\\x21-\\x7E&&[^<>\"`]]{1,600}>?");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\#_\\[\\]*`~!>().{}+|-])");
  private static final Pattern EMPHASIS =
      Pattern.compile("\\*{1,3}|~~|`{1,3}|(?<![\\p{Alnum}])_{1,3}|_{1,3}(?![\\p{Alnum}])");
  private static final Pattern LINE_MARKS =
      Pattern.compile("\\s{0,20}(?:(?:#{1,6}(?=\\s|$)|>|[-*+•·](?=\\s))\\s{0,10}){0,6}");
  private static final Pattern MENTION = Pattern.compile("[@＠][A-Za-z0-9_]{1,30}");
  private static final String NEVER_LAST = " \t\u00A0\u3000，,、：:；;—-–|(（[【《「『“\"'’>→↓👇";

  private Titles() {}

  /** A printed title as a reader sees it: one line, Markdown undone. */
  static String printed(String title) {
    String words = plain(title);
    return words.length() <= LONGEST_PRINTED ? words : cut(words, LONGEST_PRINTED);
  }

  /** A title for a text that prints none; never blank. */
  static String derive(String body) {
    List<String> pieces = pieces(body);
    StringBuilder title = new StringBuilder();
    for (String piece : pieces) {
      String words = withoutLabels(piece);
      if (title.length() == 0) {
        String work = work(words);
        if (work != null) {
          return cut(work, LONGEST);
        }
      }
      if (words.isEmpty()) {
        continue;
      }
      for (String sentence : Sentences.of(words)) {
        if (title.length() > 0) {
          title.append(' ');
        }
        title.append(sentence);
        if (title.length() >= SHORTEST) {
          return finished(title.toString());
        }
      }
    }
    return title.length() > 0 ? finished(title.toString()) : ofLink(body);
  }

  /** One line of Markdown as a reader sees it, addresses left in. */
  static String plain(String line) {
    String head = line.length() > LINE_LOOKED_AT ? line.substring(0, LINE_LOOKED_AT) : line;
    Matcher marks = LINE_MARKS.matcher(head);
    String words = marks.lookingAt() ? head.substring(marks.end()) : head;
    if (words.indexOf('[') >= 0) {
      words = IMAGE.matcher(words).replaceAll("");
      words = NAMED_LINK.matcher(words).replaceAll("$1");
      words = REFERENCE_LINK.matcher(words).replaceAll("$1");
    }
    if (words.indexOf('<') >= 0) {
      words = TAG.matcher(words).replaceAll("");
    }
    words = EMPHASIS.matcher(words).replaceAll("");
    words = ESCAPE.matcher(words).replaceAll("$1");
    return words.replaceAll("\\s{1,50}", " ").strip();
  }

  /**
   * The lines that say something, made plain; a line that is only a mention joins its neighbours.
   */
  private static List<String> pieces(String body) {
    List<String> pieces = new ArrayList<>();
    boolean join = false;
    int from = 0;
    for (int seen = 0; from < body.length() && seen < LINES_LOOKED_AT; seen++) {
      int end = body.indexOf('\n', from);
      int to = end < 0 ? body.length() : end;
      String words =
          withoutAddresses(plain(body.substring(from, Math.min(to, from + LINE_LOOKED_AT))));
      from = to + 1;
      if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
        continue;
      }
      boolean mention = MENTION.matcher(words).matches();
      if ((mention || join) && !pieces.isEmpty()) {
        pieces.set(pieces.size() - 1, pieces.get(pieces.size() - 1) + " " + words);
      } else if (!mention) {
        pieces.add(words);
      }
      join = mention && !pieces.isEmpty();
      if (pieces.size() > 6) {
        break;
      }
    }
    return pieces;
  }

  private static String withoutAddresses(String words) {
    return words.contains("http") ? ADDRESS.matcher(words).replaceAll(" ").strip() : words;
  }

  /** Without the leading emoji, hashtags, counters and labels. */
  private static String withoutLabels(String piece) {
    String words = piece;
    for (int i = 0; i < 6; i++) {
      String before = words;
      words = withoutSymbols(words);
      words = without(HASHTAG, words);
      words = without(COUNTER, words);
      words = without(LABEL, words);
      if (words.equals(before)) {
        break;
      }
    }
    return words;
  }

  private static String without(Pattern pattern, String words) {
    Matcher matcher = pattern.matcher(words);
    return matcher.lookingAt() ? words.substring(matcher.end()).strip() : words;
  }

  private static String withoutSymbols(String words) {
    int at = 0;
    while (at < words.length()) {
      int c = words.codePointAt(at);
      int type = Character.getType(c);
      boolean symbol =
          type == Character.OTHER_SYMBOL
              || type == Character.NON_SPACING_MARK
              || type == Character.FORMAT
              || type == Character.MODIFIER_SYMBOL
              || type == Character.SURROGATE
              || Character.isWhitespace(c)
              || "：:，,。.、!！?？→↓—-–|•·*".indexOf(c) >= 0;
      if (!symbol) {
        break;
      }
      at += Character.charCount(c);
    }
    return words.substring(at);
  }

  /** The name of the work that a line presents, or null when the line is a sentence about it. */
  private static @Nullable String work(String words) {
    Matcher matcher = WORK.matcher(words);
    if (!matcher.lookingAt()) {
      return null;
    }
    String before = matcher.group(1).strip();
    boolean presents =
        before.isEmpty() || before.endsWith("：") || before.endsWith(":") || before.endsWith("文章");
    String name = matcher.group(2).strip();
    return presents && name.length() >= 4 ? name : null;
  }

  private static String finished(String words) {
    String title = cut(words, LONGEST);
    int end = title.length();
    while (end > 0 && NEVER_LAST.indexOf(title.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end > 1 && title.charAt(end - 1) == '。') {
      end--;
    }
    return end == 0 ? title : title.substring(0, end);
  }

  /** Cut at a clause, else between words, so that at most this many characters are left. */
  private static String cut(String words, int longest) {
    if (words.length() <= longest) {
      return words;
    }
    int clause = -1;
    int word = -1;
    for (int i = 1; i < longest; i++) {
      char c = words.charAt(i);
      if ("，；。、！？".indexOf(c) >= 0 || ((c == ',' || c == ';') && words.charAt(i + 1) == ' ')) {
        clause = i;
      }
      boolean between = c == ' ' || !isWordPart(words.charAt(i - 1)) || !isWordPart(c);
      if (between && !Character.isLowSurrogate(c)) {
        word = i;
      }
    }
    if (clause >= longest / 3) {
      return words.substring(0, clause);
    }
    return words.substring(0, word > 0 ? word : longest - 1).strip() + "…";
  }

  private static boolean isWordPart(char c) {
    return c < '\u2E80' && (Character.isLetterOrDigit(c) || "/.-_@#:'’&=?%".indexOf(c) >= 0);
  }

  /** What a text of links alone is called: the project, else the site and the last of its path. */
  private static String ofLink(String body) {
    Matcher matcher = ADDRESS.matcher(body.length() > 4_000 ? body.substring(0, 4_000) : body);
    if (!matcher.find()) {
      String words = body.strip();
      return words.isEmpty() ? "" : cut(plain(words.lines().findFirst().orElse("")), LONGEST);
    }
    String printed = matcher.group().replaceAll("[<>]", "");
    try {
      URI address = new URI(printed.replaceAll("[?#].*", ""));
      String host = address.getHost() == null ? "" : address.getHost().replaceFirst("^www\\.", "");
      String path = address.getPath() == null ? "" : address.getPath().replaceAll("/+$", "");
      boolean project = host.equals("github.com") && path.indexOf('/', 1) > 0;
      return cut(project ? path.substring(1) : host + path, LONGEST);
    } catch (URISyntaxException e) {
      return cut(printed, LONGEST);
    }
  }
}
