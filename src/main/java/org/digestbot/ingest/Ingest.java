package org.digestbot.ingest;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Problem;
import org.digestbot.parse.UnreadableDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings documents into the archive. One that cannot be read is reported and the others go on; what
 * the archive had of it stays. Thread-safe.
 */
public final class Ingest {
  /** The source of everything that a person hands in. */
  public static final String LOCAL = "local";

  private static final Logger log = LoggerFactory.getLogger(Ingest.class);

  private final DocumentReader reader;
  private final int readerVersion;
  private final ArchiveWriter archive;

  /** Hears which document is next. */
  @FunctionalInterface
  public interface Progress {
    /** Nobody listens. */
    Progress NONE = (done, total, next) -> {};

    /**
     * Called before each document.
     *
     * @param done how many documents are done
     * @param total how many there are
     * @param next how problems name the next one
     */
    void next(int done, int total, String next);
  }

  /**
   * An ingest of what one reader reads.
   *
   * @param readerVersion raised whenever the reader reads the same bytes otherwise, so that
   *     documents that are otherwise unchanged are read again
   */
  public Ingest(DocumentReader reader, int readerVersion, ArchiveWriter archive) {
    this.reader = reader;
    this.readerVersion = readerVersion;
    this.archive = archive;
  }

  /**
   * Imports documents one by one, each in whole or not at all.
   *
   * @param source where they come from
   * @param baseline whether to store without announcing; a source's first import always does
   */
  public Report run(
      String source, IncomingDocuments incoming, boolean baseline, Progress progress) {
    ImportRun run = archive.begin(source, baseline);
    Tally tally = new Tally();
    incoming.failures().forEach(tally::fail);
    int total = incoming.documents().size();
    Map<String, IncomingDocument> byPath = new HashMap<>();
    for (IncomingDocument document : incoming.documents()) {
      if (document.path() != null) {
        byPath.put(document.path(), document);
      }
    }
    int done = 0;
    for (IncomingDocument document : inOrder(run, incoming.documents())) {
      progress.next(done++, total, document.shown());
      importOne(run, document, byPath, tally);
    }
    run.finish();
    return tally.report(run.entries(), run.linkNumbers());
  }

  /**
   * New paths first, so that a document that was renamed is recognised before another one takes its
   * old name.
   */
  private static List<IncomingDocument> inOrder(ImportRun run, List<IncomingDocument> documents) {
    Map<Boolean, List<IncomingDocument>> byNovelty =
        documents.stream()
            .collect(
                Collectors.partitioningBy(
                    document -> document.path() != null && !run.knows(document.path())));
    return Stream.of(true, false)
        .flatMap(isNew -> byNovelty.getOrDefault(isNew, List.of()).stream())
        .toList();
  }

  private void importOne(
      ImportRun run, IncomingDocument document, Map<String, IncomingDocument> byPath, Tally tally) {
    byte[] content;
    try {
      content = document.content().read();
    } catch (IOException e) {
      tally.fail(FileFaults.problem(document.shown(), e));
      return;
    }
    String hash = sha256(content);
    DocumentVersion version =
        new DocumentVersion(document.path(), document.name(), hash, readerVersion);
    if (run.keep(version, path -> has(byPath.get(path), hash))) {
      tally.keep();
      return;
    }
    Digest digest = read(document, content, tally);
    if (digest != null) {
      digest.problems().forEach(problem -> tally.note(named(document, problem)));
      tally.add(run.replace(version, digest));
    }
  }

  private static boolean has(@Nullable IncomingDocument document, String hash) {
    try {
      return document != null && sha256(document.content().read()).equals(hash);
    } catch (IOException e) {
      return false;
    }
  }

  private @Nullable Digest read(IncomingDocument document, byte[] content, Tally tally) {
    try {
      return reader.read(document.name(), content);
    } catch (UnreadableDocument e) {
      tally.fail(named(document, e.problem()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // A fault of the parser in one document is no reason to lose the others.
      log.error("Cannot read {}", document.shown(), e);
      tally.fail(
          new Problem(
              document.shown(),
              0,
              Problem.Kind.DEFECT,
              "The parser failed on this document (" + e + "); please report it with the file."));
    }
    return null;
  }

  private static Problem named(IncomingDocument document, Problem problem) {
    return new Problem(document.shown(), problem.line(), problem.kind(), problem.message());
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The figures of a report while they grow. */
  private static final class Tally {
    private final List<Problem> problems = new ArrayList<>();
    private int documents;
    private int failed;
    private int added;
    private int changed;
    private int gone;
    private int newLinks;

    /** A document is as it was. */
    void keep() {
      documents++;
    }

    void add(DocumentChange change) {
      documents++;
      added += change.added();
      changed += change.changed();
      gone += change.gone();
      newLinks += change.newLinks();
    }

    void fail(Problem reason) {
      failed++;
      problems.add(reason);
    }

    void note(Problem problem) {
      problems.add(problem);
    }

    Report report(int entries, BitSet linkNumbers) {
      int unchanged = entries - added - changed;
      return new Report(
          documents,
          failed,
          entries,
          added,
          changed,
          unchanged,
          gone,
          linkNumbers,
          newLinks,
          problems);
    }
  }
}
