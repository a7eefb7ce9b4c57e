package org.digestbot.ingest;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.digestbot.digest.Problem;

/**
 * What an import did, of one source or of several. Immutable.
 *
 * @param documents how many were kept, also those that were known as they are
 * @param failed how many were refused; what the archive has of them stays
 * @param entries how many the documents have
 * @param added entries that are new
 * @param changed entries that read otherwise than before
 * @param unchanged entries that are as they were
 * @param gone entries that their document no longer has
 * @param linkNumbers the archive's numbers of the canonical links in the documents: those that
 *     stand in two sources are counted once
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
    BitSet linkNumbers,
    int newLinks,
    List<Problem> problems) {
  public Report {
    linkNumbers = (BitSet) linkNumbers.clone();
    problems = List.copyOf(problems);
  }

  /** What imports of several sources did together. */
  public Report and(Report other) {
    BitSet all = linkNumbers();
    all.or(other.linkNumbers);
    return new Report(
        documents + other.documents,
        failed + other.failed,
        entries + other.entries,
        added + other.added,
        changed + other.changed,
        unchanged + other.unchanged,
        gone + other.gone,
        all,
        newLinks + other.newLinks,
        Stream.concat(problems.stream(), other.problems.stream()).toList());
  }

  @Override
  public BitSet linkNumbers() {
    return (BitSet) linkNumbers.clone();
  }

  /** How many distinct canonical links the documents have. */
  public int links() {
    return linkNumbers.cardinality();
  }

  /** Whether there were documents and not one could be kept. */
  public boolean isFailure() {
    return failed > 0 && documents == 0;
  }
}
