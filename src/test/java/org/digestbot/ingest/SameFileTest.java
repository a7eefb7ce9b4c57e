package org.digestbot.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.EntryId;
import org.digestbot.digest.SourceSummary;
import org.digestbot.parse.DigestParser;
import org.digestbot.store.TemporaryArchive;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is unchanged and yet read otherwise: by a newer parser, or by another source. */
class SameFileTest {
  private static final String POSTS =
      """
      ### 1
      2023-12-06 Ann @ann
      https://x.com/ann/status/1

      A reader: https://example.org/reader

      ### 2
      2023-12-07 Ben @ben
      https://x.com/ben/status/2

      A writer: https://example.org/writer

      ### 3
      2023-12-08 Ann @ann
      https://x.com/ann/status/3

      Both of them: https://example.org/reader https://example.org/writer
      """;

  @TempDir Path folder;
  private final List<Arrival> heard = new ArrayList<>();
  private Path file;
  @AutoClose private TemporaryArchive archive;

  @BeforeEach
  void open() throws IOException {
    Path digests = Files.createDirectories(folder.resolve("digests"));
    file = Files.writeString(digests.resolve("posts.md"), POSTS);
    archive = TemporaryArchive.in(folder, heard::add);
  }

  @Test
  void whatANewerParserCutsOtherwiseKeepsItsIdsAndHasNotArrivedJustNow() {
    DocumentReader older =
        (document, content) -> {
          String start = new String(content, UTF_8).split("### 2")[0];
          return new DigestParser().parse(document, start.getBytes(UTF_8));
        };
    run(new Ingest(older, DigestParser.VERSION - 1, archive.writer()), Ingest.LOCAL);

    Report report = run(archive.ingest(), Ingest.LOCAL);

    assertThat(report.added()).isEqualTo(2);
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(archive.findable()).containsExactly(1L, 2L, 3L);
    assertThat(entry(1).entry().handle()).isEqualTo("ann");
    assertThat(heard).extracting(Arrival::baseline).containsExactly(true, true);
  }

  @Test
  void aFileThatWasHandedInBelongsToItsSourceOnceThatIsConfigured() {
    Report before = run(archive.ingest(), Ingest.LOCAL);

    Report report = run(archive.ingest(), "weekly");

    assertThat(report.unchanged()).isEqualTo(3);
    assertThat(report.and(before).links()).isEqualTo(before.links()).isEqualTo(5);
    assertThat(archive.findable()).containsExactly(1L, 2L, 3L);
    assertThat(entry(1).source()).isEqualTo("weekly");
    assertThat(archive.reader().sources())
        .extracting(SourceSummary::name, SourceSummary::documents, SourceSummary::entries)
        .containsExactly(tuple("weekly", 1L, 3L));
    assertThat(heard).hasSize(1);
  }

  private Report run(Ingest ingest, String source) {
    IncomingDocuments found =
        LocalFiles.find(List.of(file.toString()), InputStream.nullInputStream());
    return ingest.run(source, found, false, Ingest.Progress.NONE);
  }

  private ArchivedEntry entry(long number) {
    return archive.reader().entry(new EntryId(false, number)).orElseThrow();
  }
}
