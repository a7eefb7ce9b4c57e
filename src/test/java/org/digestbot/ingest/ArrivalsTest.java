package org.digestbot.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.store.TemporaryArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalsTest {
  private static final String ONE =
      """
      ### 1
      2023-12-06 Ann @ann
      https://x.com/ann/status/1

      A reader: https://example.org/reader?utm_source=x
      """;
  private static final String TWO =
      ONE
          + """

          ### 2
          2023-12-07 Ben @ben
          https://x.com/ben/status/2

          The same reader, https://example.org/reader, and a writer: https://example.org/writer
          """;

  @TempDir Path folder;
  private final List<Arrival> heard = new ArrayList<>();

  @Test
  void tellWhatIsNewAndWhatIsOnlyTheBeginning() throws IOException {
    try (TemporaryArchive archive = TemporaryArchive.in(folder, heard::add)) {
      ingest(archive, ONE);
      ingest(archive, TWO);
      ingest(archive, TWO);
      ingest(archive, TWO.replace("A reader:", "A reader, now with https://example.org/sync:"));
    }

    assertThat(heard).extracting(Arrival::baseline).containsExactly(true, false, false);
    assertThat(heard).extracting(Arrival::importId).doesNotHaveDuplicates();
    Arrival grown = heard.get(1);
    assertThat(titles(grown.added())).hasSize(1).first().asString().contains("same reader");
    assertThat(grown.changed()).isEmpty();
    assertThat(grown.newLinks())
        .containsExactlyInAnyOrder("https://x.com/ben/status/2", "https://example.org/writer");
    Arrival edited = heard.get(2);
    assertThat(edited.added()).isEmpty();
    assertThat(edited.changed()).hasSize(1);
    assertThat(edited.newLinks()).containsExactly("https://example.org/sync");
  }

  @Test
  void whoeverHearsAndFailsKeepsTheEntriesFromBeingStored() throws IOException {
    Arrivals failing =
        arrival -> {
          throw new IllegalStateException("cannot plan");
        };
    try (TemporaryArchive archive = TemporaryArchive.in(folder, failing)) {
      assertThatThrownBy(() -> ingest(archive, ONE)).hasMessageContaining("cannot plan");
      assertThat(archive.reader().isEmpty()).isTrue();
      assertThat(archive.findable()).isEmpty();
    }
  }

  private void ingest(TemporaryArchive archive, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("posts.md"), text);
    archive
        .ingest()
        .run(
            Ingest.LOCAL,
            LocalFiles.find(List.of(file.toString()), System.in),
            false,
            Ingest.Progress.NONE);
  }

  private static List<String> titles(List<ArchivedEntry> entries) {
    return entries.stream().map(entry -> entry.entry().title()).toList();
  }
}
