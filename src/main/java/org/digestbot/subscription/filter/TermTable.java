package org.digestbot.subscription.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers terms and finds them again in the middle of a text without cutting them out. Reading is
 * thread-safe once nothing is added any more.
 */
final class TermTable {
  private final List<String> terms = new ArrayList<>();
  private int[] slots = new int[64];

  /** The number of a term, which is taken in if it is new. */
  int add(String term) {
    int known = find(term, 0, term.length());
    if (known >= 0) {
      return known;
    }
    terms.add(term);
    if (terms.size() * 4 > slots.length) {
      slots = new int[slots.length * 2];
      for (int number = 0; number < terms.size(); number++) {
        place(number);
      }
    } else {
      place(terms.size() - 1);
    }
    return terms.size() - 1;
  }

  /** The number of the term between two places of a text, or -1. */
  int find(String text, int from, int to) {
    int slot = hash(text, from, to) & (slots.length - 1);
    while (slots[slot] != 0) {
      String term = terms.get(slots[slot] - 1);
      if (term.length() == to - from && text.startsWith(term, from)) {
        return slots[slot] - 1;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  private void place(int number) {
    String term = terms.get(number);
    int slot = hash(term, 0, term.length()) & (slots.length - 1);
    while (slots[slot] != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = number + 1;
  }

  private static int hash(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return hash ^ (hash >>> 15);
  }
}
