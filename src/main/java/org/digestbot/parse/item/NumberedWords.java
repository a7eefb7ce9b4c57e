package org.digestbot.parse.item;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that may begin with their number, as titles of every kind do.
 *
 * @param number as printed, or null
 * @param words what follows it; all where there is none
 * @param news whether a word says that it counts news, and no parts of a text: {@code 新闻 2：Title}
 */
record NumberedWords(@Nullable String number, String words, boolean news) {
  private static final Pattern NEWS =
      Pattern.compile(
          "(?i)\\s{0,3}(?:新[闻聞]|[资資][讯訊]|消息|好?文章|[项項]目|工具|[论論]文|推[荐薦]|news|story|stories|item|paper|article|link)"
              + "\\s{0,2}#?([0-9]{1,3}|[一二三四五六七八九十]{1,3})\\s{0,2}[:：、]\\s{0,3}(?=\\S)");

  /** What those begin with, a cheap question first. */
  private static final String FIRST_LETTERS = "新资資消好文项項工论論推nNsSiIpPaAlL";

  static NumberedWords of(String printed) {
    Matcher news = mayBeNews(printed) ? NEWS.matcher(printed) : null;
    if (news != null && news.lookingAt()) {
      return new NumberedWords(news.group(1), printed.substring(news.end()), true);
    }
    ListMarker marker = ListMarker.of(printed);
    return marker == null || !marker.isNumber()
        ? new NumberedWords(null, printed, false)
        : new NumberedWords(marker.number(), printed.substring(marker.content()), false);
  }

  /** Whether nearly each of several headings has a number that counts news. */
  static boolean countNews(List<String> headings) {
    long counted = headings.stream().filter(heading -> of(heading).news()).count();
    return counted >= 2 && counted * 10 >= headings.size() * 8;
  }

  private static boolean mayBeNews(String printed) {
    return !printed.isEmpty() && FIRST_LETTERS.indexOf(printed.charAt(0)) >= 0;
  }
}
