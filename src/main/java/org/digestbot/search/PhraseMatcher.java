package org.digestbot.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.digestbot.text.Tokenizer;

/**
 * Finds where phrases stand in a folded text, in one pass over its terms. Immutable once made;
 * thread-safe.
 */
public final class PhraseMatcher {
  private final List<Condition.Words> phrases;
  private final TermTable exact = new TermTable();
  private final Map<Integer, Integer> open = new HashMap<>();

  /**
   * The characters that terms begin with: most terms of a text can be passed over by their first.
   */
  private final BitSet beginnings = new BitSet();

  private final int[][] terms;

  /** Open phrases end in a single character with which a term begins. */
  public PhraseMatcher(List<Condition.Words> phrases) {
    this.phrases = List.copyOf(phrases);
    terms = new int[phrases.size()][];
    for (int i = 0; i < terms.length; i++) {
      List<String> words = phrases.get(i).terms();
      terms[i] = new int[words.size()];
      for (int j = 0; j < terms[i].length; j++) {
        boolean begins = phrases.get(i).open() && j == terms[i].length - 1;
        String word = words.get(j);
        beginnings.set(word.charAt(0));
        terms[i][j] =
            begins
                ? -1 - open.computeIfAbsent(word.codePointAt(0), k -> open.size())
                : exact.add(word);
      }
    }
  }

  /** Where a phrase stands; the end is excluded. */
  public record Occurrence(int phrase, int start, int end) {}

  /** In the order of their numbers. */
  public List<Condition.Words> phrases() {
    return phrases;
  }

  /** In the order of their starts. */
  public List<Occurrence> find(String folded) {
    Hits hits = new Hits();
    Tokenizer.terms(folded, hits);
    List<Occurrence> found = new ArrayList<>();
    for (int hit = 0; hit < hits.count; hit++) {
      for (int phrase = 0; phrase < terms.length; phrase++) {
        int last = end(hits, hit, terms[phrase]);
        if (last >= 0) {
          // An open end is only the one character with which the term begins.
          boolean begins = terms[phrase][terms[phrase].length - 1] < 0;
          int end = begins ? afterCharacter(folded, hits.start[last]) : hits.end[last];
          found.add(new Occurrence(phrase, hits.start[hit], end));
        }
      }
    }
    return found;
  }

  /** The hit on the last term of a phrase that begins at a hit, or -1. */
  private static int end(Hits hits, int first, int[] phrase) {
    for (int i = 0; i < phrase.length; i++) {
      int hit = first + i;
      if (hit >= hits.count || hits.place[hit] != hits.place[first] + i) {
        return -1;
      }
      boolean same =
          phrase[i] < 0 ? hits.open[hit] == -1 - phrase[i] : hits.exact[hit] == phrase[i];
      if (!same) {
        return -1;
      }
    }
    return first + phrase.length - 1;
  }

  private static int afterCharacter(String text, int start) {
    return start + Character.charCount(text.codePointAt(start));
  }

  /** The terms of a text that some phrase has. */
  private final class Hits implements Tokenizer.Sink {
    private int[] place = new int[32];
    private int[] exact = new int[32];
    private int[] open = new int[32];
    private int[] start = new int[32];
    private int[] end = new int[32];
    private int count;
    private int places;

    @Override
    public void term(String text, int from, int to, int startInText, int endInText) {
      places++;
      if (!beginnings.get(text.charAt(from))) {
        return;
      }
      int exactTerm = PhraseMatcher.this.exact.find(text, from, to);
      int openTerm =
          PhraseMatcher.this.open.isEmpty()
              ? -1
              : PhraseMatcher.this.open.getOrDefault(text.codePointAt(from), -1);
      if (exactTerm < 0 && openTerm < 0) {
        return;
      }
      if (count == place.length) {
        place = Arrays.copyOf(place, count * 2);
        exact = Arrays.copyOf(exact, count * 2);
        open = Arrays.copyOf(open, count * 2);
        start = Arrays.copyOf(start, count * 2);
        end = Arrays.copyOf(end, count * 2);
      }
      place[count] = places;
      exact[count] = exactTerm;
      open[count] = openTerm;
      start[count] = startInText;
      end[count] = endInText;
      count++;
    }
  }
}
