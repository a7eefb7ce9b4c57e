package org.digestbot.app;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.digestbot.platform.console.ConsolePlatform;

/**
 * Shows on a terminal that long work goes on: one line that is rewritten, at most five times a
 * second, and nothing where nobody looks. For one thread.
 */
final class Progress {
  private static final long BETWEEN_NANOS = 200_000_000;
  private static final int WIDTH = 70;

  private final PrintStream terminal;
  private final boolean shown;
  private final LongSupplier nanos;
  private long next;
  private boolean dirty;

  private Progress(PrintStream terminal, boolean shown, LongSupplier nanos) {
    this.terminal = terminal;
    this.shown = shown;
    this.nanos = nanos;
    // Work that is done at once shows nothing.
    this.next = nanos.getAsLong() + BETWEEN_NANOS;
  }

  /** Shows progress if a person sits at the terminal. */
  static Progress to(PrintStream terminal) {
    return new Progress(terminal, ConsolePlatform.isAtTerminal(), System::nanoTime);
  }

  /** An import is about to read this document. */
  void document(int done, int total, String name) {
    show(String.format(Locale.ROOT, "[%d/%d] %s", done + 1, total, name));
  }

  /** The search tables are being made anew; those of an empty archive are no work. */
  void rebuilding(long done, long total) {
    if (total > 0) {
      show(
          String.format(
              Locale.ROOT, "Making the search index anew: %,d of %,d entries", done, total));
    }
  }

  /** Takes the line away again. */
  void done() {
    if (dirty) {
      terminal.print("\r" + " ".repeat(WIDTH) + "\r");
      terminal.flush();
      dirty = false;
    }
  }

  private void show(String text) {
    if (!shown || nanos.getAsLong() < next) {
      return;
    }
    next = nanos.getAsLong() + BETWEEN_NANOS;
    String line = text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…";
    terminal.print("\r" + line + " ".repeat(WIDTH - line.length()));
    terminal.flush();
    dirty = true;
  }
}
