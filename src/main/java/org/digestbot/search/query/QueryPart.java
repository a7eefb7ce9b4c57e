package org.digestbot.search.query;

/** One piece of a query as it was typed, its quotes and colons understood. Immutable. */
public sealed interface QueryPart {

  /** Whether entries that match it are unwanted. */
  boolean negated();

  /** Words as typed, without blanks unless they are quoted. */
  record Text(String text, boolean quoted, boolean negated) implements QueryPart {

    /** Whether it says that what stands on either side of it is wanted. */
    boolean isOr() {
      boolean bar = text.equals("OR") || text.chars().allMatch(sign -> sign == '|' || sign == '｜');
      return bar && !quoted && !negated;
    }
  }

  record Filter(Operator operator, String value, boolean negated) implements QueryPart {}
}
