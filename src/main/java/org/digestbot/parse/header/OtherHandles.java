package org.digestbot.parse.header;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The handles under which the posts of a document stand although they are not their authors': of
 * accounts that were renamed, and of the collector who reposted them. A stranger's post in a
 * header's place is otherwise the one that the entry speaks of. Immutable.
 */
public final class OtherHandles {
  /** So often an author's posts stand under one other handle if that is theirs, too. */
  private static final int OFTEN = 2;

  /** So many authors stand under the handle of a collector. */
  private static final int MANY = 3;

  private static final OtherHandles NONE = new OtherHandles(Set.of(), Set.of());

  private final Set<String> renamed;
  private final Set<String> collectors;

  private OtherHandles(Set<String> renamed, Set<String> collectors) {
    this.renamed = renamed;
    this.collectors = collectors;
  }

  public static OtherHandles none() {
    return NONE;
  }

  /** Those that the headers of a document tell. */
  public static OtherHandles of(List<PostHeader> headers) {
    Map<String, Integer> pairs = new HashMap<>();
    Map<String, Set<String>> authors = new HashMap<>();
    Map<String, Integer> posts = new HashMap<>();
    Set<String> underTheirOwn = new HashSet<>();
    for (PostHeader header : headers) {
      String author = header.handle();
      String stranger = header.strangersHandle();
      if (author != null && stranger != null) {
        pairs.merge(pair(author, stranger), 1, Integer::sum);
        authors.computeIfAbsent(lower(stranger), handle -> new HashSet<>()).add(lower(author));
        posts.merge(lower(stranger), 1, Integer::sum);
      } else if (author != null && header.link() != null) {
        underTheirOwn.add(lower(author));
      }
    }
    Set<String> renamed = new HashSet<>();
    pairs.forEach(
        (pair, count) -> {
          boolean elsewhere = underTheirOwn.contains(pair.substring(0, pair.indexOf(' ')));
          if (count >= OFTEN && !elsewhere) {
            renamed.add(pair);
          }
        });
    Set<String> collectors = new HashSet<>();
    posts.forEach(
        (stranger, count) -> {
          boolean many = authors.getOrDefault(stranger, Set.of()).size() >= MANY;
          if (many && count * 2 > headers.size()) {
            collectors.add(stranger);
          }
        });
    return new OtherHandles(renamed, collectors);
  }

  public boolean isEmpty() {
    return renamed.isEmpty() && collectors.isEmpty();
  }

  /** Whether posts of this author stand under that handle. */
  boolean areOf(String author, String handle) {
    return collectors.contains(lower(handle)) || renamed.contains(pair(author, handle));
  }

  private static String pair(String author, String handle) {
    return lower(author) + " " + lower(handle);
  }

  private static String lower(String handle) {
    return handle.toLowerCase(Locale.ROOT);
  }
}
