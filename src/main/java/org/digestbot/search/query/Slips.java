package org.digestbot.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.digestbot.search.dictionary.Dictionary;
import org.digestbot.search.index.Frequencies;
import org.digestbot.search.query.Segmenter.Kind;
import org.digestbot.search.query.Segmenter.Segment;
import org.digestbot.text.Fold;
import org.digestbot.text.Tokenizer;

/**
 * Reads terms of the glossary in which one Chinese character is another, {@code 大语言摸型}, or one word
 * is misspelt, {@code machne learning}: read word by word they would be found in one language only.
 * Only what stands nowhere is taken for a slip; a wrong character must make no word with its
 * neighbours either, because many words differ in one character. Thread-safe.
 */
final class Slips {
  private static final int SHORTEST = 4;

  /** Of a name a character less says what was meant. */
  private static final int SHORTEST_NAME = 3;

  /** So many segments before a misspelt word, and after it, may belong to the same term. */
  private static final int AROUND = 2;

  private final Frequencies frequencies;
  private final Dictionary dictionary;

  Slips(Frequencies frequencies, Dictionary dictionary) {
    this.frequencies = frequencies;
    this.dictionary = dictionary;
  }

  /** The same segments with what was meant; notes say so. */
  List<Segment> mended(List<Segment> segments, List<SearchNote> notes) {
    List<Segment> mended = new ArrayList<>(segments);
    for (int at = 0; at < mended.size(); at++) {
      Segment segment = mended.get(at);
      if (segment.kind() == Kind.RUN && !stands(segment.text())) {
        mend(mended, at, notes);
      } else if (segment.kind() == Kind.LATIN && !stands(segment.text())) {
        mendWord(mended, at, notes);
      }
    }
    return mended;
  }

  /** Where a slip cuts a term, its other part is a segment beside it. */
  private void mend(List<Segment> segments, int at, List<SearchNote> notes) {
    for (int first = Math.max(0, at - 1); first <= at; first++) {
      for (int last = Math.min(segments.size() - 1, at + 1); last >= at; last--) {
        List<Segment> span = segments.subList(first, last + 1);
        String typed = typed(span);
        Optional<String> meant = meant(typed);
        if (meant.isPresent()) {
          replace(span, typed, meant.get(), notes);
          return;
        }
      }
    }
  }

  /** The longest term of several words that is meant by a misspelt one among its neighbours. */
  private void mendWord(List<Segment> segments, int at, List<SearchNote> notes) {
    List<String> own = List.of(segments.get(at).atoms().split(" ", -1));
    Optional<String> misspelt = own.stream().filter(this::isMisspelt).findFirst();
    if (misspelt.isEmpty()) {
      return;
    }
    String word = misspelt.get();
    int slips = Spelling.isLong(word) ? 2 : 1;
    for (int length = Math.min(segments.size(), 1 + AROUND); length > 0; length--) {
      int latest = Math.min(at, segments.size() - length);
      for (int first = Math.max(0, at - length + 1); first <= latest; first++) {
        List<Segment> span = segments.subList(first, first + length);
        String atoms = span.stream().map(Segment::atoms).collect(Collectors.joining(" "));
        Optional<String> meant =
            atoms.equals(word)
                ? Optional.empty()
                : dictionary.oneWordAway(atoms, word, slips).stream()
                    .filter(this::isMeantSomewhere)
                    .findFirst();
        if (meant.isPresent()) {
          String typed = span.stream().map(Segment::text).collect(Collectors.joining(" "));
          replace(span, typed, Fold.text(meant.get()), notes);
          return;
        }
      }
    }
  }

  private boolean isMisspelt(String word) {
    return word.length() >= SHORTEST
        && Spelling.isLatin(word)
        && !dictionary.isSpelled(word)
        && !stands(word);
  }

  private static void replace(
      List<Segment> span, String typed, String meant, List<SearchNote> notes) {
    notes.add(new SearchNote.Respelled(typed, meant));
    int start = span.get(0).start();
    int end = span.get(span.size() - 1).end();
    span.clear();
    span.add(new Segment(Kind.KNOWN, meant, Dictionary.key(meant), start, end));
  }

  /** The characters of segments with nothing between them, or nothing. */
  private static String typed(List<Segment> span) {
    StringBuilder typed = new StringBuilder();
    int end = span.get(0).start();
    for (Segment segment : span) {
      boolean joined = segment.start() == end;
      if (!joined || !segment.text().codePoints().allMatch(Tokenizer::isIdeographic)) {
        return "";
      }
      typed.append(segment.text());
      end = segment.end();
    }
    return typed.toString();
  }

  private Optional<String> meant(String typed) {
    return typed.length() < SHORTEST_NAME
        ? Optional.empty()
        : dictionary.oneCharacterAway(typed).stream()
            .filter(term -> typed.length() >= SHORTEST || dictionary.isProper(Dictionary.key(term)))
            .filter(term -> isSlip(typed, term) && isMeantSomewhere(term))
            .findFirst();
  }

  private boolean isMeantSomewhere(String term) {
    return stands(term)
        || dictionary.others(Dictionary.key(term)).stream()
            .anyMatch(other -> other.weight() >= Dictionary.SAME && stands(other.written()));
  }

  private boolean isSlip(String typed, String term) {
    int at = 0;
    while (typed.charAt(at) == term.charAt(at)) {
      at++;
    }
    return isNoWord(typed, at - 1) && isNoWord(typed, at);
  }

  private boolean isNoWord(String text, int start) {
    if (start < 0 || start + 2 > text.length()) {
      return true;
    }
    String pair = text.substring(start, start + 2);
    return !dictionary.knows(Dictionary.key(pair)) && !stands(pair);
  }

  private boolean stands(String text) {
    return frequencies.of(text) > 0;
  }
}
