package org.digestbot.parse.title;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;

/**
 * A fixed set of phrases that is looked for in many lines: one or two look-ups a character.
 * Thread-safe.
 */
public final class PhraseSet {
  private static final int HASH_BITS = 12;
  private static final int SCATTER = 0x9E3779B9;
  private static final int CASE = 0x20;
  private static final String[] NONE = {};

  /** By the hash of the two characters that they begin with; the shortest are left out. */
  private final String[][] byStart = new String[1 << HASH_BITS][];

  /** The characters that phrases begin with, in both cases. */
  private final BitSet firsts = new BitSet();

  /** Those that are phrases by themselves. */
  private final BitSet alone = new BitSet();

  private PhraseSet(Set<String> phrases) {
    Arrays.fill(byStart, NONE);
    for (String phrase : phrases) {
      char first = phrase.charAt(0);
      firsts.set(first);
      firsts.set(Character.toUpperCase(first));
      if (phrase.length() == 1) {
        alone.set(first);
      } else {
        int start = hash(phrase, 0);
        int count = byStart[start].length;
        byStart[start] = Arrays.copyOf(byStart[start], count + 1);
        byStart[start][count] = phrase;
      }
    }
  }

  /** Phrases in lower case as {@link WordList} has them; letters do not stand alone. */
  public static PhraseSet of(String phrases) {
    return new PhraseSet(WordList.of(phrases));
  }

  /** Whether any of them stands in the line, in any case. */
  public boolean isIn(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (firsts.get(c) && (alone.get(c) || beginsAt(line, i))) {
        return true;
      }
    }
    return false;
  }

  private boolean beginsAt(String line, int at) {
    for (String phrase : byStart[hash(line, at)]) {
      if (line.regionMatches(true, at, phrase, 0, phrase.length())) {
        return true;
      }
    }
    return false;
  }

  /** The same for Latin letters of both cases, which differ in one bit. */
  private static int hash(String text, int at) {
    int first = text.charAt(at) | CASE;
    int next = at + 1 < text.length() ? text.charAt(at + 1) | CASE : 0;
    return (first * 31 + next) * SCATTER >>> 32 - HASH_BITS;
  }
}
