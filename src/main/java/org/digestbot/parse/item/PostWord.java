package org.digestbot.parse.item;

import java.util.List;

/** The word that says that a number counts posts: {@code Tweet 3}, {@code 推文 3：}. */
public final class PostWord {
  private static final List<String> WORDS =
      List.of("tweet", "post", "thread", "推文", "帖子", "微博", "动态");

  private static final String FIRST_LETTERS = "tTpP推帖微动";

  /** It, and what may stand between it and its number. */
  public static final String PATTERN =
      "(?=[" + FIRST_LETTERS + "])(?i:" + String.join("|", WORDS) + ")\\s{0,2}#?";

  private PostWord() {}

  /** Whether one stands in the line from this index on; a cheap question first. */
  public static boolean isAt(String line, int at) {
    return at < line.length() && FIRST_LETTERS.indexOf(line.charAt(at)) >= 0 && begins(line, at);
  }

  private static boolean begins(String line, int at) {
    return WORDS.stream().anyMatch(word -> line.regionMatches(true, at, word, 0, word.length()));
  }
}
