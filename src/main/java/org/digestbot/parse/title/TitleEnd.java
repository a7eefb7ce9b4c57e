package org.digestbot.parse.title;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands behind a title on its line and is no part of it: the name of the link that follows,
 * as in {@code …。链接：}, and what the entry is filed under, as in {@code … #工具}.
 */
public final class TitleEnd {
  private static final String PAUSES = "。！？；，…｜（(";
  private static final String PAUSES_BEFORE_BLANK = "。！？；，…｜（(!?.;,|-—–·";

  /** In characters. */
  private static final int LONGEST_LABEL = 30;

  /** These name a link wherever they end a line, other generic words only behind a pause. */
  private static final Set<String> NAMES =
      Set.of("链接", "连结", "連結", "原文", "原文链接", "详情", "传送门", "来源", "出处", "链接地址", "via");

  private static final Pattern TAGS =
      Pattern.compile(
          "[\\s|｜·—–-]{0,4}(?:\\s{1,3}#\\p{L}[\\p{L}\\p{N}_/-]{0,30}#?){1,12}\\s{0,3}$");
  private static final Pattern TAGS_ALONE =
      Pattern.compile("(?:\\s{0,3}#\\p{L}[\\p{L}\\p{N}_/-]{0,30}#?){1,12}\\s{0,3}");

  private TitleEnd() {}

  /** Without the name of a link at the end, unless nothing else stands there. */
  public static String withoutLabel(String words) {
    int end = words.length();
    while (end > 0 && ":： ".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = end;
    int blank = -1;
    while (start > 0 && end - start < LONGEST_LABEL && isInside(words, start, end)) {
      start--;
      blank = blank < 0 && words.charAt(start) == ' ' ? start : blank;
    }
    boolean paused = start > 0 && start < end && GenericWords.are(words.substring(start, end));
    int last = paused ? start : Math.max(start, blank + 1);
    boolean names = NAMES.contains(words.substring(last, end).toLowerCase(Locale.ROOT));
    boolean leaves = (paused || names) && Titles.hasWords(words.substring(0, last));
    return leaves ? words.substring(0, last).strip() : words;
  }

  /** Whether no pause parts the character before the index from what follows it. */
  private static boolean isInside(String words, int index, int end) {
    char c = words.charAt(index - 1);
    boolean blank = index < end && words.charAt(index) == ' ';
    return (blank ? PAUSES_BEFORE_BLANK : PAUSES).indexOf(c) < 0
        && Character.getType(words.codePointBefore(index)) != Character.OTHER_SYMBOL;
  }

  /** Without the hashtags behind the words. */
  private static String withoutTags(String words) {
    int hash = words.indexOf(" #");
    return hash <= 0 || !Titles.hasWords(words.substring(0, hash))
        ? words
        : TAGS.matcher(words).replaceFirst("");
  }

  /** Without several hashtags: a sentence may end with one as with any other word. */
  static String withoutSeveralTags(String words) {
    String rest = withoutTags(words);
    boolean several = words.indexOf('#', rest.length()) != words.lastIndexOf('#');
    return several ? rest : words;
  }

  /** Whether a line says nothing but what the entry is filed under. */
  public static boolean areTags(String words) {
    return words.indexOf('#') >= 0 && TAGS_ALONE.matcher(words).matches();
  }
}
