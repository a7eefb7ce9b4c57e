package org.digestbot.search.query;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digestbot.search.dictionary.Dictionary;
import org.digestbot.search.dictionary.QueryWords;
import org.digestbot.search.index.Frequencies;
import org.digestbot.text.Tokenizer;

/**
 * Finds names that a query writes in two words, and some text or the glossary in one. Thread-safe.
 */
final class Compounds {
  private final Frequencies frequencies;
  private final Dictionary dictionary;

  Compounds(Frequencies frequencies, Dictionary dictionary) {
    this.frequencies = frequencies;
    this.dictionary = dictionary;
  }

  /** As atoms joined with blanks. */
  Set<String> in(String folded) {
    Set<String> pairs = pairs(folded);
    Set<String> words = new HashSet<>();
    for (String pair : pairs) {
      words.add(pair.replace(" ", ""));
      words.addAll(List.of(pair.split(" ", -1)));
    }
    Map<String, Long> known = frequencies.known(words);
    Set<String> compounds = new HashSet<>(pairs);
    compounds.removeIf(
        pair -> {
          String joined = pair.replace(" ", "");
          return !known.containsKey(joined) && !dictionary.isProper(joined);
        });
    // A word of asking is a part of a name only beside something that is no word: "you tube".
    compounds.removeIf(
        pair -> {
          List<String> parts = List.of(pair.split(" ", -1));
          return parts.stream().anyMatch(QueryWords::isStop)
              && parts.stream()
                  .allMatch(part -> QueryWords.isStop(part) || known.containsKey(part));
        });
    return compounds;
  }

  private static Set<String> pairs(String folded) {
    Set<String> pairs = new HashSet<>();
    String[] last = {""};
    int[] lastEnd = {0};
    Tokenizer.atoms(
        folded,
        (text, from, to, start, end) -> {
          String atom = text.substring(from, to);
          boolean latin = !Tokenizer.isIdeographic(atom);
          if (latin && !last[0].isEmpty() && start - lastEnd[0] <= 1) {
            pairs.add(last[0] + " " + atom);
          }
          last[0] = latin ? atom : "";
          lastEnd[0] = end;
        });
    return pairs;
  }
}
