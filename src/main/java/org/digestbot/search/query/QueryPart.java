package org.digestbot.search.query;

import java.util.function.Consumer;

/** One piece of a query as it was typed, its quotes and colons understood. Immutable. */
public sealed interface QueryPart {

  /** Whether entries that match it are unwanted. */
  boolean negated();

  /** As somebody would type it. */
  String written();

  /** Hands it to whoever takes parts of its kind. */
  void give(Consumer<Text> texts, Consumer<Filter> filters);

  /** Words as typed, without blanks unless they are quoted. */
  record Text(String text, boolean quoted, boolean negated) implements QueryPart {

    /** Whether it says that what stands on either side of it is wanted. */
    boolean isOr() {
      boolean bar = text.equals("OR") || text.chars().allMatch(sign -> sign == '|' || sign == '｜');
      return bar && !quoted && !negated;
    }

    @Override
    public String written() {
      return (negated ? "-" : "") + (quoted ? '"' + text + '"' : text);
    }

    @Override
    public void give(Consumer<Text> texts, Consumer<Filter> filters) {
      texts.accept(this);
    }
  }

  /** An operator with its value. */
  record Filter(Operator operator, String value, boolean negated) implements QueryPart {
    @Override
    public String written() {
      String shown = value.indexOf(' ') >= 0 ? '"' + value + '"' : value;
      return (negated ? "-" : "") + operator.word() + ":" + shown;
    }

    @Override
    public void give(Consumer<Text> texts, Consumer<Filter> filters) {
      filters.accept(this);
    }
  }
}
