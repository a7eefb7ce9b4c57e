package org.digestbot.app;

import java.util.function.Supplier;
import org.digestbot.commands.Library;
import org.digestbot.ingest.Arrivals;
import org.jspecify.annotations.Nullable;

/**
 * Answers from the user's archive, and from the samples for as long as that is empty. A first
 * import by another process is noticed at the next call, and in the end the samples are deleted.
 * Thread-safe.
 */
final class CurrentLibrary implements Supplier<Library>, AutoCloseable {
  private final OpenArchive own;
  private final Home home;
  private final OpenArchive.Meaning meaning;
  private final Progress progress;
  private final Library ownLibrary;
  private @Nullable OpenArchive samples;
  private volatile boolean imported;

  CurrentLibrary(OpenArchive own, Home home, OpenArchive.Meaning meaning, Progress progress) {
    this.own = own;
    this.home = home;
    this.meaning = meaning;
    this.progress = progress;
    this.ownLibrary = new Library(own.archive(), own.search(), false);
  }

  @Override
  public Library get() {
    if (imported) {
      return ownLibrary;
    }
    synchronized (this) {
      if (!own.archive().isEmpty()) {
        imported = true;
        if (samples == null) {
          Samples.delete(home.samplesFile());
        }
        return ownLibrary;
      }
      if (samples == null) {
        samples = openSamples();
      }
      return new Library(samples.archive(), samples.search(), true);
    }
  }

  private OpenArchive openSamples() {
    OpenArchive opened =
        OpenArchive.open(home.samplesFile(), true, meaning, progress, Arrivals.NONE);
    try {
      Samples.importInto(opened.ingest());
      return opened;
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  /** Only now, so that whoever was being answered from the samples was answered to the end. */
  @Override
  public synchronized void close() {
    if (samples != null) {
      samples.close();
      samples = null;
      if (imported) {
        Samples.delete(home.samplesFile());
      }
    }
  }
}
