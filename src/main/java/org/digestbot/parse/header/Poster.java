package org.digestbot.parse.header;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.digestbot.digest.EntryDate;
import org.digestbot.digest.Link;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * Who posted what an entry tells, where its title begins with their handle and it links to a post
 * of theirs: {@code @ann - Title}, {@code Ann Lee (@ann): Title}. Without such a link a text may
 * say who speaks, and when: {@code @ann: Words}, {@code Ann Lee (@ann) 2024-05-01: Words}.
 *
 * @param author or null
 * @param handle without {@code @}
 * @param words what the title says about the post; may be empty
 * @param date or null
 * @param post the address of the post as printed, or null
 */
public record Poster(
    @Nullable String author,
    String handle,
    String words,
    @Nullable EntryDate date,
    @Nullable String post) {
  private static final String POSTS = "https://x.com/%s/status/";

  private static final Pattern TITLE =
      Pattern.compile(
          "(?:RT\\s)?(?:@(?<handle>\\w{1,15})(?:\\s?[(（](?<name>[^@()（）]{1,40})[)）])?"
              + "|(?<before>\\p{L}[^@()（）:：]{0,40}?)(?:\\s?[(（]@(?<behind>\\w{1,15})(?:[,，]\\s?(?<inside>[0-9][^()（）]{5,18}))?[)）]"
              + "|\\s@(?<after>\\w{1,15})(?=\\s?[|｜])))"
              + "(?:\\s?[·|,，]?\\s?(?<date>[0-9]{4}[-./年][0-9]{1,2}[-./月][0-9]{1,2}日?)(?=\\s?[:：]))?"
              + "(?:\\s?(?<says>[:：])|\\s?[|｜]|\\s[–—-]\\s|$)(?<words>.*)");

  /**
   * The poster of an entry with this title and these links, or null.
   *
   * @param printed whether the title is printed as one; without a day, such a one may speak of
   *     anything that is written with {@code @}, where a text begins with who speaks
   */
  public static @Nullable Poster of(String title, boolean printed, List<Link> links) {
    Matcher told = title.indexOf('@') < 0 ? null : TITLE.matcher(title);
    if (told == null || !told.matches()) {
      return null;
    }
    String handle = first(told, "handle", "behind", "after");
    String post = post(handle, links);
    String author = first(told, "name", "before");
    String words = told.group("words").strip();
    String day = first(told, "inside", "date");
    boolean says = told.group("says") != null && Titles.hasWords(words);
    boolean speaks = says && (!printed || !day.isEmpty());
    return post == null && !speaks
        ? null
        : new Poster(author.isEmpty() ? null : author, handle, words, Dates.in(day), post);
  }

  /** The first of these groups that is there, or an empty string. */
  private static String first(Matcher told, String... groups) {
    return Stream.of(groups).map(told::group).filter(Objects::nonNull).findFirst().orElse("");
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
