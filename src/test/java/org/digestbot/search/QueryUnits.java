package org.digestbot.search;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.digestbot.digest.Topics;
import org.digestbot.parse.link.CanonicalLink;
import org.digestbot.search.dictionary.Dictionary;
import org.digestbot.search.dictionary.Glossary;
import org.digestbot.search.index.Condition;
import org.digestbot.search.index.Frequencies;
import org.digestbot.search.index.SearchIndex;
import org.digestbot.search.query.QueryReader;
import org.digestbot.search.query.Reading;
import org.digestbot.search.query.Units;
import org.digestbot.search.rank.Coverage;

/**
 * What a query is understood as, opened up so that another engine can be asked for the same.
 * Immutable.
 *
 * @param units in the order of the query; words that stand nowhere are left out
 * @param sought what an entry must have of them, all of it
 */
public record QueryUnits(List<Unit> units, List<Condition> sought) {

  /** Something that the query asks for, in every form that it may take. */
  public record Unit(List<Alternative> alternatives) {}

  /** One form of a unit. */
  public record Alternative(Condition condition, double weight) {}

  /** Understands queries as the search over this index does. */
  public static final class Reader {
    private final Frequencies frequencies;
    private final QueryReader reader;

    public Reader(SearchIndex index, Topics topics, Glossary glossary) {
      frequencies = new Frequencies(index);
      Units units = new Units(index, frequencies, new Dictionary(glossary, topics));
      reader = new QueryReader(index, frequencies, topics, units, CanonicalLink::of);
    }

    public QueryUnits read(String query) {
      frequencies.refresh();
      Reading reading = reader.read(query, LocalDate.now(ZoneOffset.UTC));
      List<org.digestbot.search.query.Unit> required = reading.required(reading.narrowing());
      return new QueryUnits(
          reading.units().stream().map(Reader::opened).toList(), Coverage.of(required));
    }

    private static Unit opened(org.digestbot.search.query.Unit unit) {
      return new Unit(
          unit.alternatives().stream()
              .map(each -> new Alternative(each.condition(), each.weight()))
              .toList());
    }
  }
}
