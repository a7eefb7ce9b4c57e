package org.digestbot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.digestbot.ChildJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that use a database, and where their driver unpacks its native library. */
class NativeLibraryTest {
  @TempDir Path data;
  @TempDir Path temporary;

  @Test
  void aProcessThatIsKilledLeavesNoLibraryBehind() throws Exception {
    Process process = start(temporary);
    try (BufferedReader output = process.inputReader()) {
      assertThat(output.readLine()).isEqualTo("open, with 0 entries");
    } finally {
      process.destroyForcibly().waitFor();
    }

    assertThat(left()).isEmpty();
  }

  @Test
  void aTemporaryFolderThatIsMissingIsNamed() throws Exception {
    Process process = start(temporary.resolve("missing"));
    try (BufferedReader output = process.inputReader()) {
      assertThat(output.readLine())
          .contains("missing", "-Dorg.sqlite.tmpdir to a folder that may hold programs");
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private Process start(Path folder) throws IOException {
    return new ChildJvm(folder)
        .running(NativeLibraryTest.class.getName(), data.resolve("test.db").toString())
        .start();
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.toList();
    }
  }

  /** The child process: uses a database until it is killed. */
  public static void main(String[] arguments) throws IOException {
    try (SqliteDatabase database = SqliteDatabase.open(Path.of(arguments[0]))) {
      System.out.println(
          "open, with " + new SqliteArchive(database, false).stats().entries() + " entries");
      System.in.read();
    } catch (DatabaseException e) {
      System.out.println(e.getMessage());
    }
  }
}
