package org.digestbot.subscription.filter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.digestbot.search.index.Condition;
import org.digestbot.text.Tokenizer;

/**
 * Tells which of many phrases stand in a text, in one pass over its terms however many there are
 * and however they overlap (Aho and Corasick's automaton over terms instead of letters). Immutable
 * once made; thread-safe.
 */
final class PhraseFinder {
  private static final int NONE = -1;
  private static final int ROOT = 0;

  private final TermTable terms = new TermTable();
  private final List<Node> nodes = new ArrayList<>();

  /** Phrases have the numbers of their places in the list. */
  PhraseFinder(List<Condition.Words> phrases) {
    nodes.add(new Node());
    for (int phrase = 0; phrase < phrases.size(); phrase++) {
      add(phrases.get(phrase), phrase);
    }
    linkSuffixes();
  }

  /** Notes the numbers of the phrases that stand in a folded text. */
  void find(String folded, BitSet found) {
    int[] state = {ROOT};
    Tokenizer.terms(
        folded,
        (text, from, to, start, end) -> {
          Node node = nodes.get(state[0]);
          noteOpen(node, text.codePointAt(from), found);
          int term = terms.find(text, from, to);
          state[0] = term < 0 ? ROOT : step(state[0], term);
          note(nodes.get(state[0]), found);
        });
  }

  private void add(Condition.Words phrase, int number) {
    int node = ROOT;
    int last = phrase.terms().size() - 1;
    for (int i = 0; i <= last; i++) {
      String term = phrase.terms().get(i);
      if (i == last && phrase.open()) {
        nodes.get(node).open.put(term.codePointAt(0), number);
        return;
      }
      int symbol = terms.add(term);
      Integer next = nodes.get(node).next.get(symbol);
      if (next == null) {
        next = nodes.size();
        nodes.add(new Node());
        nodes.get(node).next.put(symbol, next);
      }
      node = next;
    }
    nodes.get(node).phrase = number;
  }

  private void linkSuffixes() {
    Queue<Integer> waiting = new ArrayDeque<>(nodes.get(ROOT).next.values());
    if (!nodes.get(ROOT).open.isEmpty()) {
      nodes.get(ROOT).nearestOpen = ROOT;
    }
    while (!waiting.isEmpty()) {
      int number = waiting.remove();
      Node node = nodes.get(number);
      Node suffix = nodes.get(node.suffix);
      node.nearestPhrase = node.phrase == NONE ? suffix.nearestPhrase : number;
      node.nearestOpen = node.open.isEmpty() ? suffix.nearestOpen : number;
      node.next.forEach(
          (term, child) -> {
            nodes.get(child).suffix = step(node.suffix, term);
            waiting.add(child);
          });
    }
  }

  private int step(int from, int term) {
    int node = from;
    while (true) {
      Integer next = nodes.get(node).next.get(term);
      if (next != null) {
        return next;
      }
      if (node == ROOT) {
        return ROOT;
      }
      node = nodes.get(node).suffix;
    }
  }

  /** Notes the phrases that end here; those within one that was noted before have been, too. */
  private void note(Node state, BitSet found) {
    int number = state.nearestPhrase;
    while (number != NONE) {
      Node node = nodes.get(number);
      if (found.get(node.phrase)) {
        return;
      }
      found.set(node.phrase);
      number = nodes.get(node.suffix).nearestPhrase;
    }
  }

  /** Notes the phrases that end with the first character of the next term. */
  private void noteOpen(Node state, int character, BitSet found) {
    int number = state.nearestOpen;
    while (number != NONE) {
      Node node = nodes.get(number);
      Integer phrase = node.open.get(character);
      if (phrase != null) {
        if (found.get(phrase)) {
          return;
        }
        found.set(phrase);
      }
      number = number == ROOT ? NONE : nodes.get(node.suffix).nearestOpen;
    }
  }

  private static final class Node {
    private final Map<Integer, Integer> next = new HashMap<>(2);

    /** Phrases that end with the first character of any term that follows here. */
    private final Map<Integer, Integer> open = new HashMap<>(1);

    private int suffix = ROOT;
    private int phrase = NONE;

    /** The nearest of this node and its suffixes with which a phrase ends, or is open. */
    private int nearestPhrase = NONE;

    private int nearestOpen = NONE;
  }
}
