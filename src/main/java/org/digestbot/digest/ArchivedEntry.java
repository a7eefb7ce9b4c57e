package org.digestbot.digest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry with what the archive knows about it. Immutable.
 *
 * @param id its lasting name
 * @param source the source that it came from
 * @param document its document within the source
 * @param date the entry's own date, else its document's, or null
 * @param topics ids of the topics that it names, what it is most about first
 * @param arrived when it was first imported
 * @param gone whether its document no longer has it
 * @param entry what its document says
 */
public record ArchivedEntry(
    EntryId id,
    String source,
    String document,
    @Nullable EntryDate date,
    List<String> topics,
    Instant arrived,
    boolean gone,
    Entry entry) {

  public ArchivedEntry {
    topics = List.copyOf(topics);
  }

  /** The same with other topics. */
  public ArchivedEntry about(List<String> others) {
    return new ArchivedEntry(id, source, document, date, others, arrived, gone, entry);
  }

  /** Whether it stands in lists and is counted: it is not gone, and says something. */
  public boolean isListed() {
    return !gone && entry.saysSomething();
  }
}
