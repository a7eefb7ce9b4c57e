package org.digestbot.subscription.filter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.Entry;
import org.digestbot.search.index.Candidate;
import org.digestbot.search.index.Tag;
import org.digestbot.text.Fold;

/**
 * An entry as filters look at it: what search finds it by. Immutable.
 *
 * @param texts folded; no phrase reaches from one into the next
 */
record SoughtEntry(List<String> texts, Set<Tag> tags) {

  static SoughtEntry of(ArchivedEntry archived) {
    Entry entry = archived.entry();
    List<String> texts =
        List.of(
            Fold.text(entry.title()),
            Fold.text(entry.body()),
            Fold.text(Candidate.byline(entry.author(), entry.handle())),
            Fold.text(Candidate.extra(entry)));
    Set<Tag> tags = new HashSet<>();
    for (Tag tag : Tag.of(archived)) {
      tags.add(tag);
      if (tag.kind() == Tag.Kind.AUTHOR) {
        addBeginnings(tag, tags);
      }
    }
    return new SoughtEntry(texts, tags);
  }

  /** Who is called 林夏xp is found by 林夏, as in a search. */
  private static void addBeginnings(Tag author, Set<Tag> tags) {
    String name = author.value();
    for (int end = name.indexOf('-'); end > 0; end = name.indexOf('-', end + 1)) {
      if (end > 1) {
        tags.add(new Tag(Tag.Kind.AUTHOR, name.substring(0, end)));
      }
    }
  }
}
