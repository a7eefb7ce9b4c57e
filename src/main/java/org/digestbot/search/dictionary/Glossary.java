package org.digestbot.search.dictionary;

import java.util.List;

/**
 * The words by which a question in one language finds texts in the other. Immutable.
 *
 * @param pairs of the project's own hand
 * @param lexicon what else is known, asked for what the pairs do not have
 */
public record Glossary(List<Pair> pairs, Lexicon lexicon) {

  /** A glossary of these pairs alone. */
  public Glossary(List<Pair> pairs) {
    this(pairs, Lexicon.EMPTY);
  }

  /** The same with another dictionary behind it. */
  public Glossary with(Lexicon behind) {
    return new Glossary(pairs, behind);
  }

  /** How much a translation counts. */
  public enum Kind {
    /** A term of the field: almost as good as the word that was typed. */
    TERM,
    /** A common word, whose translation is only likely. */
    WORD
  }

  /** Forms that mean the same, English on the one side and Simplified Chinese on the other. */
  public record Pair(List<String> english, List<String> chinese, Kind kind) {
    public Pair {
      english = List.copyOf(english);
      chinese = List.copyOf(chinese);
    }
  }

  public Glossary {
    pairs = List.copyOf(pairs);
  }
}
