package org.digestbot.search.query;

import org.jspecify.annotations.Nullable;

/**
 * Something that the answer must say about how the query was read. A new kind needs a method in
 * {@link SearchNoteVisitor}, so that nobody who tells of notes can forget it. Immutable.
 */
public sealed interface SearchNote {
  <R> R accept(SearchNoteVisitor<R> visitor);

  /** A word that occurs nowhere was read as one that does. */
  record Respelled(String typed, String read) implements SearchNote {
    @Override
    public <R> R accept(SearchNoteVisitor<R> visitor) {
      return visitor.respelled(this);
    }
  }

  /** A narrowing that the query only implied left nothing, so the answer goes without it. */
  record Widened(String dropped) implements SearchNote {
    @Override
    public <R> R accept(SearchNoteVisitor<R> visitor) {
      return visitor.widened(this);
    }
  }

  /** No entry has all that was asked for, so the answer is what has this part in its title. */
  record About(String subject) implements SearchNote {
    @Override
    public <R> R accept(SearchNoteVisitor<R> visitor) {
      return visitor.about(this);
    }
  }

  /** A word of a long query stands nowhere, and the answer is what has most of the others. */
  record LeftOut(String word) implements SearchNote {
    @Override
    public <R> R accept(SearchNoteVisitor<R> visitor) {
      return visitor.leftOut(this);
    }
  }

  /** A query that is only a date has no entry of that date, and some that say it. */
  record SaidOnly(String date) implements SearchNote {
    @Override
    public <R> R accept(SearchNoteVisitor<R> visitor) {
      return visitor.saidOnly(this);
    }
  }

  /**
   * {@code typed:} is no operator; the nearest one is offered.
   *
   * @param corrected the whole query with the nearest one in its place
   */
  record UnknownOperator(String typed, String nearest, String corrected) implements SearchNote {
    @Override
    public <R> R accept(SearchNoteVisitor<R> visitor) {
      return visitor.unknownOperator(this);
    }
  }

  /** The value of an operator cannot be read, so it was ignored. */
  record BadValue(String operator, String value) implements SearchNote {
    @Override
    public <R> R accept(SearchNoteVisitor<R> visitor) {
      return visitor.badValue(this);
    }
  }

  /** The value of an operator can be read, but no entry at all has it. */
  record NoEntry(String operator, String value) implements SearchNote {
    @Override
    public <R> R accept(SearchNoteVisitor<R> visitor) {
      return visitor.noEntry(this);
    }
  }

  /**
   * There is no such topic; the narrowing was left out.
   *
   * @param nearest the topic that was probably meant
   */
  record UnknownTopic(String typed, @Nullable String nearest) implements SearchNote {
    @Override
    public <R> R accept(SearchNoteVisitor<R> visitor) {
      return visitor.unknownTopic(this);
    }
  }
}
