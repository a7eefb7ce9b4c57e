package org.digestbot.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.digestbot.search.dictionary.Dictionary;
import org.digestbot.search.dictionary.Inflections;
import org.digestbot.search.dictionary.QueryWords;
import org.digestbot.search.index.Frequencies;
import org.digestbot.search.index.SearchIndex;
import org.digestbot.text.EditDistance;
import org.digestbot.text.Fold;

/** Other spellings of Latin words, out of those that the entries have. Thread-safe. */
public final class Spelling {
  private static final int SHORTEST_SWAP = 3;
  private static final int SHORTEST_OFFER = 4;
  private static final int SHORTEST_TYPO = 5;
  private static final int LONG_WORD = 8;
  private static final int MOST_SLIPS = 3;
  private static final int SHORTEST_PART = 2;
  private static final int MOST_AUTHORS = 500;

  /** Beside a part of so many letters the other may be a single one: {@code dall e}. */
  private static final int LONG_PART = 4;

  private final SearchIndex index;
  private final Frequencies frequencies;

  public Spelling(SearchIndex index, Frequencies frequencies) {
    this.index = index;
    this.frequencies = frequencies;
  }

  /** The word that was probably meant by one that stands nowhere. */
  Optional<String> nearest(String word) {
    if (!isLatin(word)) {
      return Optional.empty();
    }
    if (word.length() < SHORTEST_TYPO) {
      return word.length() < SHORTEST_OFFER ? Optional.empty() : swapped(word);
    }
    // Words one slip away are few, and better than all others.
    Optional<String> near = within(1, word);
    // Two letters behind a word make another name of it: TensorRT is no slip of tensor.
    Optional<String> meant =
        near.isPresent() || !isLong(word)
            ? near
            : within(2, word).filter(other -> !word.startsWith(other));
    return meant.filter(other -> EditDistance.beginsLike(word, other) && isLikely(word, other));
  }

  /** A word that is too short for other slips, with two neighbouring letters in their order. */
  private Optional<String> swapped(String word) {
    Set<String> orders = new LinkedHashSet<>();
    for (int at = 1; at < word.length(); at++) {
      orders.add(
          word.substring(0, at - 1)
              + word.charAt(at)
              + word.charAt(at - 1)
              + word.substring(at + 1));
    }
    return frequencies.known(orders).entrySet().stream()
        .filter(order -> order.getValue() > 1 && !QueryWords.isStop(order.getKey()))
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  /** Like {@link #nearest(String)}, one slip more allowed: good enough to be offered. */
  public Optional<String> loosely(String word) {
    if (!isLatin(word)) {
      return Optional.empty();
    }
    if (word.length() < SHORTEST_OFFER) {
      return word.length() < SHORTEST_SWAP ? Optional.empty() : swapped(word);
    }
    return within(isLong(word) ? MOST_SLIPS : word.length() == SHORTEST_OFFER ? 1 : 2, word)
        .filter(near -> !QueryWords.isStop(near));
  }

  /** The author who was probably meant by a name or handle that nobody has, as entries print it. */
  public Optional<String> author(String typed) {
    String name = Fold.text(typed).replaceFirst("^@", "");
    if (name.length() < SHORTEST_OFFER) {
      return Optional.empty();
    }
    List<String> authors =
        index.authorsBeginning(name.substring(0, 1), MOST_AUTHORS).stream()
            .map(author -> author.replaceFirst("^@", ""))
            .toList();
    return EditDistance.nearest(name, authors);
  }

  private static boolean isLikely(String word, String other) {
    int slips = EditDistance.between(word, other, MOST_SLIPS);
    return EditDistance.isLikely(word, other, slips);
  }

  private Optional<String> within(int slips, String word) {
    return frequencies.meant(word, slips, () -> found(slips, word));
  }

  private Optional<String> found(int slips, String word) {
    // So many words are near a short one that only an established one, or one nearer than need be,
    // can be meant.
    boolean isShort = word.length() <= SHORTEST_TYPO;
    record Near(String word, int distance, boolean likely, boolean sameStart, long entries) {}
    Map<String, Integer> distances = new HashMap<>();
    for (String like : index.wordsLike(word, slips)) {
      int distance = EditDistance.between(word, like, slips);
      if (distance <= slips) {
        distances.put(like, distance);
      }
    }
    return index.known(distances.keySet()).entrySet().stream()
        .map(
            like ->
                new Near(
                    like.getKey(),
                    distances.getOrDefault(like.getKey(), slips),
                    isLikely(word, like.getKey()),
                    like.getKey().charAt(0) == word.charAt(0),
                    like.getValue()))
        .sorted(
            Comparator.comparingInt(Near::distance)
                .thenComparing(Near::likely, Comparator.reverseOrder())
                .thenComparing(Near::sameStart, Comparator.reverseOrder())
                .thenComparing(Near::entries, Comparator.reverseOrder())
                .thenComparing(Near::word))
        .filter(near -> frequencies.of(near.word) > (isShort && near.distance == slips ? 1 : 0))
        .map(Near::word)
        .findFirst();
  }

  /** Other forms of a word that some entry has: {@code quantize} for {@code quantizing}. */
  List<String> inflections(String word) {
    return isLatin(word)
        ? frequencies.known(Inflections.of(word)).keySet().stream()
            .filter(form -> !QueryWords.isStop(form))
            .toList()
        : List.of();
  }

  /** Two words that stand beside each other in some entry and together make this one. */
  List<String> splits(String word) {
    if (word.length() < 2 * SHORTEST_PART + 1 || !isLatin(word)) {
      return List.of();
    }
    int shortest = word.length() > LONG_PART ? 1 : SHORTEST_PART;
    Set<String> parts = new LinkedHashSet<>();
    for (int cut = shortest; cut <= word.length() - shortest; cut++) {
      parts.add(word.substring(0, cut));
      parts.add(Dictionary.key(word.substring(cut)));
    }
    Map<String, Long> known = frequencies.known(parts);
    List<String> splits = new ArrayList<>();
    for (int cut = shortest; cut <= word.length() - shortest; cut++) {
      String first = word.substring(0, cut);
      // Of "visionos" the end is "os"; all of it would have been a plural.
      String second = Dictionary.key(word.substring(cut));
      if ((cut == 1 || known.containsKey(first))
          && (second.length() == 1 || known.containsKey(second))) {
        splits.add(first + " " + second);
      }
    }
    return splits;
  }

  /** Whether one may slip more than once in a word. */
  static boolean isLong(String word) {
    return word.length() >= LONG_WORD;
  }

  static boolean isLatin(String word) {
    return !word.isEmpty() && word.chars().allMatch(unit -> unit >= 'a' && unit <= 'z');
  }
}
