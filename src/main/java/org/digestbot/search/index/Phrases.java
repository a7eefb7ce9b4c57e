package org.digestbot.search.index;

import java.util.ArrayList;
import java.util.List;
import org.digestbot.text.Fold;
import org.digestbot.text.Tokenizer;

/** Turns words into the terms by which the index and the texts have them. */
public final class Phrases {
  private Phrases() {}

  /** The terms of some words; without any where the words have no letter and no digit. */
  public static Condition.Words of(String written) {
    List<String> terms = new ArrayList<>(Tokenizer.termList(Fold.text(written)));
    int last = terms.size() - 1;
    if (last < 0) {
      return new Condition.Words(terms, false);
    }
    // The last character of a run is a term of its own only where the text's run ends there too.
    boolean single = isSingle(terms.get(last));
    boolean continued =
        last > 0
            && single
            && terms.get(last - 1).endsWith(terms.get(last))
            && Tokenizer.isIdeographic(terms.get(last - 1))
            && !isSingle(terms.get(last - 1));
    if (continued) {
      terms.remove(last);
      return new Condition.Words(terms, false);
    }
    return new Condition.Words(terms, single);
  }

  private static boolean isSingle(String term) {
    int point = term.codePointAt(0);
    return Tokenizer.isIdeographic(point) && term.length() == Character.charCount(point);
  }
}
