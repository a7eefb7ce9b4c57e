package org.digestbot;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real documents and judged data that lie beside some checkouts and not in the repository; a test
 * that needs them is skipped, visibly, where they are absent.
 */
public final class SharedMaterial {
  private SharedMaterial() {}

  /** The file or folder of this name, or a skipped test. */
  public static Path path(String name) {
    String elsewhere = System.getenv("TEST_MATERIAL");
    Path folder = elsewhere == null ? Path.of("..", "shared") : Path.of(elsewhere);
    Path path = folder.resolve(name);
    assumeTrue(Files.exists(path), () -> "skipped: there is no " + path);
    return path;
  }
}
