package org.digestbot.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A fixed set of phrases that is looked for in many lines: one look-up a character. Thread-safe.
 */
final class Phrases {
  private static final int HASHES = 1 << 14;

  private final Map<Character, List<String>> byFirst;

  /** The characters that phrases begin with, in both cases. */
  private final BitSet firsts = new BitSet();

  /** Those that are phrases by themselves. */
  private final BitSet alone = new BitSet();

  /** Hashes of the two characters that the others begin with. */
  private final BitSet pairs = new BitSet(HASHES);

  private Phrases(Map<Character, List<String>> byFirst) {
    this.byFirst = byFirst;
    byFirst.forEach(
        (first, phrases) -> {
          firsts.set(first);
          firsts.set(Character.toUpperCase(first));
          phrases.forEach(this::addPair);
        });
  }

  private void addPair(String phrase) {
    if (phrase.length() == 1) {
      alone.set(phrase.charAt(0));
    } else {
      pairs.set(hash(phrase, 0));
    }
  }

  /** Phrases in lower case, none of them empty. */
  static Phrases of(String... phrases) {
    Map<Character, List<String>> byFirst = new HashMap<>();
    for (String phrase : phrases) {
      byFirst.computeIfAbsent(phrase.charAt(0), first -> new ArrayList<>()).add(phrase);
    }
    return new Phrases(Map.copyOf(byFirst));
  }

  /** Whether any of them stands in the line, in any case. */
  boolean isIn(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean mayBegin = firsts.get(c) && (pairs.get(hash(line, i)) || alone.get(c));
      if (mayBegin && beginsAt(line, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean beginsAt(String line, int at) {
    char first = Character.toLowerCase(line.charAt(at));
    for (String phrase : byFirst.getOrDefault(first, List.of())) {
      if (line.regionMatches(true, at, phrase, 0, phrase.length())) {
        return true;
      }
    }
    return false;
  }

  private static int hash(String text, int at) {
    char next = at + 1 < text.length() ? Character.toLowerCase(text.charAt(at + 1)) : 0;
    return (Character.toLowerCase(text.charAt(at)) * 31 + next) & (HASHES - 1);
  }
}
