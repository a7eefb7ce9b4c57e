package org.digestbot.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digestbot.search.dictionary.Dictionary;
import org.digestbot.search.dictionary.QueryWords;
import org.digestbot.search.index.Acronyms;
import org.digestbot.search.index.Condition;
import org.digestbot.search.index.Frequencies;
import org.digestbot.search.index.Phrases;
import org.digestbot.search.query.Segmenter.Kind;
import org.digestbot.search.query.Segmenter.Segment;
import org.digestbot.text.EditDistance;
import org.digestbot.text.Fold;
import org.digestbot.text.Tokenizer;

/**
 * Knows what may stand for a word in a text: translations, aliases, spelled-out acronyms, other
 * spellings. Thread-safe.
 */
final class Expansions {
  private static final double JOINED = 0.95;
  private static final double SPELLED_OUT = 0.9;
  private static final double INFLECTED = 0.8;
  private static final double PIECES = 0.6;
  private static final double PARTS = 0.5;

  private static final int MOST_JOINED = 3;
  private static final int SHORTEST_TERM = 7;

  /** An index's answer takes time with every form. */
  private static final int MOST_FORMS = 14;

  private static final int MOST_FORMS_OF_A_PART = 6;
  private static final int MOST_WAYS = 48;

  private static final long FEW = 10;
  private static final long FELLOW_RATIO = 3;
  private static final long MORE_THAN_A_FELLOW = 50;

  private static final Pattern VERSION =
      Pattern.compile("(?<name>.*[a-z]{2})(?: v)? (?<number>\\d{1,2}(?: \\d{1,2})?)");

  private static final Pattern GIGABYTES = Pattern.compile("(?<count>\\d{1,4}) gb?");

  /** What is said to be too slow is also called slow. */
  private static final String DEGREES = "太很更最";

  private final Frequencies frequencies;
  private final Dictionary dictionary;
  private final Segmenter segmenter;
  private final Spelling spelling;

  Expansions(
      Frequencies frequencies, Dictionary dictionary, Segmenter segmenter, Spelling spelling) {
    this.frequencies = frequencies;
    this.dictionary = dictionary;
    this.segmenter = segmenter;
    this.spelling = spelling;
  }

  /** Everything that means a word of a query; empty where no entry has any of it. */
  Expansion of(Segment segment) {
    Expansion expansion = new Expansion(frequencies);
    String text = segment.text();
    expansion.offer(text, Expansion.TYPED);
    offerJoined(expansion, text, JOINED);
    offerOthers(expansion, segment);
    if (segment.kind() == Kind.LATIN) {
      offerVersion(expansion, segment.atoms());
      offerGigabytes(expansion, segment.atoms());
      if (expansion.isEmpty()) {
        offerApart(expansion, text);
      }
    }
    offerAcronyms(expansion, text);
    if (text.length() > 1 && DEGREES.indexOf(text.charAt(0)) >= 0) {
      expansion.offer(text.substring(1), INFLECTED);
    }
    // Where the dictionary knows both, it knows what they have to do with each other.
    boolean known = dictionary.knows(segment.atoms());
    spelling.inflections(segment.atoms()).stream()
        .filter(form -> !known || !dictionary.knows(form))
        .forEach(form -> expansion.offer(form, INFLECTED));
    if (segment.kind() == Kind.KNOWN) {
      // A long name is also meant where the words that it is made of stand close together.
      expansion.offerTogether(
          segmenter.parts(segment).stream().map(part -> Phrases.of(part.text())).toList(), PARTS);
    }
    return expansion;
  }

  /** Words that stand somewhere, but nowhere in this order, close together. */
  Expansion ofPieces(List<Segment> pieces) {
    Expansion expansion = new Expansion(frequencies);
    expansion.offerTogether(
        pieces.stream().map(piece -> Phrases.of(piece.text())).toList(), PIECES);
    return expansion;
  }

  /** A term that stands nowhere, by the words that it is made of in any form, close together. */
  Expansion ofParts(List<Segment> parts) {
    List<List<Condition.Words>> ways = List.of(List.of());
    for (Segment part : parts) {
      List<Condition.Words> forms = forms(part);
      ways =
          ways.stream()
              .flatMap(way -> forms.stream().map(form -> longer(way, form)))
              .limit(MOST_WAYS)
              .toList();
    }
    Expansion expansion = new Expansion(frequencies);
    ways.forEach(way -> expansion.offerTogether(way, PARTS));
    return expansion;
  }

  private static List<Condition.Words> longer(List<Condition.Words> way, Condition.Words form) {
    return Stream.concat(way.stream(), Stream.of(form)).toList();
  }

  /** A word and what means the same, as far as they stand somewhere. */
  private List<Condition.Words> forms(Segment word) {
    Stream<String> others =
        dictionary.others(dictionary.base(word.atoms())).stream()
            .filter(other -> other.weight() >= Dictionary.SAME)
            .map(Dictionary.Other::written);
    return Stream.concat(Stream.of(word.text()), others)
        .filter(form -> frequencies.of(form) > 0)
        .limit(MOST_FORMS_OF_A_PART)
        .map(Phrases::of)
        .toList();
  }

