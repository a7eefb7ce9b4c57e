package org.digestbot.platform.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** Somebody at a terminal: waits for a text to appear, types, waits again, ends with Ctrl-D. */
final class Typist {
  private static final int END_OF_INPUT = 4;
  private static final long PATIENCE_NANOS = 20_000_000_000L;
  private static final long POLL_MILLIS = 500;

  private final Queue<String> script;
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private int read;

  Typist(String... waitedForAndTyped) {
    script = new ArrayDeque<>(List.of(waitedForAndTyped));
  }

  synchronized String seen() {
    return shown.toString(StandardCharsets.UTF_8);
  }

  OutputStream screen() {
    return new OutputStream() {
      @Override
      public void write(int b) {
        synchronized (Typist.this) {
          shown.write(b);
          Typist.this.notifyAll();
        }
      }
    };
  }

  InputStream keys() {
    return new InputStream() {
      private final Queue<Byte> typed = new ArrayDeque<>();
      private boolean ended;

      @Override
      public int read() throws IOException {
        if (typed.isEmpty()) {
          if (ended) {
            return -1;
          }
          type();
        }
        return typed.remove() & 0xff;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int b = read();
        if (b < 0) {
          return -1;
        }
        buffer[offset] = (byte) b;
        return 1;
      }

      private void type() throws IOException {
        waitFor(script.remove());
        ended = script.isEmpty();
        byte[] keys =
            ended ? new byte[] {END_OF_INPUT} : script.remove().getBytes(StandardCharsets.UTF_8);
        for (byte key : keys) {
          typed.add(key);
        }
      }
    };
  }

  /** Waits until a text stands behind what was waited for before. */
  private synchronized void waitFor(String text) throws IOException {
    long giveUp = System.nanoTime() + PATIENCE_NANOS;
    while (seen().indexOf(text, read) < 0) {
      if (System.nanoTime() > giveUp) {
        throw new IOException("this never appeared: " + text);
      }
      try {
        wait(POLL_MILLIS);
      } catch (InterruptedException e) {
        throw new InterruptedIOException();
      }
    }
    read = seen().indexOf(text, read) + text.length();
  }
}
