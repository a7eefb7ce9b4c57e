package org.digestbot.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digestbot.search.Segmenter.Kind;
import org.digestbot.search.Segmenter.Segment;
import org.digestbot.text.Fold;
import org.digestbot.text.Tokenizer;

/**
 * Turns the words of a query into units, each with everything that may stand for it in a text:
 * translations, aliases, spelled-out acronyms, other spellings. Thread-safe.
 */
final class Units {
  private static final double TYPED = 1.0;
  private static final double JOINED = 0.95;
  private static final double SPELLED_OUT = 0.9;
  private static final double INFLECTED = 0.8;
  private static final double PARTS = 0.5;
  private static final double PIECES = 0.6;

  private static final int LONGEST_STOP = 3;
  private static final long FEW = 10;
  private static final long FELLOW_RATIO = 3;

  /** How much less a common word tells than a name or a term that is as rare. */
  private static final double COMMON = 0.7;

  /** What is said to be too slow is also called slow. */
  private static final String DEGREES = "太很更最";

  private final Frequencies frequencies;
  private final Dictionary dictionary;
  private final Segmenter segmenter;
  private final Spelling spelling;

  Units(SearchIndex index, Frequencies frequencies, Dictionary dictionary) {
    this.frequencies = frequencies;
    this.dictionary = dictionary;
    this.segmenter = new Segmenter(dictionary);
    this.spelling = new Spelling(index, frequencies);
  }

  /**
   * What the words of a query ask for.
   *
   * @param missing units that stand nowhere in any form
   * @param spare weak ones that stand nowhere, which matters only where there is nothing else
   * @param literals the words as typed, stop words and all
   */
  record Reading(
      List<Unit> units,
      List<String> missing,
      List<String> spare,
      List<SearchNote> notes,
      List<Condition.Words> literals) {

    /** Nothing yet. */
    static Reading empty() {
      return new Reading(
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>());
    }

    /** Takes in what more words ask for. */
    void add(Reading more) {
      units.addAll(more.units);
      missing.addAll(more.missing);
      spare.addAll(more.spare);
      notes.addAll(more.notes);
      literals.addAll(more.literals);
    }
  }

  /** Reads words that are not in quotes. */
  Reading read(String text) {
    String folded = Fold.text(text);
    List<Segment> segments = segmenter.cut(folded, compounds(folded));
    List<Segment> meaning = new ArrayList<>(segments);
    meaning.removeIf(segment -> segment.kind() == Kind.STOP);
    Reading reading = Reading.empty();
    reading.literals.addAll(literals(folded));
    if (meaning.isEmpty()) {
      for (String chunk : folded.split("\\s+", -1)) {
        Condition.Words literal = Phrases.of(chunk);
        if (!literal.terms().isEmpty()) {
          addExact(chunk, literal, reading);
        }
      }
      return reading;
    }
    for (Segment segment : meaning) {
      add(segment, reading);
    }
    return reading;
  }

  /** Reads words in quotes: as they stand or not at all. */
  Reading exact(String text) {
    Reading reading = Reading.empty();
    Condition.Words words = Phrases.of(text);
    if (!words.terms().isEmpty()) {
      addExact(text.strip(), words, reading);
    }
    return reading;
  }

  private void addExact(String typed, Condition.Words words, Reading reading) {
    long frequency = frequencies.of(words);
    if (frequency == 0) {
      reading.missing.add(typed);
    } else {
      Alternative alternative = new Alternative(List.of(words), TYPED);
      reading.units.add(
          new Unit(typed, List.of(alternative), Unit.Weight.FULL, frequencies.rarity(frequency)));
    }
  }

