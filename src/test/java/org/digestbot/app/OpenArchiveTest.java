package org.digestbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.digestbot.digest.Topics;
import org.digestbot.ingest.Arrivals;
import org.digestbot.search.dictionary.Glossary;
import org.digestbot.store.SqliteDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenArchiveTest {
  @TempDir Path folder;

  @Test
  void anArchiveThatCannotBeUsedIsNotLeftOpen() throws IOException {
    Path file = folder.resolve("samples.db");
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      database.change(handle -> handle.execute("DROP TABLE meta"));
    }
    OpenArchive.Meaning meaning =
        new OpenArchive.Meaning(
            Topics.NONE, new Glossary(List.of()), InstantSource.system(), ZoneOffset.UTC);

    assertThatThrownBy(
            () -> OpenArchive.open(file, true, meaning, Progress.to(System.err), Arrivals.NONE))
        .hasMessageContaining("no such table: meta");

    try (var left = Files.list(folder)) {
      assertThat(left).as("the last to close takes SQLite's own files away").containsExactly(file);
    }
  }
}
