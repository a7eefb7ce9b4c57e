package org.digestbot.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;

/**
 * The native library of SQLite's driver. The driver unpacks it into the temporary folder, to delete
 * it when the process ends, which a process that is killed does not: it would leave a megabyte
 * there each time. Thread-safe.
 */
final class NativeLibrary {
  private static final String FOLDER = "org.sqlite.tmpdir";
  private static boolean isLoaded;

  private NativeLibrary() {}

  /**
   * Loads it, where that has not been done, and leaves no file behind.
   *
   * @throws DatabaseException where the temporary folder does not allow it
   */
  static synchronized void load() {
    if (isLoaded) {
      return;
    }
    String chosen = System.getProperty(FOLDER);
    Path parent = Path.of(chosen == null ? System.getProperty("java.io.tmpdir") : chosen);
    try {
      Path own = Files.createTempDirectory(parent, "digestbot-");
      // Where a library that is in use cannot be deleted, the driver does so at the end; this then
      // comes after it.
      own.toFile().deleteOnExit();
      System.setProperty(FOLDER, own.toString());
      try {
        SQLiteJDBCLoader.initialize();
      } finally {
        restore(chosen);
        delete(own);
      }
      isLoaded = true;
    } catch (Exception e) {
      throw new DatabaseException(
          "SQLite's native library cannot be loaded from the temporary folder "
              + parent
              + "; set -Dorg.sqlite.tmpdir to a folder that may hold programs",
          e);
    }
  }

  private static void restore(@Nullable String chosen) {
    if (chosen == null) {
      System.clearProperty(FOLDER);
    } else {
      System.setProperty(FOLDER, chosen);
    }
  }

  /** What is loaded is not needed as a file any more, on most systems. */
  private static void delete(Path folder) throws IOException {
    List<File> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.map(Path::toFile).toList();
    }
    boolean isEmpty = files.stream().allMatch(File::delete);
    if (isEmpty) {
      Files.deleteIfExists(folder);
    }
  }
}
