package org.digestbot.parse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.digest.Link;
import org.jspecify.annotations.Nullable;

/** Documents parsed through the front door, for tests. */
public final class Parsed {
  private Parsed() {}

  public static Digest digest(String text) {
    return digest("digest.md", text);
  }

  /** The same of a file with this name. */
  public static Digest digest(String name, String text) {
    try {
      return new DigestParser().parse(name, text.getBytes(StandardCharsets.UTF_8));
    } catch (UnreadableDocument e) {
      throw new AssertionError(e);
    }
  }

  public static List<Entry> entries(String text) {
    return digest(text).entries();
  }

  public static List<String> links(Entry entry) {
    return entry.links().stream().map(Link::printed).toList();
  }

  public static @Nullable String ownLink(Entry entry) {
    return entry.ownLink().map(Link::printed).orElse(null);
  }

  /** What each is called and where it leads: {@code Title -> https://a.example.com}. */
  public static List<String> summaries(List<Entry> entries) {
    return entries.stream()
        .map(entry -> entry.title() + " -> " + entry.ownLink().map(Link::printed).orElse("-"))
        .toList();
  }

  /** Who, when and how the body begins: {@code 宝玉 @dotey 2023-12-03 | text}. */
  public static String header(Entry entry) {
    return entry.author()
        + " @"
        + entry.handle()
        + " "
        + entry.date()
        + " | "
        + entry.body().lines().findFirst().orElse("");
  }
}
