package org.digestbot.search.index;

import org.digestbot.digest.Entry;
import org.digestbot.digest.EntryId;
import org.digestbot.digest.Link;
import org.digestbot.text.Fold;
import org.jspecify.annotations.Nullable;

/**
 * An entry as far as scoring needs it. Immutable.
 *
 * @param key the index's number of the entry: higher is newer
 * @param byline author and handle, or empty
 * @param extra other words by which it is found: its section, links that its body does not show
 */
public record Candidate(
    long key, EntryId id, String title, String body, String byline, String extra) {

  /** Who wrote an entry, as far as its words are searched for. */
  public static String byline(@Nullable String author, @Nullable String handle) {
    String name = author == null ? "" : author;
    return handle == null ? name : (name + " @" + handle).strip();
  }

  /** The section, and what its links say that neither the title nor the body shows. */
  public static String extra(Entry entry) {
    StringBuilder extra = new StringBuilder();
    if (entry.section() != null) {
      extra.append(entry.section()).append('\n');
    }
    for (Link link : entry.links()) {
      String text = link.text();
      if (text != null && !entry.body().contains(text) && !entry.title().contains(text)) {
        extra.append(text).append('\n');
      }
      if (!entry.body().contains(link.printed())) {
        extra.append(link.printed()).append('\n');
      }
    }
    return extra.toString();
  }

  /** The same with folded texts. */
  public Candidate folded() {
    return new Candidate(
        key, id, Fold.text(title), Fold.text(body), Fold.text(byline), Fold.text(extra));
  }

  /** The characters of all texts. */
  public int length() {
    return title.length() + body.length() + byline.length() + extra.length();
  }
}
