package org.digestbot.parse.header;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.digest.Link;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * Who posted what an entry tells, where its title begins with their handle and it links to a post
 * of theirs: {@code @ann - Title}, {@code Ann Lee (@ann): Title}. Without such a link a text may
 * say who speaks: {@code @ann: Words}, {@code RT @ann: Words}.
 *
 * @param author or null
 * @param handle without {@code @}
 * @param words what the title says about the post; may be empty
 * @param post the address of the post as printed, or null
 */
public record Poster(@Nullable String author, String handle, String words, @Nullable String post) {
  private static final String POSTS = "https://x.com/%s/status/";

  private static final Pattern TITLE =
      Pattern.compile(
          "(?:RT\\s)?(?:@(?<handle>\\w{1,15})(?:\\s?[(（](?<name>[^@()（）]{1,40})[)）])?"
              + "|(?<before>\\p{L}[^@()（）:：]{0,40}?)\\s?[(（]@(?<behind>\\w{1,15})[)）])"
              + "(?:\\s?(?<says>[:：])|\\s?[|｜]|\\s[–—-]\\s|$)(?<words>.*)");

  /**
   * The poster of an entry with this title and these links, or null.
   *
   * @param printed whether the title is printed as one; such a one may speak of anything that is
   *     written with {@code @}, where a text begins with who speaks
   */
  public static @Nullable Poster of(String title, boolean printed, List<Link> links) {
    Matcher told = title.indexOf('@') < 0 ? null : TITLE.matcher(title);
    if (told == null || !told.matches()) {
      return null;
    }
    boolean first = told.group("handle") != null;
    String handle = told.group(first ? "handle" : "behind");
    String post = post(handle, links);
    String author = told.group(first ? "name" : "before");
    String words = told.group("words").strip();
    boolean speaks = !printed && told.group("says") != null && Titles.hasWords(words);
    return post == null && !speaks ? null : new Poster(author, handle, words, post);
  }

  /** The first of the links that leads to a post of this account, as printed, or null. */
  public static @Nullable String post(String handle, List<Link> links) {
    String posts = POSTS.formatted(handle);
    for (Link link : links) {
      if (link.canonical().regionMatches(true, 0, posts, 0, posts.length())) {
        return link.printed();
      }
    }
    return null;
  }
}
