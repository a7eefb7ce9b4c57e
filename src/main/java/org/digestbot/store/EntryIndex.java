package org.digestbot.store;

import java.util.Collection;
import java.util.List;
import org.digestbot.digest.ArchivedEntry;
import org.jdbi.v3.core.Handle;

/**
 * The derived tables that make entries findable, kept up within the transaction that changes the
 * entries.
 */
public interface EntryIndex {

  /** Makes these entries findable as they are now, whether they were before or not. */
  void put(Handle transaction, List<ArchivedEntry> entries);

  /** Makes the entries with these numbers unfindable. */
  void remove(Handle transaction, Collection<Long> entries);

  /**
   * Makes what was put or removed quick to search, in short transactions of its own, after the last
   * one of an import. What cannot be done is left for the next time.
   *
   * @param entries how many were written
   */
  void settle(long entries);
}
