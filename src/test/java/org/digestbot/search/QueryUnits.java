package org.digestbot.search;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.digestbot.digest.Topics;
import org.digestbot.parse.CanonicalLink;

/**
 * What a query is understood as, opened up so that another engine can be asked for the same.
 * Immutable.
 *
 * @param units in the order of the query; words that stand nowhere are left out
 */
public record QueryUnits(List<Unit> units) {

  /** Something that the query asks for, in every form that it may take. */
  public record Unit(List<Alternative> alternatives, boolean required) {}

  /** One form of a unit: phrases that must all be found. */
  public record Alternative(List<Phrase> phrases, double weight) {}

  /**
   * Terms that follow each other.
   *
   * @param open whether the last is only how a term begins
   */
  public record Phrase(List<String> terms, boolean open) {}

  /** Understands queries as the search over this index does. */
  public static final class Reader {
    private final Frequencies frequencies;
    private final QueryReader reader;

    public Reader(SearchIndex index, Topics topics, Glossary glossary) {
      frequencies = new Frequencies(index);
      Units units = new Units(index, frequencies, new Dictionary(glossary, topics));
      reader =
          new QueryReader(
              index,
              frequencies,
              topics,
              units,
              InstantSource.system(),
              ZoneOffset.UTC,
              CanonicalLink::of);
    }

    public QueryUnits read(String query) {
      frequencies.refresh();
      Reading reading = reader.read(query);
      List<org.digestbot.search.Unit> required = reading.required(reading.narrowing());
      return new QueryUnits(
          reading.units().stream()
              .map(unit -> new Unit(alternatives(unit), required.contains(unit)))
              .toList());
    }

    private static List<Alternative> alternatives(org.digestbot.search.Unit unit) {
      return unit.alternatives().stream()
          .map(
              alternative ->
                  new Alternative(
                      alternative.phrases().stream()
                          .map(words -> new Phrase(words.terms(), words.open()))
                          .toList(),
                      alternative.weight()))
          .toList();
    }
  }
}
