package org.digestbot.ingest;

import java.util.List;
import java.util.Optional;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.Entry;
import org.digestbot.digest.EntryId;

/** Decides which entries of a document are the ones that it had before. Thread-safe. */
@FunctionalInterface
public interface Identity {

  /**
   * For each entry that was read, in order, the known one that it is; none is named twice.
   *
   * @param known every entry that the document ever had, also those that are gone
   * @param read the entries that it has now
   */
  List<Optional<EntryId>> recognise(List<ArchivedEntry> known, List<Entry> read);
}
