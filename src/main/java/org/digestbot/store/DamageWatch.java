package org.digestbot.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out, in the background, whether something is damaged that cannot be made anew, as soon as
 * SQLite says so of anything: a fault in search tables is told from one in what they are made from.
 * Thread-safe.
 */
final class DamageWatch {
  private static final Logger log = LoggerFactory.getLogger(DamageWatch.class);

  /** A look takes a while in a large file, and the next fault is often the same. */
  private static final long BETWEEN_NANOS = Duration.ofMinutes(10).toNanos();

  private final Path file;
  private final Supplier<List<String>> check;
  private volatile @Nullable String damage;
  private boolean looks;
  private @Nullable Long looked;

  /**
   * @param check what is wrong with the tables that cannot be made anew, in SQLite's words
   */
  DamageWatch(Path file, Supplier<List<String>> check) {
    this.file = file;
    this.check = check;
  }

  /** What to do, in a sentence, where something is known to be damaged. */
  Optional<String> damage() {
    return Optional.ofNullable(damage);
  }

  /** SQLite has found damage somewhere. */
  void suspect() {
    if (begin()) {
      Thread look = new Thread(this::look, "damage-watch");
      look.setDaemon(true);
      look.start();
    }
  }

  private synchronized boolean begin() {
    boolean isRecent = looked != null && System.nanoTime() - looked < BETWEEN_NANOS;
    if (looks || isRecent || damage != null) {
      return false;
    }
    looks = true;
    return true;
  }

  /** Whether what cannot be made anew is damaged: looks at once, and takes its time. */
  boolean look() {
    List<String> found;
    try {
      found = check.get();
    } catch (RuntimeException e) {
      // A file that is busy, or closed meanwhile, is not damaged for that.
      found = DatabaseException.isDamage(e) ? List.of(String.valueOf(e.getMessage())) : List.of();
    }
    synchronized (this) {
      looks = false;
      looked = System.nanoTime();
    }
    if (!found.isEmpty() && damage == null) {
      damage = DatabaseException.damaged(file);
      log.error("{} ({})", damage, String.join("; ", found));
    }
    return !found.isEmpty();
  }
}
