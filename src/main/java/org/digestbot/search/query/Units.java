package org.digestbot.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.digestbot.search.dictionary.Dictionary;
import org.digestbot.search.index.Condition;
import org.digestbot.search.index.Frequencies;
import org.digestbot.search.index.Phrases;
import org.digestbot.search.index.SearchIndex;
import org.digestbot.search.query.Segmenter.Kind;
import org.digestbot.search.query.Segmenter.Segment;
import org.digestbot.text.Fold;
import org.digestbot.text.Tokenizer;

/** Turns the words of a query into the units that it asks for. Thread-safe. */
public final class Units {
  private final Frequencies frequencies;
  private final Dictionary dictionary;
  private final Segmenter segmenter;
  private final Meaning meaning;
  private final SegmentReader reader;
  private final Slips slips;
  private final Compounds compounds;

  public Units(SearchIndex index, Frequencies frequencies, Dictionary dictionary) {
    this.frequencies = frequencies;
    this.dictionary = dictionary;
    this.segmenter = new Segmenter(dictionary);
    this.meaning = new Meaning(dictionary, segmenter);
    this.reader =
        new SegmentReader(
            frequencies,
            dictionary,
            segmenter,
            meaning,
            new Expansions(frequencies, dictionary, segmenter, new Spelling(index, frequencies)));
    this.slips = new Slips(frequencies, dictionary);
    this.compounds = new Compounds(frequencies, dictionary);
  }

  /** How much the words of a query mean. */
  Meaning meaning() {
    return meaning;
  }

  /** Reads words that are not in quotes. */
  Asked read(String text) {
    String folded = Fold.text(text);
    Asked asked = Asked.empty();
    List<Segment> segments = segmenter.cut(folded, compounds.in(folded));
    List<Segment> telling = new ArrayList<>(slips.mended(segments, asked.notes()));
    telling.removeIf(segment -> segment.kind() == Kind.STOP);
    if (telling.isEmpty()) {
      for (String chunk : folded.split("\\s+", -1)) {
        Condition.Words literal = Phrases.of(chunk);
        if (!literal.terms().isEmpty()) {
          addExact(chunk, literal, Unit.Weight.FULL, asked);
        }
      }
      return asked;
    }
    boolean one = telling.stream().filter(segment -> !meaning.isWeak(segment)).count() == 1;
    telling.forEach(
        segment -> {
          if (one) {
            reader.readAlone(segment, asked);
          } else {
            reader.read(segment, asked);
          }
        });
    return asked;
  }

  /** Reads words in quotes: as they stand or not at all. */
  Asked exact(String text) {
    Asked asked = Asked.empty();
    Condition.Words words = Phrases.of(text);
    if (!words.terms().isEmpty()) {
      addExact(text.strip(), words, Unit.Weight.QUOTED, asked);
    }
    return asked;
  }

  /**
   * Reads words of which any is enough, as one unit.
   *
   * @param choices words on their own or in quotes
   */
  Asked either(List<QueryPart.Text> choices) {
    Asked asked = Asked.empty();
    List<Unit> found = new ArrayList<>();
    List<Alternative> alternatives = new ArrayList<>();
    for (QueryPart.Text choice : choices) {
      Asked one = choice.quoted() ? exact(choice.text()) : read(choice.text());
      asked.notes().addAll(one.notes());
      asked.missing().addAll(one.missing());
      if (one.missing().isEmpty() && !one.units().isEmpty()) {
        found.addAll(one.units());
        alternatives.addAll(alternatives(one.units()));
      }
    }
    if (!found.isEmpty()) {
      asked.missing().clear();
      boolean weak = found.stream().allMatch(Unit::weak);
      double rarity = found.stream().mapToDouble(Unit::rarity).min().orElseThrow();
      String typed = choices.stream().map(QueryPart.Text::text).collect(Collectors.joining(" OR "));
      Unit.Weight weight = weak ? found.get(0).weight() : Unit.Weight.FULL;
      asked.units().add(new Unit(typed, alternatives, weight, rarity));
    }
    return asked;
  }

  /** Of one unit, or of several that must stand close together. */
  private static List<Alternative> alternatives(List<Unit> units) {
    if (units.size() == 1) {
      return units.get(0).alternatives();
    }
    List<Condition.Words> together =
        units.stream().flatMap(unit -> unit.alternatives().get(0).phrases().stream()).toList();
    return List.of(new Alternative(together, Expansion.TYPED));
  }

  /** Reads a word that an entry need not have, but that puts entries with it before others. */
  Asked mention(String word) {
    Asked asked = Asked.empty();
    Condition.Words words = Phrases.of(word);
    long frequency = words.terms().isEmpty() ? 0 : frequencies.of(words);
    if (frequency > 0) {
      asked.units().add(asTyped(word, words, Unit.Weight.NONE, frequency));
    }
    return asked;
  }

  /** Reads the pictographs of a query, which otherwise only decorate. */
  Asked pictographs(String folded) {
    Asked asked = Asked.empty();
    folded
        .codePoints()
        .filter(Tokenizer::isPictograph)
        .distinct()
        .mapToObj(sign -> new Condition.Words(List.of(Character.toString(sign)), true))
        .forEach(sign -> addExact(sign.terms().get(0), sign, Unit.Weight.FULL, asked));
    return asked;
  }

  /**
   * Reads a link, which entries may print in several ways.
   *
   * @param printings all of them
   */
  Asked link(String typed, List<String> printings) {
    Asked asked = Asked.empty();
    List<Alternative> alternatives = new ArrayList<>();
    long frequency = 0;
    for (String printed : printings) {
      Condition.Words words = Phrases.of(printed);
      long entries = words.terms().isEmpty() ? 0 : frequencies.of(words);
      if (entries > 0) {
        alternatives.add(Alternative.typed(words));
        frequency += entries;
      }
    }
    if (!alternatives.isEmpty()) {
      asked
          .units()
          .add(new Unit(typed, alternatives, Unit.Weight.FULL, frequencies.rarity(frequency)));
    }
    return asked;
  }

  private void addExact(String typed, Condition.Words words, Unit.Weight weight, Asked asked) {
    long frequency = frequencies.of(words);
    if (frequency == 0) {
      asked.missing().add(typed);
    } else {
      asked.units().add(asTyped(typed, words, weight, frequency));
    }
  }

  private Unit asTyped(String typed, Condition.Words words, Unit.Weight weight, long frequency) {
    return new Unit(
        typed, List.of(Alternative.typed(words)), weight, frequencies.rarity(frequency));
  }

  /** Whether this is a name or a term, rather than a word of every day. */
  public boolean isTerm(Unit unit) {
    return !dictionary.isCommon(dictionary.base(Dictionary.key(unit.typed())));
  }

  /**
   * What the words that a term consists of ask for one by one: nothing for a name, for what the
   * dictionary does not know word for word, or where a word of every day is all that tells.
   */
  public List<Unit> parts(Unit term) {
    String atoms = Dictionary.key(term.typed());
    if (!dictionary.knows(atoms) || dictionary.isName(atoms)) {
      return List.of();
    }
    Asked asked = Asked.empty();
    segmenter
        .parts(new Segment(Kind.KNOWN, term.typed(), atoms, 0, term.typed().length()))
        .forEach(part -> reader.read(part, asked));
    List<Unit> telling = asked.units().stream().filter(part -> !part.weak()).toList();
    boolean saysMuch = telling.size() != 1 || isTerm(telling.get(0));
    return saysMuch && asked.missing().isEmpty() && asked.spare().isEmpty()
        ? asked.units()
        : List.of();
  }
}
