package org.digestbot.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where the command line reads and writes: results on {@code out}, all else on {@code err}, both
 * UTF-8 whatever the machine's locale says, because digests are.
 *
 * @param in standard input
 */
public record Streams(InputStream in, Results out, PrintStream err) {

  /** Streams other than the process's own. */
  public static Streams of(InputStream in, OutputStream out, OutputStream err) {
    return new Streams(in, new Results(out), new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  /** The process's own streams. */
  public static Streams ofProcess() {
    return of(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err));
  }
}
