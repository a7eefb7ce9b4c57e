package org.digestbot.benchmark;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One query of the mix, as a person types it and taken apart for an engine without our operators.
 *
 * @param typed the whole query
 * @param words its words alone; may be empty
 * @param handle of the author who must have written it, or null
 * @param site the host that an entry must link to, or null
 * @param since the first day allowed, or null
 */
record BenchmarkQuery(
    Kind kind,
    String typed,
    String words,
    @Nullable String handle,
    @Nullable String site,
    @Nullable LocalDate since) {

  /** What a query is made of. */
  enum Kind {
    WORDS,
    QUESTION,
    TYPO,
    FILTER
  }

  static BenchmarkQuery of(Kind kind, String words) {
    return new BenchmarkQuery(kind, words, words, null, null, null);
  }
}