  private void add(Segment segment, Reading reading) {
    Map<Condition, Alternative> alternatives = new LinkedHashMap<>();
    offer(alternatives, Phrases.of(segment.text()), TYPED);
    offerJoined(alternatives, segment.text(), JOINED);
    offerOthers(alternatives, segment);
    offerAcronyms(alternatives, segment);
    if (segment.text().length() > 1 && DEGREES.indexOf(segment.text().charAt(0)) >= 0) {
      offer(alternatives, Phrases.of(segment.text().substring(1)), INFLECTED);
    }
    if (segment.kind() == Kind.LATIN || segment.kind() == Kind.KNOWN) {
      for (String form : spelling.inflections(segment.atoms())) {
        offer(alternatives, Phrases.of(form), INFLECTED);
      }
    }
    offerParts(alternatives, segment);
    if (alternatives.isEmpty() && segment.kind() == Kind.RUN) {
      String bare = withoutStops(segment.text());
      if (!bare.equals(segment.text())) {
        add(segment.cutTo(bare), reading);
        return;
      }
      offerPieces(alternatives, bare);
    }
    if (alternatives.isEmpty()) {
      respell(alternatives, segment, reading);
    }
    boolean weak = isWeak(segment);
    if (alternatives.isEmpty() && segment.kind() == Kind.KNOWN) {
      List<Segment> apart = segmenter.apart(segment);
      if (apart.size() > 1 && apart.stream().anyMatch(part -> !isWeak(part))) {
        apart.forEach(part -> add(part, reading));
        return;
      }
    }
    if (alternatives.isEmpty()) {
      (weak ? reading.spare : reading.missing).add(segment.text());
      return;
    }
    long frequency = 0;
    for (Alternative alternative : alternatives.values()) {
      if (alternative.weight() >= PARTS) {
        frequency = Math.max(frequency, frequencies.of(alternative.condition()));
      }
    }
    reading.units.add(
        new Unit(
            segment.text(),
            List.copyOf(alternatives.values()),
            weight(segment),
            frequencies.rarity(frequency) * (dictionary.isCommon(segment.atoms()) ? COMMON : 1)));
  }

  /** Characters that stand nowhere together may have words of asking at their ends. */
  private static String withoutStops(String text) {
    for (int length = Math.min(LONGEST_STOP, text.length() - 1); length > 0; length--) {
      int end = text.length() - length;
      if (QueryWords.isStop(Dictionary.key(text.substring(0, length)))) {
        return withoutStops(text.substring(length));
      }
      if (QueryWords.isStop(Dictionary.key(text.substring(end)))) {
        return withoutStops(text.substring(0, end));
      }
    }
    return text;
  }

  private static Unit.Weight weight(Segment segment) {
    if (QueryWords.isEntry(segment.atoms()) || isLoneCharacter(segment)) {
      return Unit.Weight.NONE;
    }
    return QueryWords.isWeak(segment.atoms()) ? Unit.Weight.SOME : Unit.Weight.FULL;
  }

  private static boolean isWeak(Segment segment) {
    return QueryWords.isWeak(segment.atoms()) || isLoneCharacter(segment);
  }

  private static boolean isLoneCharacter(Segment segment) {
    return segment.kind() == Kind.RUN
        && segment.text().codePointCount(0, segment.text().length()) == 1;
  }

  /** Takes an alternative in if it stands in some entry. */
  private void offer(
      Map<Condition, Alternative> alternatives, Condition.Words words, double weight) {
    if (!words.terms().isEmpty() && !alternatives.containsKey(words) && frequencies.of(words) > 0) {
      alternatives.put(words, new Alternative(List.of(words), weight));
    }
  }

  /** {@code fine-tuning} is also written {@code finetuning}, and the other way. */
  private void offerJoined(Map<Condition, Alternative> alternatives, String text, double weight) {
    List<String> atoms = Tokenizer.atomList(text);
    boolean latin = atoms.stream().allMatch(atom -> atom.charAt(0) < 0x3000);
    if (latin && atoms.size() > 1 && atoms.size() <= 3) {
      offer(alternatives, Phrases.of(String.join("", atoms)), weight);
    } else if (latin && atoms.size() == 1) {
      spelling
          .splits(atoms.get(0))
          .forEach(split -> offer(alternatives, Phrases.of(split), weight));
    } else if (text.indexOf('·') > 0) {
      offer(alternatives, Phrases.of(text.replace("·", "")), weight);
    }
  }

