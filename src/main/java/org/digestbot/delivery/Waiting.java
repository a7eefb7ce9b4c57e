package org.digestbot.delivery;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.digestbot.digest.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * What one import brought for one subscription. Immutable.
 *
 * @param id ascending in the order of arrival; 0 until it is kept
 * @param importId together with the subscription there is only one
 * @param entries those that match, in document order
 * @param links of these entries, in canonical form, those that are new, in order; of alerts only
 * @param delivery the number of the delivery that brings it, or null
 */
public record Waiting(
    long id,
    long subscription,
    long importId,
    Instant arrived,
    List<EntryId> entries,
    Set<String> links,
    Fate fate,
    @Nullable Long delivery) {
  public Waiting {
    entries = List.copyOf(entries);
    links = Collections.unmodifiableSet(new LinkedHashSet<>(links));
  }

  /** What some rows bring together, each entry once. */
  static List<EntryId> entriesOf(List<Waiting> rows) {
    return rows.stream().flatMap(row -> row.entries().stream()).distinct().toList();
  }

  /** The links that are new in some rows. */
  static Set<String> linksOf(List<Waiting> rows) {
    return rows.stream()
        .flatMap(row -> row.links().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
