package org.digestbot.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process takes, in MiB. */
final class Memory {
  private Memory() {}

  /** The heap of this process that is in use after a collection. */
  static long heap() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(100);
    }
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  /**
   * A figure of a process as Linux keeps it, or -1 on another system.
   *
   * @param name {@code VmRSS} for what is resident now, {@code VmHWM} for the most so far
   */
  static long resident(long process, String name) throws IOException {
    Path status = Path.of("/proc/" + process + "/status");
    if (!Files.isReadable(status)) {
      return -1;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith(name + ":"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(-1);
  }
}
