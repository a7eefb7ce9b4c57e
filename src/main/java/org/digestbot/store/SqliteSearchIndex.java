package org.digestbot.store;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.EntryId;
import org.digestbot.search.Candidate;
import org.digestbot.search.Condition;
import org.digestbot.search.Days;
import org.digestbot.search.SearchIndex;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Finds candidates in SQLite's full-text tables. Thread-safe.
 *
 * <p>It reads row numbers from the full-text tables and looks at entries only once it is known
 * which are wanted, because matches may be many.
 */
public final class SqliteSearchIndex implements SearchIndex, EntryIndex {
  /** Matches are counted this far; beyond it their number is estimated. */
  private static final int COUNTED = 5_000;

  /** How many of the newest entries are looked at for an estimate. */
  private static final int SAMPLED = 100_000;

  private static final int MAX_WORDS = 4_000;

  private final SqliteDatabase database;
  private final boolean samples;
  private final SearchRows rows = new SearchRows();

  /**
   * @param samples whether the entries are the bundled ones, whose ids begin with {@code s}
   */
  public SqliteSearchIndex(SqliteDatabase database, boolean samples) {
    this.database = database;
    this.samples = samples;
  }

  @Override
  public void put(Handle transaction, List<ArchivedEntry> entries) {
    rows.put(transaction, entries);
  }

  @Override
  public void remove(Handle transaction, Collection<Long> entries) {
    rows.remove(transaction, entries);
  }

  /** Who wrote an entry, as far as its words are searched for. */
  static String byline(@Nullable String author, @Nullable String handle) {
    String name = author == null ? "" : author;
    return handle == null ? name : (name + " @" + handle).strip();
  }

  @Override
  public long revision() {
    return number("SELECT coalesce(max(id), 0) FROM import");
  }

  @Override
  public long size() {
    return number("SELECT coalesce(sum(entries), 0) FROM source");
  }

  @Override
  public List<Long> newest(Condition condition, List<Days> days, int limit) {
    if (condition instanceof Condition.Everything) {
      return keys("SELECT key FROM search_entry s", "s.key", condition, days, "s.key DESC", limit);
    }
    return keys(
        "SELECT t.rowid FROM search_text t", "t.rowid", condition, days, "t.rowid DESC", limit);
  }

  @Override
  public List<Long> best(Condition condition, List<Days> days, int limit) {
    if (condition instanceof Condition.Everything) {
      return newest(condition, days, limit);
    }
    return keys(
        "SELECT t.rowid FROM search_text t",
        "t.rowid",
        condition,
        days,
        "bm25(search_text, 1.0, 4.0, 1.0), t.rowid DESC",
        limit);
  }

  private List<Long> keys(
      String select, String key, Condition condition, List<Days> days, String order, int limit) {
    StringBuilder sql = new StringBuilder(select);
    boolean everything = condition instanceof Condition.Everything;
    if (!days.isEmpty() && !everything) {
      sql.append(" JOIN search_entry s ON s.key = t.rowid");
    }
    sql.append(" WHERE ").append(everything ? "true" : "search_text MATCH :match");
    if (!days.isEmpty()) {
      sql.append(" AND ").append(key).append(" BETWEEN :firstKey AND :lastKey");
      sql.append(
          days.stream().map(EntryKeys::within).collect(Collectors.joining(" OR ", " AND (", ")")));
    }
    sql.append(" ORDER BY ").append(order).append(" LIMIT :limit");
    return database.read(
        handle -> {
          Query query = handle.createQuery(sql.toString()).bind("limit", limit);
          if (!everything) {
            query.bind("match", MatchExpression.of(condition));
          }
          if (!days.isEmpty()) {
            query
                .bind("firstKey", days.stream().mapToLong(EntryKeys::first).min().orElseThrow())
                .bind("lastKey", days.stream().mapToLong(EntryKeys::last).max().orElseThrow());
          }
          return query.mapTo(Long.class).list();
        });
  }

