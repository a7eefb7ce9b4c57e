package org.digestbot.platform.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of UTF-8 from a pipe or a file; what a line has beyond a message's length is dropped. */
final class PipedReader implements ConsoleReader {
  private static final int LONGEST_LINE = 10_000;

  private final BufferedReader in;

  PipedReader(InputStream in) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  @Override
  public Optional<String> read() {
    try {
      int c = in.read();
      if (c < 0) {
        return Optional.empty();
      }
      StringBuilder line = new StringBuilder();
      while (c >= 0 && c != '\n') {
        if (line.length() < LONGEST_LINE && c != '\r' && c != '\uFEFF') {
          line.append((char) c);
        }
        c = in.read();
      }
      return Optional.of(line.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
