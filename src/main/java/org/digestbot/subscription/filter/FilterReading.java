package org.digestbot.subscription.filter;

import java.util.List;
import org.digestbot.search.query.SearchNote;

/**
 * A filter and what is to be said about how it was read. Immutable.
 *
 * @param filter what could be read; where something could not, it never brings more than was meant
 * @param problems why it must not be kept; none where it may
 * @param notes what its reader should know
 */
public record FilterReading(Filter filter, List<Note> problems, List<Note> notes) {
  public FilterReading {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  public boolean isSound() {
    return problems.isEmpty();
  }

  /** Something about how a filter was read. */
  public sealed interface Note {}

  /** What a search with these words would say too: an operator, its value or a topic is unknown. */
  public record AsInSearch(SearchNote note) implements Note {}

  /** It has more than {@link Filter#MOST_CHARACTERS} characters. */
  public record TooLong() implements Note {}

  /** A printed date cannot narrow what arrives. */
  public record NoDates(String operator, String value) implements Note {}

  /** There is no letter and no digit in it that could be looked for. */
  public record NoWords(String typed) implements Note {}

  /**
   * {@code or} was typed, but only topics are alternatives.
   *
   * @param word one of those that must all occur
   */
  public record NotAlternatives(String word) implements Note {}
}
