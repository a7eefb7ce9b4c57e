package org.digestbot.app;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output that keeps why something could not be written, which Java's own forgets. */
public final class Results extends PrintStream {
  /** What a system says where the reader has gone, as {@code head} does when it has enough. */
  private static final String GONE = "Broken pipe";

  private final Attempts attempts;

  Results(OutputStream out) {
    this(new Attempts(out));
  }

  private Results(Attempts attempts) {
    super(attempts, false, StandardCharsets.UTF_8);
    this.attempts = attempts;
  }

  /** Why somebody who reads on does not have everything; empty where all was written. */
  Optional<String> lost() {
    flush();
    return Optional.ofNullable(attempts.failure).filter(failure -> !failure.equals(GONE));
  }

  private static final class Attempts extends FilterOutputStream {
    private @Nullable String failure;

    Attempts(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        failure = String.valueOf(e.getMessage());
        throw e;
      }
    }
  }
}
