package org.digestbot.ingest;

import org.digestbot.digest.Digest;
import org.digestbot.parse.UnreadableDocument;

/** What turns the bytes of a document into a digest. */
@FunctionalInterface
public interface DocumentReader {
  Digest read(String document, byte[] content) throws UnreadableDocument;
}
