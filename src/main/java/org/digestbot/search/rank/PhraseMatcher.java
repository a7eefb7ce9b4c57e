package org.digestbot.search.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.digestbot.search.index.Condition;
import org.digestbot.text.Tokenizer;

/**
 * Finds where phrases stand in a folded text. Only what follows a phrase's first characters is cut
 * into terms, because looking for characters takes a tenth of the time. Immutable; thread-safe.
 */
public final class PhraseMatcher {
  private final List<Condition.Words> phrases;

  /** The phrases by the characters with which their first term begins in every text. */
  private final Map<String, List<Integer>> beginnings = new LinkedHashMap<>();

  /** Open phrases end in a single character with which a term begins. */
  public PhraseMatcher(List<Condition.Words> phrases) {
    this.phrases = List.copyOf(phrases);
    for (int phrase = 0; phrase < phrases.size(); phrase++) {
      String first = Tokenizer.beginning(phrases.get(phrase).terms().get(0));
      beginnings.computeIfAbsent(first, k -> new ArrayList<>()).add(phrase);
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
    List<Occurrence> found = new ArrayList<>();
    beginnings.forEach(
        (beginning, some) -> {
          int at = folded.indexOf(beginning);
          while (at >= 0 && at < folded.length()) {
            if (Tokenizer.isStart(folded, at)) {
              for (int phrase : some) {
                addFound(folded, at, phrase, found);
              }
            }
            at = folded.indexOf(beginning, at + 1);
          }
        });
    found.sort(Comparator.comparingInt(Occurrence::start).thenComparingInt(Occurrence::phrase));
    return found;
  }

  private void addFound(String folded, int start, int phrase, List<Occurrence> found) {
    Following following = new Following(folded, start, phrases.get(phrase));
    int end = following.end();
    if (end >= 0) {
      found.add(new Occurrence(phrase, start, end));
    }
  }

  /** Holds the terms that follow in a text against those of a phrase. */
  private static final class Following implements Tokenizer.Sink {
    private final String folded;
    private final Condition.Words phrase;
    private int next;
    private int matched;
    private boolean differs;
    private int end;

    Following(String folded, int start, Condition.Words phrase) {
      this.folded = folded;
      this.phrase = phrase;
      this.next = start;
    }

    /** Where the phrase ends, or -1 where another stands. */
    int end() {
      // C++ has two terms at one place, and a phrase may begin with either.
      next = Tokenizer.termsAt(folded, next, this);
      while (matched > 0 && !differs && !isWhole() && next < folded.length()) {
        next = Tokenizer.termsAt(folded, next, this);
      }
      return !differs && isWhole() ? end : -1;
    }

    private boolean isWhole() {
      return matched == phrase.terms().size();
    }

    @Override
    public void term(String text, int from, int to, int startInText, int endInText) {
      if (differs || isWhole()) {
        return;
      }
      String wanted = phrase.terms().get(matched);
      boolean open = phrase.open() && matched == phrase.terms().size() - 1;
      boolean same = text.startsWith(wanted, from) && (open || to - from == wanted.length());
      if (same) {
        matched++;
        // An open end is only the one character with which the term begins.
        end = open ? startInText + wanted.length() : endInText;
      } else {
        differs = matched > 0;
      }
    }
  }
}