  private void offerOthers(Map<Condition, Alternative> alternatives, Segment segment) {
    long meant = frequencies.of(Phrases.of(segment.text()));
    for (Dictionary.Other other : dictionary.others(segment.atoms())) {
      long frequency = frequencies.of(Phrases.of(other.written()));
      if (other.weight() >= Dictionary.SAME) {
        meant = Math.max(meant, frequency);
      } else if (frequency > Math.max(FEW, meant * FELLOW_RATIO)) {
        // Something of the same subject that is much more common is not what is meant.
        continue;
      }
      offer(alternatives, Phrases.of(other.written()), other.weight());
      offerJoined(alternatives, Fold.text(other.written()), JOINED * other.weight());
    }
  }

  private void offerAcronyms(Map<Condition, Alternative> alternatives, Segment segment) {
    for (String form : Acronyms.agreed(frequencies.spelledOut(segment.text()))) {
      offer(alternatives, Phrases.of(form), SPELLED_OUT);
    }
    for (String acronym : frequencies.acronymsOf(segment.text())) {
      if (Acronyms.agreed(frequencies.spelledOut(acronym)).contains(segment.text())) {
        offer(alternatives, Phrases.of(acronym), SPELLED_OUT);
      }
    }
  }

  /** A long name is also meant where the words that it is made of stand apart. */
  private void offerParts(Map<Condition, Alternative> alternatives, Segment segment) {
    List<Segment> parts = segment.kind() == Kind.KNOWN ? segmenter.parts(segment) : List.of();
    if (parts.isEmpty()) {
      return;
    }
    List<Condition.Words> phrases = parts.stream().map(part -> Phrases.of(part.text())).toList();
    if (phrases.stream().allMatch(phrase -> frequencies.of(phrase) > 0)) {
      Alternative together = new Alternative(phrases, PARTS);
      if (frequencies.of(together.condition()) > 0) {
        alternatives.put(together.condition(), together);
      }
    }
  }

  /** Characters that stand nowhere in this order are read as their pairs, if all of them do. */
  private void offerPieces(Map<Condition, Alternative> alternatives, String text) {
    List<Condition.Words> pieces = new ArrayList<>();
    for (String pair : Phrases.of(text).terms()) {
      pieces.add(new Condition.Words(List.of(pair), false));
    }
    if (pieces.size() > 1 && pieces.stream().allMatch(piece -> frequencies.of(piece) > 0)) {
      Alternative together = new Alternative(pieces, PIECES);
      if (frequencies.of(together.condition()) > 0) {
        alternatives.put(together.condition(), together);
      }
    }
  }

  private void respell(Map<Condition, Alternative> alternatives, Segment segment, Reading reading) {
    // What the dictionary knows is spelled well, though no entry has it.
    if (segment.kind() != Kind.LATIN || dictionary.knows(segment.atoms())) {
      return;
    }
    spelling
        .nearest(segment.atoms())
        .ifPresent(
            word -> {
              reading.notes.add(new SearchNote.Respelled(segment.text(), word));
              offer(alternatives, Phrases.of(word), TYPED);
              for (Dictionary.Other other : dictionary.others(Dictionary.key(word))) {
                offer(alternatives, Phrases.of(other.written()), other.weight());
              }
            });
  }

  /** Two words that texts also write as one. */
  private Set<String> compounds(String folded) {
    Map<String, String> byJoined = new LinkedHashMap<>();
    for (String pair : Segmenter.latinPairs(folded)) {
      boolean asking = List.of(pair.split(" ", -1)).stream().anyMatch(QueryWords::isStop);
      if (!asking) {
        byJoined.put(pair.replace(" ", ""), pair);
      }
    }
    Set<String> compounds = new HashSet<>();
    frequencies
        .known(byJoined.keySet())
        .keySet()
        .forEach(word -> compounds.add(byJoined.get(word)));
    return compounds;
  }

  private static List<Condition.Words> literals(String folded) {
    List<Condition.Words> literals = new ArrayList<>();
    for (String chunk : folded.split("\\s+", -1)) {
      Condition.Words words = Phrases.of(chunk);
      if (!words.terms().isEmpty()) {
        literals.add(words);
      }
    }
    return literals;
  }
}
