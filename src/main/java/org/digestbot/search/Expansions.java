package org.digestbot.search;

import java.util.List;
import org.digestbot.search.Segmenter.Kind;
import org.digestbot.search.Segmenter.Segment;
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
  private static final long FEW = 10;
  private static final long FELLOW_RATIO = 3;

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
    offerAcronyms(expansion, text);
    if (text.length() > 1 && DEGREES.indexOf(text.charAt(0)) >= 0) {
      expansion.offer(text.substring(1), INFLECTED);
    }
    spelling.inflections(segment.atoms()).forEach(form -> expansion.offer(form, INFLECTED));
    if (segment.kind() == Kind.KNOWN) {
      // A long name is also meant where the words that it is made of stand close together.
      expansion.offerTogether(
          segmenter.parts(segment).stream().map(part -> Phrases.of(part.text())).toList(), PARTS);
    }
    return expansion;
  }

  /** Characters that stand nowhere in this order, as their pairs. */
  Expansion ofPieces(Segment segment) {
    Expansion expansion = new Expansion(frequencies);
    expansion.offerTogether(
        Phrases.of(segment.text()).terms().stream()
            .map(pair -> new Condition.Words(List.of(pair), false))
            .toList(),
        PIECES);
    return expansion;
  }

  /** The word that was probably meant; a note says so. */
  Expansion ofRespelled(Segment segment, List<SearchNote> notes) {
    Expansion expansion = new Expansion(frequencies);
    // What the dictionary knows is spelled well, though no entry has it.
    if (segment.kind() == Kind.LATIN && !dictionary.knows(segment.atoms())) {
      spelling
          .nearest(segment.atoms())
          .ifPresent(
              word -> {
                notes.add(new SearchNote.Respelled(segment.text(), word));
                expansion.offer(word, Expansion.TYPED);
                dictionary
                    .others(Dictionary.key(word))
                    .forEach(other -> expansion.offer(other.written(), other.weight()));
              });
    }
    return expansion;
  }

  /** {@code fine-tuning} is also written {@code finetuning}, and the other way. */
  private void offerJoined(Expansion expansion, String text, double weight) {
    List<String> atoms = Tokenizer.atomList(text);
    boolean latin = atoms.stream().noneMatch(atom -> Tokenizer.isIdeographic(atom.codePointAt(0)));
    if (latin && atoms.size() > 1 && atoms.size() <= MOST_JOINED) {
      expansion.offer(String.join("", atoms), weight);
    } else if (latin && atoms.size() == 1) {
      spelling.splits(atoms.get(0)).forEach(split -> expansion.offer(split, weight));
    } else if (text.indexOf('·') > 0) {
      expansion.offer(text.replace("·", ""), weight);
    }
  }

  private void offerOthers(Expansion expansion, Segment segment) {
    long meant = frequencies.of(Phrases.of(segment.text()));
    for (Dictionary.Other other : dictionary.others(segment.atoms())) {
      long frequency = frequencies.of(Phrases.of(other.written()));
      if (other.weight() >= Dictionary.SAME) {
        meant = Math.max(meant, frequency);
      } else if (frequency > Math.max(FEW, meant * FELLOW_RATIO)) {
        // Something of the same subject that is much more common is not what is meant.
        continue;
      }
      expansion.offer(other.written(), other.weight());
      offerJoined(expansion, Fold.text(other.written()), JOINED * other.weight());
    }
  }

  private void offerAcronyms(Expansion expansion, String text) {
    for (String form : Acronyms.agreed(frequencies.spelledOut(text))) {
      expansion.offer(form, SPELLED_OUT);
    }
    for (String acronym : frequencies.acronymsOf(text)) {
      if (Acronyms.agreed(frequencies.spelledOut(acronym)).contains(text)) {
        expansion.offer(acronym, SPELLED_OUT);
      }
    }
  }
}
