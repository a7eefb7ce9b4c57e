package org.digestbot.search.query;

import java.util.List;
import java.util.Set;
import org.digestbot.search.dictionary.Dictionary;
import org.digestbot.search.index.Condition;
import org.digestbot.search.index.Frequencies;
import org.digestbot.search.query.Segmenter.Kind;
import org.digestbot.search.query.Segmenter.Segment;
import org.digestbot.text.Tokenizer;

/**
 * Turns one segment of a query into the units that it asks for: as it stands or, where no entry has
 * it so, in the first other way in which something is found. Thread-safe.
 */
final class SegmentReader {
  /** More characters are several words, each of which says something on its own. */
  private static final int LONGEST_WORD = 4;

  /** How much less a common word tells than a name or a term that is as rare. */
  private static final double COMMON = 0.7;

  /** Signs that join words, but may also stand between several things. */
  private static final String LISTING = "[/:+&~=]+";

  private final Frequencies frequencies;
  private final Dictionary dictionary;
  private final Segmenter segmenter;
  private final Meaning meaning;
  private final Expansions expansions;
  private final Pieces pieces;

  SegmentReader(
      Frequencies frequencies,
      Dictionary dictionary,
      Segmenter segmenter,
      Meaning meaning,
      Expansions expansions) {
    this.frequencies = frequencies;
    this.dictionary = dictionary;
    this.segmenter = segmenter;
    this.meaning = meaning;
    this.expansions = expansions;
    this.pieces = new Pieces(frequencies, dictionary);
  }

  void read(Segment segment, Asked asked) {
    read(segment, false, asked);
  }

  /** Reads what is all that a query asks for, beside words that say little. */
  void readAlone(Segment segment, Asked asked) {
    read(segment, true, asked);
  }

  private void read(Segment segment, boolean alone, Asked asked) {
    Expansion expansion = expansions.of(segment);
    if (expansion.isEmpty()
        && (readBare(segment, asked)
            || alone && readClose(segment, asked)
            || readApart(segment, asked)
            || readListed(segment, asked))) {
      return;
    }
    // A name that stands nowhere is not the words that its characters may also be.
    if (expansion.isEmpty()
        && !dictionary.isProper(segment.atoms())
        && segment.text().codePoints().allMatch(Tokenizer::isIdeographic)) {
      List<Segment> parts = pieces.of(segment);
      if (areSeveral(parts, segment)) {
        parts.forEach(part -> read(part, asked));
        return;
      }
      expansion = expansions.ofPieces(parts);
    }
    if (expansion.isEmpty()) {
      expansion = expansions.ofRespelled(segment, asked.notes());
    }
    if (expansion.isEmpty()) {
      (meaning.isWeak(segment) ? asked.spare() : asked.missing()).add(segment.text());
    } else {
      asked.units().add(unit(segment, expansion));
    }
  }

  /** Reads a run of characters without the words of asking around it, where there are some. */
  private boolean readBare(Segment segment, Asked asked) {
    String bare = segment.kind() == Kind.RUN ? Pieces.withoutStops(segment.text()) : segment.text();
    if (bare.equals(segment.text())) {
      return false;
    }
    Segment rest = segment.cutTo(bare);
    // 矫正 is no 矫 beside a word of asking.
    if (bare.length() == 1 && !Pieces.isPredicate(bare) && expansions.of(rest).isEmpty()) {
      asked.missing().add(segment.text());
    } else {
      read(rest, asked);
    }
    return true;
  }

  /**
   * Reads a term of characters as words that stand close together: with nothing beside it to say
   * what is meant, 版本控制 is not what has 版本 here and 控制 there. Of 显存不够 the first word is enough.
   */
  private boolean readClose(Segment segment, Asked asked) {
    List<Segment> apart = isTerm(segment) ? segmenter.apart(segment) : List.of();
    if (apart.size() < 2 || meaning.isWeak(apart.get(apart.size() - 1))) {
      return false;
    }
    Expansion close = expansions.ofParts(apart);
    if (close.isEmpty()) {
      asked.missing().add(segment.text());
      apart.stream().filter(part -> part.text().length() > 1).forEach(part -> read(part, asked));
    } else {
      asked.units().add(unit(segment, close));
    }
    return true;
  }

  private boolean isTerm(Segment segment) {
    return segment.kind() == Kind.KNOWN
        && segment.text().codePoints().allMatch(Tokenizer::isIdeographic)
        && !dictionary.isProper(segment.atoms())
        && !dictionary.isCommon(segment.atoms());
  }

  /** Reads a known word, which is no name, as the words that it is made of. */
  private boolean readApart(Segment segment, Asked asked) {
    if (segment.kind() != Kind.KNOWN || dictionary.isProper(segment.atoms())) {
      return false;
    }
    List<Segment> apart = segmenter.apart(segment);
    boolean others =
        apart.size() > 1 || !apart.isEmpty() && !apart.get(0).atoms().equals(segment.atoms());
    if (!others) {
      return false;
    }
    Asked parts = Asked.empty();
    apart.forEach(part -> read(part, parts));
    if (parts.missing().isEmpty() && standTogether(parts.units())) {
      asked.add(parts);
    } else {
      asked.missing().add(segment.text());
    }
    return true;
  }

  /**
   * Reads the words of {@code claude/bard} or {@code arxiv:2312.11514}; an address is one thing.
   */
  private boolean readListed(Segment segment, Asked asked) {
    if (segment.kind() != Kind.LATIN) {
      return false;
    }
    String text = segment.text();
    String apart = text.contains("://") ? text : text.replaceAll(LISTING, " ");
    List<Segment> listed =
        segmenter.cut(apart, Set.of()).stream().filter(part -> part.kind() != Kind.STOP).toList();
    if (listed.size() > 1) {
      listed.forEach(part -> read(part, asked));
    }
    return listed.size() > 1;
  }

  /** Whether the pieces of characters are words on their own, rather than of one word. */
  private boolean areSeveral(List<Segment> parts, Segment whole) {
    boolean oneWord = whole.text().length() <= LONGEST_WORD && pieces.areFound(parts);
    return parts.size() > 1 && !oneWord || parts.size() == 1 && whole.kind() == Kind.RUN;
  }

  /** Whether some entry has all that these ask for. */
  private boolean standTogether(List<Unit> units) {
    List<Condition> telling =
        units.stream().filter(unit -> !unit.weak()).map(Unit::condition).toList();
    return telling.size() < 2 || frequencies.of(new Condition.All(telling)) > 0;
  }

  private Unit unit(Segment segment, Expansion expansion) {
    double rarity = frequencies.rarity(expansion.frequency());
    boolean common = dictionary.isCommon(dictionary.base(segment.atoms()));
    return new Unit(
        segment.text(),
        expansion.alternatives(),
        meaning.weight(segment),
        common ? rarity * COMMON : rarity);
  }
}
