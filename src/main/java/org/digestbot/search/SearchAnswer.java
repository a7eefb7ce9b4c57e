package org.digestbot.search;

import java.util.List;
import org.digestbot.search.query.SearchNote;
import org.jspecify.annotations.Nullable;

/**
 * One page of what a search found. Immutable.
 *
 * @param query as typed
 * @param hits best first, or newest first where the query is filters alone
 * @param total how many entries match; exact up to 1,000
 * @param more whether there are more than {@code total}
 * @param notes how the query was read
 * @param suggestions what would find something; only where no entry has all that is asked for
 * @param error why the query cannot be answered (empty, too long), or null
 */
public record SearchAnswer(
    String query,
    List<Hit> hits,
    long total,
    boolean more,
    List<SearchNote> notes,
    List<Suggestion> suggestions,
    @Nullable Error error) {

  /** Why a query cannot be answered. */
  public enum Error {
    EMPTY,
    TOO_LONG
  }

  public SearchAnswer {
    hits = List.copyOf(hits);
    notes = List.copyOf(notes);
    suggestions = List.copyOf(suggestions);
  }
}
