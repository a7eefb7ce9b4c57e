package org.digestbot.ingest;

import java.util.Optional;
import org.digestbot.digest.Digest;

/**
 * One run of an import over one source. Each document is kept in a transaction of its own: all of
 * it or, when something throws or the process ends, nothing of it. For one thread.
 */
public interface ImportRun {

  /**
   * What the archive has of a document when it already has this very content, read by this version
   * of the parser; content known under another path has moved, and is recorded so.
   */
  Optional<DocumentChange> keep(DocumentVersion version);

  /** Makes the archive's entries of this document those of the digest. */
  DocumentChange replace(DocumentVersion version, Digest digest, Identity identity);

  /** How many distinct canonical links the documents of this run have so far. */
  int links();

  /** Declares the run complete, which makes a source's first run its baseline. */
  void finish();
}
