package org.digestbot.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where the command line reads and writes: results on {@code out}, all else on {@code err}, both
 * UTF-8 whatever the machine's locale says, because digests are.
 *
 * @param in standard input
 */
public record Streams(InputStream in, PrintStream out, PrintStream err) {

  /** The process's own streams. */
  public static Streams ofProcess() {
    return new Streams(
        System.in,
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
  }
}
