package org.digestbot.search;

import org.digestbot.digest.EntryId;
import org.digestbot.text.Fold;

/**
 * An entry as far as scoring needs it. Immutable.
 *
 * @param key the index's number of the entry: higher is newer
 * @param byline author and handle, or empty
 * @param extra other words by which it is found: its section, links that its body does not show
 */
public record Candidate(
    long key, EntryId id, String title, String body, String byline, String extra) {

  /** The same with folded texts. */
  Candidate folded() {
    return new Candidate(
        key, id, Fold.text(title), Fold.text(body), Fold.text(byline), Fold.text(extra));
  }

  /** The characters of all texts. */
  int length() {
    return title.length() + body.length() + byline.length() + extra.length();
  }
}
