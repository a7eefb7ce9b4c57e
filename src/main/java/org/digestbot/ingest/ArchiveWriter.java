package org.digestbot.ingest;

/** The port through which imports are kept. Implementations are thread-safe. */
public interface ArchiveWriter {

  /**
   * Begins a run over one source.
   *
   * @param source its name; a source that is unknown is made by the first document kept
   * @param baseline whether what arrives is stored without being announced, as in a source's first
   *     run
   */
  ImportRun begin(String source, boolean baseline);
}
