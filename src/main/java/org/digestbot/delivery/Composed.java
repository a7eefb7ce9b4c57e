package org.digestbot.delivery;

import java.util.List;
import org.digestbot.chat.reply.Reply;
import org.digestbot.digest.EntryId;

/**
 * A post as it is said. Immutable.
 *
 * @param entries all that it brings, those that are shown first
 * @param shown how many of the entries are seen without pressing a button
 */
record Composed(Reply reply, List<EntryId> entries, int shown) {
  Composed {
    entries = List.copyOf(entries);
  }
}
