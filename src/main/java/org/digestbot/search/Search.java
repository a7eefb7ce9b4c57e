package org.digestbot.search;

import java.time.LocalDate;
import java.util.List;
import org.digestbot.digest.EntryId;

/** Finds entries by what a person types. Thread-safe. */
public interface Search {

  /** The most characters of a query; a longer one is answered with an error. */
  int MAX_QUERY = 500;

  /**
   * Answers one query in the language described in the documentation's search page.
   *
   * @param today what {@code last week} counts from, where it is asked
   * @param offset of the first hit wanted, from 0
   * @param limit how many hits at most, 1 to 100
   * @throws SearchUnavailable while the index is made anew
   */
  SearchAnswer search(String query, LocalDate today, int offset, int limit);

  /**
   * The same by the day that it is for whoever runs the archive.
   *
   * @throws SearchUnavailable while the index is made anew
   */
  SearchAnswer search(String query, int offset, int limit);

  /**
   * The entries most like this one, best first, itself left out.
   *
   * @throws SearchUnavailable while the index is made anew
   */
  List<Hit> similar(EntryId id, int limit);

  /**
   * The entries most like a text that is none of them, best first: those with the most of the words
   * that tell most about it.
   *
   * @throws SearchUnavailable while the index is made anew
   */
  List<Hit> similar(String text, int limit);

  /** What a reader may mean to type: titles and words that begin so, best first. */
  List<String> complete(String prefix, int limit);

  /** Names of authors and handles ({@code @name}) that begin so, most entries first. */
  List<String> completeAuthors(String prefix, int limit);
}
