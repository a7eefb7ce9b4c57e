package org.digestbot.ingest;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A document that waits to be imported.
 *
 * @param shown how problems name it
 * @param name how the archive shows it: a file's name
 * @param path what it is recognised by within its source, or null where only its content can tell,
 *     as with what comes through a pipe
 * @param content read when its turn comes
 */
public record IncomingDocument(String shown, String name, @Nullable String path, Content content) {

  /** Gives a document's bytes; of what comes through a pipe only the first time. */
  @FunctionalInterface
  public interface Content {
    byte[] read() throws IOException;
  }
}
