package org.digestbot.store;

import java.util.Collection;
import org.digestbot.digest.ArchivedEntry;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes which topics entries are about, within one transaction. */
final class TopicRows {
  private TopicRows() {}

  /** Gives these entries, which have none yet, their topics. */
  static void add(Handle handle, Collection<ArchivedEntry> entries) {
    PreparedBatch batch =
        handle.prepareBatch("INSERT INTO entry_topic (entry_id, ordinal, topic) VALUES (?, ?, ?)");
    for (ArchivedEntry entry : entries) {
      int ordinal = 0;
      for (String topic : entry.topics()) {
        batch.add(entry.id().number(), ordinal++, topic);
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /** Takes all topics from these entries. */
  static void remove(Handle handle, Collection<Long> entries) {
    handle.execute(
        "DELETE FROM entry_topic WHERE entry_id IN (SELECT value FROM json_each(?))",
        Numbers.json(entries));
  }
}
