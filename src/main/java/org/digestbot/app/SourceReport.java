package org.digestbot.app;

import org.digestbot.ingest.Ingest;
import org.digestbot.ingest.Report;

/**
 * What the import of one source did.
 *
 * @param source its name
 */
record SourceReport(String source, Report report) {

  /** Whether the configuration names the source, so that people know it by its name. */
  boolean isNamed() {
    return !source.equals(Ingest.LOCAL);
  }
}
