package org.digestbot.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A fixed set of phrases that is looked for in many lines: one or two look-ups a character.
 * Thread-safe.
 */
final class PhraseSet {
  private static final int HASHES = 1 << 14;

  /** By the hash of the two characters that they begin with; the shortest are left out. */
  private final Map<Integer, List<String>> byStart = new HashMap<>();

  private final BitSet starts = new BitSet(HASHES);

  /** The characters that phrases begin with, in both cases. */
  private final BitSet firsts = new BitSet();

  /** Those that are phrases by themselves. */
  private final BitSet alone = new BitSet();

  private PhraseSet(String... phrases) {
    for (String phrase : phrases) {
      char first = phrase.charAt(0);
      firsts.set(first);
      firsts.set(Character.toUpperCase(first));
      if (phrase.length() == 1) {
        alone.set(first);
      } else {
        int start = hash(phrase, 0);
        starts.set(start);
        byStart.computeIfAbsent(start, hash -> new ArrayList<>()).add(phrase);
      }
    }
  }

  /** Phrases in lower case, none of them empty; letters do not stand alone. */
  static PhraseSet of(String... phrases) {
    return new PhraseSet(phrases);
  }

  /** Whether any of them stands in the line, in any case. */
  boolean isIn(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (!firsts.get(c)) {
        continue;
      }
      if (alone.get(c) || starts.get(hash(line, i)) && beginsAt(line, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean beginsAt(String line, int at) {
    for (String phrase : byStart.getOrDefault(hash(line, at), List.of())) {
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
