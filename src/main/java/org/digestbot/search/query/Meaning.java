package org.digestbot.search.query;

import java.util.Set;
import java.util.regex.Pattern;
import org.digestbot.search.dictionary.Dictionary;
import org.digestbot.search.dictionary.QueryWords;
import org.digestbot.search.query.Segmenter.Kind;
import org.digestbot.search.query.Segmenter.Segment;
import org.digestbot.text.Fold;

/** Says how much of a query's meaning its words carry. Thread-safe. */
final class Meaning {
  /** Small and round numbers say how many there are of what is sought. */
  private static final Pattern COUNT = Pattern.compile("\\d{1,2}|[1-9]0{2,4}");

  private final Dictionary dictionary;
  private final Segmenter segmenter;

  Meaning(Dictionary dictionary, Segmenter segmenter) {
    this.dictionary = dictionary;
    this.segmenter = segmenter;
  }

  Unit.Weight weight(Segment segment) {
    if (QueryWords.isEntry(segment.atoms()) || saysLittle(segment)) {
      return Unit.Weight.NONE;
    }
    boolean some = QueryWords.isWeak(segment.atoms()) || COUNT.matcher(segment.atoms()).matches();
    return some ? Unit.Weight.SOME : Unit.Weight.FULL;
  }

  /** Whether an entry may lack it. */
  boolean isWeak(Segment segment) {
    return weight(segment) != Unit.Weight.FULL;
  }

  /** Whether there are no words but those that people ask with. */
  boolean onlyAsks(String text) {
    return segmenter.cut(Fold.text(text), Set.of()).stream()
        .allMatch(segment -> segment.kind() == Kind.STOP);
  }

  /** Whether there are no words but those and names for entries as such. */
  boolean namesOnlyEntries(String text) {
    return segmenter.cut(Fold.text(text), Set.of()).stream()
        .allMatch(segment -> segment.kind() == Kind.STOP || QueryWords.isEntry(segment.atoms()));
  }

  private static boolean saysLittle(Segment segment) {
    String bare = Pieces.withoutStops(segment.text());
    boolean lone = bare.codePointCount(0, bare.length()) == 1;
    return segment.kind() == Kind.RUN && (lone || Pieces.isPredicate(segment.text()));
  }
}
