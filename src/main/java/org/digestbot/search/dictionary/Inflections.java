package org.digestbot.search.dictionary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The forms of an English word, by its endings alone. */
public final class Inflections {
  private static final List<String> ENDINGS = List.of("", "e", "ing", "ed", "er", "ion", "or");
  private static final List<String> REGULAR = List.of("ing", "ed", "ly");

  /**
   * A word with these is another one, and about the same: {@code serializer}, {@code iterative}.
   */
  private static final List<String> DERIVED = List.of("er", "or", "able", "ive", "al");

  private static final Pattern BRITISH_IZE =
      Pattern.compile("(?<=[a-z]{3})is(?=(?:e|ed|er|ing|ation)$)");

  private static final Pattern BRITISH_OR = Pattern.compile("(?<=[a-z]{2})our(?=(?:ed|ing)?$)");

  private static final int SHORTEST_STEM = 4;
  private static final int SHORTEST_WITH_E = 3;

  private Inflections() {}

  /** Other words of the same stem, most of which nobody uses. */
  public static Set<String> of(String word) {
    Set<String> forms = new LinkedHashSet<>();
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
        String stem = word.substring(0, word.length() - ending.length());
        ENDINGS.forEach(other -> forms.add(stem + other));
      }
    }
    forms.remove(word);
    return forms;
  }

  /** What was meant where a letter should stand twice: {@code programming} by "programing". */
  static String doubled(String word) {
    return word.replaceFirst("([a-z])(?=(?:ing|ed)$)", "$1$1");
  }

  /**
   * What a word may be a form of or be made of: {@code clone} for {@code cloning}, {@code debug}
   * for {@code debugging}, {@code specialized} for {@code specialised}, {@code control} for {@code
   * controller}.
   */
  static List<String> bases(String word) {
    Set<String> bases = new LinkedHashSet<>();
    String american =
        BRITISH_OR.matcher(BRITISH_IZE.matcher(word).replaceFirst("iz")).replaceFirst("or");
    if (!american.equals(word)) {
      bases.add(american);
      bases.addAll(bases(american));
    }
    if (word.endsWith("che") || word.endsWith("she")) {
      // What is left of "teaches" without the -s of a plural.
      bases.add(word.substring(0, word.length() - 1));
    }
    REGULAR.forEach(ending -> addBases(word, ending, SHORTEST_WITH_E, bases));
    DERIVED.forEach(ending -> addBases(word, ending, SHORTEST_STEM, bases));
    return List.copyOf(bases);
  }

  private static void addBases(String word, String ending, int shortest, Set<String> bases) {
    int length = word.length() - ending.length();
    if (!word.endsWith(ending) || length < shortest) {
      return;
    }
    String stem = word.substring(0, length);
    // What ends in -al is made of the whole word: several has nothing to do with severe.
    if (!ending.equals("al")) {
      bases.add(stem + "e");
    }
    if (length >= SHORTEST_STEM) {
      bases.add(stem);
      if (stem.charAt(length - 1) == stem.charAt(length - 2)) {
        bases.add(stem.substring(0, length - 1));
      }
    }
  }
}
