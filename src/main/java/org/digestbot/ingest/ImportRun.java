package org.digestbot.ingest;

import java.util.BitSet;
import java.util.function.Predicate;
import org.digestbot.digest.Digest;

/**
 * One run of an import over one source. Each document is kept in a transaction of its own: all of
 * it or, when something throws or the process ends, nothing of it. For one thread.
 */
public interface ImportRun {

  /** Whether the source has a document of this path. */
  boolean knows(String path);

  /**
   * Whether the archive already has this very content, read by this version of the parser; then
   * there is nothing to replace. Content known under another path has moved, which is recorded,
   * unless it is still there as well: then this is a copy, which brings nothing. A file that was
   * handed in before it belonged to this source is this source's from now on, with its entries.
   *
   * @param isThere whether the document of a path still has this content
   */
  boolean keep(DocumentVersion version, Predicate<String> isThere);

  /** Makes the archive's entries of this document those of the digest. */
  DocumentChange replace(DocumentVersion version, Digest digest);

  /** How many entries the documents so far have. */
  int entries();

  /** The archive's numbers of the distinct canonical links of the documents so far. */
  BitSet linkNumbers();

  /** Declares the run complete, which makes a source's first run its baseline. */
  void finish();
}
