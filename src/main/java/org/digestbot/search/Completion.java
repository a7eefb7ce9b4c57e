package org.digestbot.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.digestbot.search.index.Condition;
import org.digestbot.search.index.Phrases;
import org.digestbot.search.index.SearchIndex;
import org.digestbot.text.Fold;
import org.digestbot.text.Tokenizer;

/** Offers what people may be about to type. Thread-safe. */
final class Completion {
  private static final int LONGEST_TITLE = 90;

  private final SearchIndex index;

  Completion(SearchIndex index) {
    this.index = index;
  }

  /** Words that begin so, then titles with a word that does. */
  List<String> complete(String prefix, int limit) {
    String folded = Fold.text(prefix).strip();
    List<String> terms = Tokenizer.termList(folded);
    if (terms.isEmpty() || folded.length() > Search.MAX_QUERY) {
      return List.of();
    }
    Set<String> offers = new LinkedHashSet<>();
    boolean oneWord = folded.chars().allMatch(unit -> unit >= 'a' && unit <= 'z');
    if (oneWord) {
      index.wordsBeginning(folded, Math.max(1, limit / 2)).forEach(word -> offers.add(word.word()));
    }
    Condition.Words begun = begun(folded);
    for (String title : index.titlesWith(begun, limit)) {
      offers.add(title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE));
    }
    return offers.stream().limit(limit).toList();
  }

  List<String> authors(String prefix, int limit) {
    return index.authorsBeginning(prefix.strip(), limit);
  }

  /** The last word is only begun. */
  private static Condition.Words begun(String folded) {
    Condition.Words words = Phrases.of(folded);
    String last = words.terms().get(words.terms().size() - 1);
    boolean latin = !Tokenizer.isIdeographic(last);
    return new Condition.Words(words.terms(), words.open() || latin);
  }
}