  /** The word that was probably meant; a note says so. */
  Expansion ofRespelled(Segment segment, List<SearchNote> notes) {
    Expansion expansion = new Expansion(frequencies);
    // What the dictionary knows is spelled well, though no entry has it.
    if (segment.kind() == Kind.LATIN && !dictionary.knows(dictionary.base(segment.atoms()))) {
      String word = respelled(segment.atoms());
      if (!word.equals(segment.atoms())) {
        expansion.offer(word, Expansion.TYPED);
        offerVersion(expansion, word);
        dictionary
            .others(dictionary.base(Dictionary.key(word)))
            .forEach(other -> expansion.offer(other.written(), other.weight()));
      }
      if (!expansion.isEmpty()) {
        notes.add(new SearchNote.Respelled(segment.text(), word));
      }
    }
    return expansion;
  }

  /** Each word that stands nowhere as the nearest one, where there is one. */
  private String respelled(String atoms) {
    List<String> words = List.of(atoms.split(" ", -1));
    Set<String> known = frequencies.known(Set.copyOf(words)).keySet();
    return words.stream()
        .map(word -> known.contains(word) || dictionary.isSpelled(word) ? word : meant(word))
        .collect(Collectors.joining(" "));
  }

  /** A term one slip away is nearer than a word of the texts that is two slips away. */
  private String meant(String word) {
    Optional<String> near = spelling.nearest(word);
    boolean next = near.filter(other -> EditDistance.between(word, other, 1) <= 1).isPresent();
    String term = next ? word : term(word);
    return term.equals(word) ? near.orElse(word) : term;
  }

  /** A misspelt word may also mean one that only stands in the other language. */
  private String term(String word) {
    return word.length() < SHORTEST_TERM
        ? word
        : dictionary.oneWordAway(word, word, 1).stream().findFirst().orElse(word);
  }

  /** {@code fine-tuning} is also written {@code finetuning}, and the other way. */
  private void offerJoined(Expansion expansion, String text, double weight) {
    List<String> atoms = Tokenizer.atomList(text);
    boolean latin = atoms.stream().noneMatch(Tokenizer::isIdeographic);
    if (latin && atoms.size() > 1 && atoms.size() <= MOST_JOINED) {
      String joined = String.join("", atoms);
      // "U.S." is not "us".
      if (!QueryWords.isStop(joined)) {
        expansion.offer(joined, weight);
      }
    } else if (latin && atoms.size() == 1) {
      spelling.splits(text).forEach(split -> expansion.offer(split, weight));
    } else if (text.indexOf('·') > 0) {
      expansion.offer(text.replace("·", ""), weight);
    }
  }

  /** {@code 8g} is also written {@code 8 GB}. */
  private void offerGigabytes(Expansion expansion, String atoms) {
    Matcher size = GIGABYTES.matcher(atoms);
    if (size.matches()) {
      expansion.offer(size.group("count") + " gb", JOINED);
      expansion.offer(size.group("count") + " g", JOINED);
    }
  }

  /** {@code midjourney 6} is also written {@code midjourney v6}, and a name in other words. */
  private void offerVersion(Expansion expansion, String atoms) {
    Matcher version = VERSION.matcher(atoms);
    if (version.matches()) {
      String name = version.group("name");
      String number = version.group("number");
      expansion.offer(name + " " + number, JOINED);
      expansion.offer(name + " v " + number, JOINED);
      for (Dictionary.Other other : dictionary.others(name)) {
        if (other.weight() >= Dictionary.SAME) {
          expansion.offer(other.written() + " " + number, other.weight());
        }
      }
    }
  }

  /** {@code dalle3} is also written {@code dall e 3}. */
  private void offerApart(Expansion expansion, String text) {
    List<String> atoms = Tokenizer.atomList(text);
    for (int at = 0; at < atoms.size(); at++) {
      List<String> apart = new ArrayList<>(atoms);
      for (String parts : spelling.splits(atoms.get(at))) {
        apart.set(at, parts);
        expansion.offer(String.join(" ", apart), JOINED);
      }
    }
  }

  private void offerOthers(Expansion expansion, Segment segment) {
    long meant = frequencies.of(segment.text());
    for (Dictionary.Other other : dictionary.others(dictionary.base(segment.atoms()))) {
      long frequency = frequencies.of(other.written());
      if (other.weight() >= Dictionary.SAME) {
        meant = Math.max(meant, frequency);
      } else if (frequency > Math.max(FEW, meant * FELLOW_RATIO)
          || frequency * MORE_THAN_A_FELLOW < meant) {
        // Something of the same subject that is much more common is not what is meant, and what
        // adds next to nothing may make the index read through words that nearly all entries have.
        continue;
      }
      expansion.offer(other.written(), other.weight());
      offerJoined(expansion, Fold.text(other.written()), JOINED * other.weight());
      if (expansion.size() >= MOST_FORMS) {
        return;
      }
    }
  }

  private void offerAcronyms(Expansion expansion, String text) {
    for (String form : Acronyms.agreed(frequencies.spelledOut(text))) {
      // Texts that say "with large language models (LLM)" spell out no more than the model.
      if (!expansion.isCovered(form)) {
        expansion.offer(form, SPELLED_OUT);
      }
    }
    for (String acronym : frequencies.acronymsOf(text)) {
      if (Acronyms.agreed(frequencies.spelledOut(acronym)).contains(text)) {
        expansion.offer(acronym, SPELLED_OUT);
      }
    }
  }
}
