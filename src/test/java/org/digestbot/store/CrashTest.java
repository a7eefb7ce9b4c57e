package org.digestbot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digestbot.ChildJvm;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.ingest.Ingest;
import org.digestbot.ingest.TextDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are ended while they import, and processes that wait for each other. */
class CrashTest {
  private static final int KILLS = 15;
  private static final int ENTRIES = 40;

  @TempDir Path folder;

  @Test
  void anImportThatIsKilledLeavesTheOldStateOrTheNewOne() throws Exception {
    long seed = 20231228;
    Random random = new Random(seed);
    Path data = folder.resolve("data");
    for (int kill = 0; kill < KILLS; kill++) {
      Process child = start("import", data.toString());
      try (BufferedReader output = child.inputReader()) {
        // The first kills fall into start-up and the making of the database, the others into
        // imports.
        if (kill >= 3) {
          output.readLine();
        }
        long delay = random.nextInt(kill < 3 ? 600 : 120);
        child.waitFor(delay, TimeUnit.MILLISECONDS);
        child.destroyForcibly().waitFor();
      }
      try (TemporaryArchive archive = TemporaryArchive.in(data)) {
        assertThat(archive.check()).as("kill %d, seed %d", kill, seed).isEmpty();
        assertOneVersion(archive);
      }
    }
    // Whatever was left behind, the next import is as good as any.
    try (TemporaryArchive archive = TemporaryArchive.in(data)) {
      importVersion(archive, 1_000_000);
      assertThat(assertOneVersion(archive)).isEqualTo(1_000_000);
    }
  }

  @Test
  void readersSeeOnlyWholeImportsWhileOneRuns() throws Exception {
    Path data = folder.resolve("data");
    try (TemporaryArchive archive = TemporaryArchive.in(data)) {
      importVersion(archive, 0);
      Process child = start("import", data.toString());
      try (BufferedReader output = child.inputReader()) {
        output.readLine();
        int first = assertOneVersion(archive);
        int last = first;
        for (int read = 0; read < 200 || last == first; read++) {
          int version = assertOneVersion(archive);
          assertThat(version).isGreaterThanOrEqualTo(last);
          last = version;
        }
      } finally {
        child.destroyForcibly().waitFor();
      }
    }
  }

  @Test
  void aWriterWaitsForAnotherProcess() throws Exception {
    Path data = folder.resolve("data");
    try (TemporaryArchive archive = TemporaryArchive.in(data)) {
      importVersion(archive, 0);
      Process child = start("hold", data.toString());
      try (BufferedReader output = child.inputReader()) {
        assertThat(output.readLine()).isEqualTo("holding");
        // The other process gives way only after this one has begun to wait, or at once: both work.
        child.getOutputStream().write('\n');
        child.getOutputStream().flush();
        importVersion(archive, 1);
        assertThat(output.readLine()).isEqualTo("released");
        assertThat(child.waitFor()).isZero();
      } finally {
        child.destroyForcibly();
      }
      assertThat(assertOneVersion(archive)).isEqualTo(1);
    }
  }

  private Process start(String... arguments) throws IOException {
    return new ChildJvm(folder)
        .running(CrashTest.class.getName(), arguments)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** The child process. */
  public static void main(String[] arguments) {
    Path data = Path.of(arguments[1]);
    if (arguments[0].equals("hold")) {
      hold(data);
      return;
    }
    try (TemporaryArchive archive = TemporaryArchive.in(data)) {
      int version = archive.reader().isEmpty() ? 0 : assertOneVersion(archive);
      while (true) {
        importVersion(archive, ++version);
        if (System.out.checkError()) {
          return;
        }
        System.out.println(version);
      }
    }
  }

  private static void hold(Path data) {
    try (SqliteDatabase database = SqliteDatabase.open(data.resolve("digestbot.db"))) {
      database.change(
          handle -> {
            handle.execute("INSERT INTO meta VALUES ('held', 'yes')");
            System.out.println("holding");
            try {
              System.in.read();
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
          });
      System.out.println("released");
    }
  }

  /** A document that grows, shrinks and changes in every entry from version to version. */
  private static void importVersion(TemporaryArchive archive, int version) {
    String document =
        IntStream.rangeClosed(1, ENTRIES + version % 7)
            .mapToObj(
                i ->
                    "### %d\n2023-12-06 Ann @ann\nhttps://x.com/ann/status/%d\n\nPost %d, version %d.\n"
                        .formatted(i, i, i, version))
            .collect(Collectors.joining("\n"));
    archive
        .ingest()
        .run(Ingest.LOCAL, TextDocuments.of("posts.md", document), false, Ingest.Progress.NONE);
  }

  /** All entries are of one version and all of that version's are there; -1 for none at all. */
  private static int assertOneVersion(TemporaryArchive archive) {
    List<ArchivedEntry> entries = archive.reader().latest(0, 1_000).items();
    if (entries.isEmpty()) {
      return -1;
    }
    List<Integer> versions =
        entries.stream()
            .map(entry -> entry.entry().body().replaceAll("(?s).*version (\\d+).*", "$1"))
            .map(Integer::valueOf)
            .distinct()
            .toList();
    assertThat(versions).hasSize(1);
    assertThat(entries).hasSize(ENTRIES + versions.get(0) % 7);
    return versions.get(0);
  }
}
