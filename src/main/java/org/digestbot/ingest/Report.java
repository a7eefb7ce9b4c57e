package org.digestbot.ingest;

import java.util.List;
import org.digestbot.digest.Problem;

/**
 * What an import did. Immutable.
 *
 * @param documents how many were kept, also those that were known as they are
 * @param failed how many were refused; what the archive has of them stays
 * @param entries how many the documents have
 * @param added entries that are new
 * @param changed entries that read otherwise than before
 * @param unchanged entries that are as they were
 * @param gone entries that their document no longer has
 * @param links distinct canonical links in the documents
 * @param newLinks those that were in no entry of the archive before
 * @param problems what a person should know, also why documents failed
 */
public record Report(
    int documents,
    int failed,
    int entries,
    int added,
    int changed,
    int unchanged,
    int gone,
    int links,
    int newLinks,
    List<Problem> problems) {
  public Report {
    problems = List.copyOf(problems);
  }

  /** Whether there were documents and not one could be kept. */
  public boolean isFailure() {
    return failed > 0 && documents == 0;
  }
}
