package org.digestbot.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What there is to read in a folder while somebody works in it. */
class LocalFilesTest {
  private static final int LOOKS = 3_000;

  @TempDir Path folder;

  @Test
  void aFileThatVanishesMeanwhileTakesNoOtherAlong() throws Exception {
    Files.writeString(folder.resolve("b.md"), "# Stays");
    Thread editor = new Thread(this::comeAndGo);
    editor.start();
    try {
      for (int i = 0; i < LOOKS; i++) {
        assertThat(LocalFiles.find(List.of(folder.toString()), InputStream.nullInputStream()))
            .extracting(IncomingDocuments::documents)
            .asList()
            .as("look %d", i)
            .anyMatch(document -> ((IncomingDocument) document).name().equals("b.md"));
      }
    } finally {
      editor.interrupt();
      editor.join();
    }
  }

  private void comeAndGo() {
    Path file = folder.resolve("a.md");
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Files.createFile(file);
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
