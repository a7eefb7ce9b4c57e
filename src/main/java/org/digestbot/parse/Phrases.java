package org.digestbot.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A fixed set of phrases that is looked for in many lines: one look-up a character. Immutable. */
final class Phrases {
  private final Map<Character, List<String>> byFirst;

  private Phrases(Map<Character, List<String>> byFirst) {
    this.byFirst = byFirst;
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
    String lower = line.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      for (String phrase : byFirst.getOrDefault(lower.charAt(i), List.of())) {
        if (lower.startsWith(phrase, i)) {
          return true;
        }
      }
    }
    return false;
  }
}
