package org.digestbot.ingest;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.digestbot.digest.Source;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells that something has changed in a source's folders, where the system says so; on some mounts
 * it never does, and looking from time to time is still needed. Thread-safe.
 */
public final class FolderWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(FolderWatch.class);

  /** The system has only so many to give. */
  private static final int MOST_FOLDERS = 2_000;

  private final List<Source> sources;
  private final Runnable changed;
  private final @Nullable WatchService service;
  private final Map<Path, WatchKey> keys = new ConcurrentHashMap<>();
  private final Thread thread;
  private volatile boolean told;

  /**
   * Begins to watch nothing yet.
   *
   * @param changed called on a thread of the watch, once until {@link #follow} is called again
   */
  public FolderWatch(List<Source> sources, Runnable changed) {
    this.sources = List.copyOf(sources);
    this.changed = changed;
    this.service = service();
    this.thread = new Thread(this::listen, "folder-watch");
    thread.setDaemon(true);
    thread.start();
  }

  private static @Nullable WatchService service() {
    try {
      return FileSystems.getDefault().newWatchService();
    } catch (IOException | UnsupportedOperationException e) {
      log.info("Changes of sources are not told by the system ({})", e.getMessage());
      return null;
    }
  }

  /** Watches all folders that there are now; to be called before each look at the sources. */
  public void follow() {
    told = false;
    for (Source source : sources) {
      Path path = place(source);
      Path parent = path.getParent();
      if (Files.isDirectory(path)) {
        followAll(path);
      } else if (parent != null && Files.isDirectory(parent)) {
        follow(parent);
      }
    }
  }

  /** Where it lies, also where its path is a link. */
  private static Path place(Source source) {
    try {
      return source.path().toRealPath();
    } catch (IOException e) {
      return source.path().toAbsolutePath();
    }
  }

  private void followAll(Path top) {
    try {
      Files.walkFileTree(
          top,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              if (!folder.equals(top) && LocalFiles.isHidden(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              follow(folder);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      log.debug("{} cannot be watched as a whole", top, e);
    }
  }

  private void follow(Path folder) {
    if (service == null || keys.size() >= MOST_FOLDERS && !keys.containsKey(folder)) {
      return;
    }
    try {
      // The same key again, unless another folder has taken the place of the one that was there.
      WatchKey key =
          folder.register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_MODIFY,
              StandardWatchEventKinds.ENTRY_DELETE);
      WatchKey before = keys.put(folder, key);
      if (before != null && before != key) {
        before.cancel();
      }
    } catch (IOException | ClosedWatchServiceException e) {
      // Looked at on schedule all the same.
      log.debug("{} cannot be watched", folder, e);
    }
  }

  private void listen() {
    if (service == null) {
      return;
    }
    try {
      while (true) {
        WatchKey key = service.take();
        Path folder = (Path) key.watchable();
        boolean matters = key.pollEvents().stream().anyMatch(event -> matters(folder, event));
        if (!key.reset()) {
          keys.remove(folder, key);
        }
        if (matters && !told) {
          told = true;
          changed.run();
        }
      }
    } catch (ClosedWatchServiceException e) {
      log.debug("The watch has ended");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean matters(Path folder, WatchEvent<?> event) {
    if (!(event.context() instanceof Path name)) {
      // More changed than the system could tell.
      return true;
    }
    Path path = folder.resolve(name);
    return sources.stream()
        .map(FolderWatch::place)
        .anyMatch(
            source ->
                path.equals(source)
                    || path.startsWith(source)
                        && !LocalFiles.isHidden(path)
                        && (LocalFiles.looksLikeDigest(path) || Files.isDirectory(path)));
  }

  @Override
  public void close() {
    if (service == null) {
      return;
    }
    try {
      service.close();
      thread.join();
    } catch (IOException e) {
      log.debug("The watch did not end in order", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
