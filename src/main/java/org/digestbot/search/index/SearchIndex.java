package org.digestbot.search.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.digestbot.digest.EntryId;

/**
 * The port that finds candidates. Keys are the index's own numbers of entries: a higher key is a
 * newer entry by printed date, then by arrival. Thread-safe.
 *
 * <p>Any method may throw {@link SearchUnavailable}.
 */
public interface SearchIndex {

  /** Changes whenever the answers may. */
  long revision();

  /**
   * Looks whether the index finds what it must, for damage may also be silent.
   *
   * @throws SearchUnavailable if it does not
   */
  void verify();

  /** How many entries there are to find. */
  long size();

  /**
   * The keys of the newest matching entries, newest first.
   *
   * @param days within one of these spans; on any day, or none, where there is no span
   */
  List<Long> newest(Condition condition, List<Days> days, int limit);

  /** The keys of the best matching entries by plain word statistics, best first. */
  List<Long> best(Condition condition, int limit);

  /**
   * The keys of the newest entries whose title matches, newest first.
   *
   * @param oldest the lowest key that is looked at
   */
  List<Long> titled(Condition condition, long oldest, int limit);

  /** In how many entries these terms stand; an estimate beyond some thousands. */
  long frequency(Condition condition);

  /** The texts that are scored, in no order; keys that are gone are left out. */
  List<Candidate> candidates(Collection<Long> keys);

  /** The ids of entries by their keys; keys that are gone are left out. */
  Map<Long, EntryId> ids(Collection<Long> keys);

  /** Titles of the newest entries in which some word begins so after the words before it. */
  List<String> titlesWith(Condition.Words words, int limit);

  /** Latin words that begin like this, most frequent first. */
  List<Word> wordsBeginning(String prefix, int limit);

  /**
   * Latin words that may be this one but for some slips of the keyboard: all for one slip, for more
   * those that begin or end alike.
   *
   * @param word of four letters or more
   */
  List<String> wordsLike(String word, int slips);

  /** Which of these Latin words stand in some entry, or once did. */
  Map<String, Long> known(Collection<String> words);

  /** What stands beside an acronym in brackets, once for every entry: its long forms. */
  List<String> spelledOut(String acronym);

  /** The acronyms beside which these words stand in some entry. */
  List<String> acronymsOf(String form);

  /** Authors' names and handles ({@code @name}) that begin so, most entries first. */
  List<String> authorsBeginning(String prefix, int limit);

  /** How entries print a link, by its canonical form; empty where none has it. */
  List<String> printings(String canonical, int limit);

  /**
   * The latest of these spans in which there is an entry.
   *
   * @param inYear the span of a year, if it has one
   */
  Optional<Days> latest(IntFunction<Optional<Days>> inYear);

  /** A Latin word and about how many entries have it. */
  record Word(String word, long entries) {}
}
