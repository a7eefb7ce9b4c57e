package org.digestbot.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.digestbot.digest.ArchivedEntry;

/**
 * What one change of one document brought. Immutable.
 *
 * @param importId the number of this change, never used again
 * @param baseline whether it is to be stored without being announced
 * @param added listed entries that are new, or have their text at last, in document order
 * @param changed entries that read otherwise than before
 * @param newLinks in canonical form, those that were in no entry of the archive before
 */
public record Arrival(
    long importId,
    Instant at,
    boolean baseline,
    List<ArchivedEntry> added,
    List<ArchivedEntry> changed,
    Set<String> newLinks) {
  public Arrival {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    newLinks = Set.copyOf(newLinks);
  }
}
