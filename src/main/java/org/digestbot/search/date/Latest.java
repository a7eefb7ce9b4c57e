package org.digestbot.search.date;

import java.util.Optional;
import java.util.function.IntFunction;
import org.digestbot.search.index.Days;

/** Chooses among the years in which a month, week or day without a year may lie. */
@FunctionalInterface
public interface Latest {
  /**
   * The latest of the spans in which there is an entry.
   *
   * @param inYear the span of a year; none where the year has no such day
   */
  Optional<Days> of(IntFunction<Optional<Days>> inYear);
}