  @Override
  public List<Long> titled(Condition.Words words, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT rowid FROM search_title WHERE search_title MATCH :match"
                        + " ORDER BY rowid DESC LIMIT :limit")
                .bind("match", MatchExpression.titled(words))
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
  }

  @Override
  public long frequency(Condition condition) {
    return database.read(
        handle -> {
          List<Long> found =
              handle
                  .createQuery(
                      "SELECT rowid FROM search_text WHERE search_text MATCH :match"
                          + " ORDER BY rowid DESC LIMIT :limit")
                  .bind("match", MatchExpression.of(condition))
                  .bind("limit", COUNTED)
                  .mapTo(Long.class)
                  .list();
          return found.size() < COUNTED ? found.size() : estimate(handle, found);
        });
  }

  /** Takes it that older entries have the words as often as those newer than the last counted. */
  private long estimate(Handle handle, List<Long> found) {
    long oldest = found.get(found.size() - 1);
    long newer =
        handle
            .createQuery(
                "SELECT count(*) FROM"
                    + " (SELECT 1 FROM search_entry WHERE key >= :key LIMIT :limit)")
            .bind("key", oldest)
            .bind("limit", SAMPLED)
            .mapTo(Long.class)
            .one();
    return Math.max(found.size(), Math.min(size(), found.size() * size() / Math.max(1, newer)));
  }

  @Override
  public List<Candidate> candidates(Collection<Long> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT s.key, s.entry_id, s.extra, e.title, e.body, b.name, b.handle"
                        + " FROM search_entry s JOIN entry e ON e.id = s.entry_id"
                        + " LEFT JOIN byline b ON b.id = e.byline_id"
                        + " WHERE s.key IN ("
                        + keys.stream().map(String::valueOf).collect(Collectors.joining(","))
                        + ")")
                .map(
                    (row, context) ->
                        new Candidate(
                            row.getLong(1),
                            new EntryId(samples, row.getLong(2)),
                            row.getString(4),
                            row.getString(5),
                            byline(row.getString(6), row.getString(7)),
                            row.getString(3)))
                .list());
  }

  @Override
  public List<String> titlesWith(Condition.Words words, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT e.title FROM (SELECT rowid AS key FROM search_title"
                        + " WHERE search_title MATCH :match ORDER BY rowid DESC LIMIT :limit) t"
                        + " JOIN search_entry s ON s.key = t.key"
                        + " JOIN entry e ON e.id = s.entry_id ORDER BY s.key DESC")
                .bind("match", MatchExpression.titled(words))
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
  }

  @Override
  public List<Word> wordsBeginning(String prefix, int limit) {
    return words(
        "SELECT word, entries FROM (SELECT word, entries FROM search_word"
            + " WHERE word >= :prefix AND word < :end LIMIT "
            + MAX_WORDS
            + ") ORDER BY entries DESC LIMIT :limit",
        Map.of("prefix", prefix, "end", prefix + Character.MAX_VALUE, "limit", limit));
  }

  @Override
  public List<String> wordsLike(String word) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT word FROM search_word WHERE substr(word, 1, 1) = :start"
                        + " AND length(word) BETWEEN :min AND :max"
                        + " UNION ALL SELECT word FROM search_word WHERE substr(word, -2) = :end"
                        + " AND length(word) BETWEEN :min AND :max"
                        + " AND substr(word, 1, 1) <> :start")
                .bind("start", word.substring(0, 1))
                .bind("end", word.substring(Math.max(0, word.length() - 2)))
                .bind("min", word.length() - 2)
                .bind("max", word.length() + 2)
                .mapTo(String.class)
                .list());
  }

  @Override
  public Map<String, Long> known(Collection<String> words) {
    if (words.isEmpty()) {
      return Map.of();
    }
    return database.read(
        handle -> {
          Map<String, Long> known = new HashMap<>();
          handle
              .createQuery("SELECT word, entries FROM search_word WHERE word IN (<words>)")
              .bindList("words", List.copyOf(words))
              .map((row, context) -> new Word(row.getString(1), row.getLong(2)))
              .forEach(word -> known.put(word.word(), word.entries()));
          return known;
        });
  }

  private List<Word> words(String sql, Map<String, Object> values) {
    return database.read(
        handle ->
            handle
                .createQuery(sql)
                .bindMap(values)
                .map((row, context) -> new Word(row.getString(1), row.getLong(2)))
                .list());
  }

  @Override
  public List<String> spelledOut(String acronym) {
    List<String> forms = new ArrayList<>();
    database.read(
        handle -> {
          handle
              .createQuery("SELECT form, entries FROM search_acronym WHERE acronym = :acronym")
              .bind("acronym", acronym)
              .map((row, context) -> new Word(row.getString(1), row.getLong(2)))
              .forEach(
                  form -> {
                    for (int i = 0; i < Math.min(form.entries(), 100); i++) {
                      forms.add(form.word());
                    }
                  });
          return forms;
        });
    return forms;
  }

  @Override
  public List<String> acronymsOf(String form) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT DISTINCT acronym FROM search_acronym"
                        + " WHERE substr(form, -3) = :end LIMIT 20")
                .bind("end", form.substring(Math.max(0, form.length() - 3)))
                .mapTo(String.class)
                .list());
  }

  @Override
  public List<String> authorsBeginning(String prefix, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT who FROM (SELECT '@' || handle AS who, entries FROM byline"
                        + " WHERE handle IS NOT NULL UNION ALL"
                        + " SELECT name, entries FROM byline WHERE name IS NOT NULL)"
                        + " WHERE (who LIKE :prefix ESCAPE '\\' OR who LIKE :at ESCAPE '\\')"
                        + " AND entries > 0 GROUP BY who ORDER BY sum(entries) DESC, who"
                        + " LIMIT :limit")
                .bind("prefix", like(prefix))
                .bind("at", like("@" + prefix))
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
  }

  private static String like(String prefix) {
    return prefix.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  @Override
  public Optional<YearMonth> latest(Month month) {
    return database.read(
        handle -> {
          Optional<Integer> oldest = year(handle, "min");
          Optional<Integer> newest = year(handle, "max");
          if (oldest.isEmpty() || newest.isEmpty()) {
            return Optional.empty();
          }
          for (int year = newest.get(); year >= oldest.get(); year--) {
            Days days = Days.of(YearMonth.of(year, month));
            boolean some =
                handle
                    .createQuery(
                        "SELECT 1 FROM search_entry WHERE key BETWEEN :first AND :last LIMIT 1")
                    .bind("first", EntryKeys.first(days))
                    .bind("last", EntryKeys.last(days))
                    .mapTo(Integer.class)
                    .findFirst()
                    .isPresent();
            if (some) {
              return Optional.of(YearMonth.of(year, month));
            }
          }
          return Optional.empty();
        });
  }

  /** Of the oldest or the newest entry that has a date. */
  private static Optional<Integer> year(Handle handle, String which) {
    return handle
        .createQuery(
            "SELECT first_day FROM search_entry WHERE key ="
                + " (SELECT "
                + which
                + "(key) FROM search_entry WHERE key >= :dated) AND first_day IS NOT NULL")
        .bind("dated", EntryKeys.firstDated())
        .mapTo(Long.class)
        .findFirst()
        .map(day -> LocalDate.ofEpochDay(day).getYear());
  }

  private long number(String sql) {
    return database.read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }
}
