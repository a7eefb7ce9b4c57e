package org.digestbot.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digestbot.search.index.SearchIndex.Word;

/** What the entries' Latin words and acronyms are, for completion and spelling. Thread-safe. */
final class WordQueries {
  private static final int MAX_WORDS = 4_000;

  /** More entries than these make no form of an acronym more likely. */
  private static final int MAX_REPEATED = 100;

  private final SearchQueries queries;

  WordQueries(SearchQueries queries) {
    this.queries = queries;
  }

  List<Word> beginning(String prefix, int limit) {
    return words(
        "SELECT word, entries FROM (SELECT word, entries FROM search_word"
            + " WHERE word >= ? AND word < ? LIMIT ?) ORDER BY entries DESC LIMIT ?",
        prefix,
        prefix + Character.MAX_VALUE,
        MAX_WORDS,
        limit);
  }

  List<String> like(String word, int slips) {
    // One slip leaves the first two letters or the last two, unless it swaps the middle of four.
    String start = word.substring(0, slips == 1 && word.length() > 4 ? 2 : 1);
    String lengths =
        IntStream.rangeClosed(word.length() - slips, word.length() + slips)
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(", ", "(", ")"));
    // As one row, because the driver takes longer for each row than the search for it.
    List<String> words =
        queries.texts(
            "SELECT group_concat(word, ' ') FROM ("
                + "SELECT word FROM search_word WHERE substr(word, 1, 1) = ? AND length(word) IN "
                + lengths
                + " AND word >= ? AND word < ?"
                + " UNION ALL SELECT word FROM search_word WHERE substr(word, -2) = ?"
                + " AND length(word) IN "
                + lengths
                + " AND NOT (word >= ? AND word < ?))",
            word.substring(0, 1),
            start,
            start + Character.MAX_VALUE,
            word.substring(Math.max(0, word.length() - 2)),
            start,
            start + Character.MAX_VALUE);
    return words.get(0) == null ? List.of() : List.of(words.get(0).split(" "));
  }

  Map<String, Long> known(Collection<String> some) {
    Map<String, Long> known = new HashMap<>();
    if (!some.isEmpty()) {
      String sought = some.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
      words(
              "SELECT w.word, w.entries FROM json_each(?) j CROSS JOIN search_word w"
                  + " ON w.word = j.value",
              sought)
          .forEach(word -> known.put(word.word(), word.entries()));
    }
    return known;
  }

  List<String> spelledOut(String acronym) {
    List<String> forms = new ArrayList<>();
    words("SELECT form, entries FROM search_acronym WHERE acronym = ?", acronym)
        .forEach(
            form ->
                forms.addAll(
                    Collections.nCopies(
                        (int) Math.min(form.entries(), MAX_REPEATED), form.word())));
    return forms;
  }

  List<String> acronymsOf(String form) {
    return queries.texts(
        "SELECT DISTINCT acronym FROM search_acronym WHERE substr(form, -3) = ? LIMIT 20",
        form.substring(Math.max(0, form.length() - 3)));
  }

  private List<Word> words(String sql, Object... arguments) {
    return queries.rows(sql, row -> new Word(row.getString(1), row.getLong(2)), arguments);
  }
}
