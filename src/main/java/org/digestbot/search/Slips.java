package org.digestbot.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digestbot.search.Segmenter.Kind;
import org.digestbot.search.Segmenter.Segment;
import org.digestbot.text.Tokenizer;

/**
 * Reads terms of the glossary in which one Chinese character is another: {@code 大语言摸型}. Only where
 * characters stand nowhere in their order, and the wrong one makes no word with its neighbours,
 * because many words differ in one character. Thread-safe.
 */
final class Slips {
  private static final int SHORTEST = 4;

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
      if (mended.get(at).kind() == Kind.RUN && !stands(mended.get(at).text())) {
        mend(mended, at, notes);
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
          notes.add(new SearchNote.Respelled(typed, meant.get()));
          int end = span.get(span.size() - 1).end();
          Segment term =
              new Segment(
                  Kind.KNOWN, meant.get(), Dictionary.key(meant.get()), span.get(0).start(), end);
          span.clear();
          segments.add(first, term);
          return;
        }
      }
    }
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
    return typed.length() < SHORTEST
        ? Optional.empty()
        : dictionary.oneCharacterAway(typed).stream()
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
    return frequencies.of(Phrases.of(text)) > 0;
  }
}
