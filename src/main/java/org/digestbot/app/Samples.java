package org.digestbot.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.digestbot.ingest.IncomingDocument;
import org.digestbot.ingest.IncomingDocuments;
import org.digestbot.ingest.Ingest;
import org.digestbot.text.PackedText;

/** The digests that are packed with the program and answer as long as nothing was imported. */
final class Samples {
  private static final List<String> DOCUMENTS =
      List.of(
          "posts-2026-09.md", "weekly-41.md", "notes-2026-09-20.md", "blog-archive-2026-09.txt");

  private Samples() {}

  /** Imports them; those that are there already cost next to nothing. */
  static void importInto(Ingest ingest) {
    List<IncomingDocument> documents =
        DOCUMENTS.stream()
            .map(name -> new IncomingDocument(name, name, name, () -> content(name)))
            .toList();
    ingest.run("samples", IncomingDocuments.of(documents), true, Ingest.Progress.NONE);
  }

  /** Deletes the database of the samples with all that SQLite keeps beside it. */
  static void delete(Path database) {
    try {
      for (String suffix : List.of("", "-wal", "-shm")) {
        Files.deleteIfExists(database.resolveSibling(database.getFileName() + suffix));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] content(String name) {
    return PackedText.read(Samples.class, "/samples/" + name).getBytes(StandardCharsets.UTF_8);
  }
}
