package org.digestbot.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.EntryId;
import org.digestbot.digest.Topics;
import org.digestbot.search.index.Candidate;
import org.digestbot.search.index.Condition;
import org.digestbot.search.index.Days;
import org.digestbot.search.index.SearchIndex;
import org.digestbot.search.index.SearchUnavailable;
import org.jdbi.v3.core.Handle;

/**
 * Finds candidates in SQLite's full-text tables. Thread-safe.
 *
 * <p>It reads row numbers from the full-text tables and looks at entries only once it is known
 * which are wanted, because matches may be many.
 */
public final class SqliteSearchIndex implements SearchIndex {
  /** Matches are counted this far; beyond it their number is estimated. */
  private static final int COUNTED = 5_000;

  /** How many of the newest entries are looked at for an estimate. */
  private static final int SAMPLED = 20_000;

  private static final long UNFINISHED = -2;

  private final SqliteDatabase database;
  private final SearchQueries queries;
  private final WordQueries words;
  private final boolean samples;
  private final SearchSegments segments;

  /**
   * @param samples whether the entries are the bundled ones, whose ids begin with {@code s}
   */
  public SqliteSearchIndex(SqliteDatabase database, boolean samples) {
    this.database = database;
    this.queries = new SearchQueries(database);
    this.words = new WordQueries(queries);
    this.segments = new SearchSegments(database);
    this.samples = samples;
  }

  /** Hears how far a rebuild is. */
  @FunctionalInterface
  public interface Progress {
    /** Nobody listens. */
    Progress NONE = (done, total) -> {};

    /** So many entries of all are done. */
    void done(long done, long total);
  }

  /**
   * Makes the search tables again if they are missing, damaged or of another version, and the
   * entries' topics if these are not the ones they were found with. To be called once at the start;
   * takes milliseconds where there is nothing to do. From then on damage is noticed and repaired in
   * the background; until that is done, answers are refused with {@link SearchUnavailable}.
   */
  public void ensureCurrent(Topics topics, Progress progress) {
    SearchUpkeep upkeep = new SearchUpkeep(database, samples, topics);
    upkeep.update(progress);
    queries.repairedBy(new SearchRepair(database, upkeep));
  }

  /** Makes these entries findable as they are now, whether they were before or not. */
  void put(Handle transaction, List<ArchivedEntry> entries) {
    queries.write(() -> SearchRows.put(transaction, entries));
  }

  /** Makes the entries with these numbers unfindable. */
  void remove(Handle transaction, Collection<Long> entries) {
    queries.write(() -> SearchRows.remove(transaction, entries));
  }

  /**
   * Makes what was put or removed quick to search, in short transactions of its own, after the last
   * one of an import. What cannot be done is left for the next time.
   *
   * @param entries how many were written
   */
  void settle(long entries) {
    queries.writeLater(() -> segments.merge(entries));
  }

  @Override
  public long revision() {
    List<Long> state =
        queries.rows(
            "SELECT max(id) + (coalesce((SELECT value FROM meta WHERE key = ?), 0) << 32),"
                + " EXISTS (SELECT 1 FROM meta WHERE key = ?) FROM import",
            row -> row.getBoolean(2) ? UNFINISHED : row.getLong(1),
            SearchUpkeep.TIMES,
            SearchUpkeep.UNFINISHED);
    if (state.get(0) == UNFINISHED) {
      queries.refuseUnfinished();
    }
    return state.get(0);
  }

  @Override
  public void verify() {
    queries.verify();
  }

  @Override
  public long size() {
    return queries.number("SELECT coalesce(sum(entries), 0) FROM source");
  }

  @Override
  public List<Long> newest(Condition condition, List<Days> days, int limit) {
    MatchRows rows = MatchRows.of(condition, days);
    List<Object> arguments = new ArrayList<>(rows.arguments());
    arguments.add(limit);
    return queries.keys(
        "SELECT " + rows.key() + rows.from() + " ORDER BY " + rows.newestFirst() + " LIMIT ?",
        arguments.toArray());
  }

  @Override
  public List<Long> best(Condition condition, int limit) {
    return queries.keys(
        "SELECT -rowid FROM search_text WHERE search_text MATCH ?"
            + " ORDER BY bm25(search_text, 1.0, 4.0, 1.0), rowid LIMIT ?",
        MatchExpression.of(condition),
        limit);
  }

  @Override
  public List<Long> titled(Condition condition, long oldest, int limit) {
    return queries.keys(
        "SELECT -rowid FROM search_title WHERE search_title MATCH ? AND rowid <= ?"
            + " ORDER BY rowid LIMIT ?",
        MatchExpression.inTitle(condition),
        -oldest,
        limit);
  }

  @Override
  public long frequency(Condition condition) {
    String match = MatchExpression.of(condition);
    long counted =
        queries.number(
            "SELECT count(*) FROM (SELECT 1 FROM search_text WHERE search_text MATCH ? LIMIT ?)",
            match,
            COUNTED);
    return counted < COUNTED ? counted : Math.max(counted, estimate(match));
  }

  /** Takes it that older entries have the words as often as the newest. */
  private long estimate(String match) {
    long newest =
        queries.number(
            "SELECT count(*) FROM search_text WHERE search_text MATCH ? AND rowid < -coalesce("
                + "(SELECT key FROM search_entry ORDER BY key DESC LIMIT 1 OFFSET ?), 0)",
            match,
            SAMPLED);
    long size = size();
    return newest * size / Math.min(size, SAMPLED);
  }

  @Override
  public List<Candidate> candidates(Collection<Long> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    return queries.rows(
        "SELECT s.key, s.entry_id, s.extra, e.title, e.body, b.name, b.handle"
            + " FROM json_each(?) k CROSS JOIN search_entry s ON s.key = k.value"
            + " JOIN entry e ON e.id = s.entry_id LEFT JOIN byline b ON b.id = e.byline_id",
        row ->
            new Candidate(
                row.getLong(1),
                new EntryId(samples, row.getLong(2)),
                row.getString(4),
                row.getString(5),
                Candidate.byline(row.getString(6), row.getString(7)),
                row.getString(3)),
        Numbers.json(keys));
  }

  @Override
  public Map<Long, EntryId> ids(Collection<Long> keys) {
    Map<Long, EntryId> ids = new HashMap<>();
    queries
        .rows(
            "SELECT s.key, s.entry_id FROM json_each(?) k"
                + " CROSS JOIN search_entry s ON s.key = k.value",
            row -> Map.entry(row.getLong(1), new EntryId(samples, row.getLong(2))),
            Numbers.json(keys))
        .forEach(each -> ids.put(each.getKey(), each.getValue()));
    return ids;
  }

  @Override
  public List<String> titlesWith(Condition.Words words, int limit) {
    return queries.texts(
        "SELECT e.title FROM (SELECT -rowid AS key FROM search_title"
            + " WHERE search_title MATCH ? ORDER BY rowid LIMIT ?) t"
            + " JOIN search_entry s ON s.key = t.key"
            + " JOIN entry e ON e.id = s.entry_id ORDER BY s.key DESC",
        MatchExpression.inTitle(words),
        limit);
  }

  @Override
  public List<Word> wordsBeginning(String prefix, int limit) {
    return words.beginning(prefix, limit);
  }

  @Override
  public List<String> wordsLike(String word, int slips) {
    return words.like(word, slips);
  }

  @Override
  public Map<String, Long> known(Collection<String> some) {
    return words.known(some);
  }

  @Override
  public List<String> spelledOut(String acronym) {
    return words.spelledOut(acronym);
  }

  @Override
  public List<String> acronymsOf(String form) {
    return words.acronymsOf(form);
  }

  @Override
  public List<String> authorsBeginning(String prefix, int limit) {
    return queries.texts(
        "SELECT who FROM (SELECT '@' || handle AS who, entries FROM byline"
            + " WHERE handle IS NOT NULL UNION ALL"
            + " SELECT name, entries FROM byline WHERE name IS NOT NULL)"
            + " WHERE (who LIKE ? ESCAPE '\\' OR who LIKE ? ESCAPE '\\')"
            + " AND entries > 0 GROUP BY who ORDER BY sum(entries) DESC, who LIMIT ?",
        like(prefix),
        like("@" + prefix),
        limit);
  }

  private static String like(String prefix) {
    return prefix.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  @Override
  public List<String> printings(String canonical, int limit) {
    return queries.texts(
        "SELECT DISTINCT e.printed FROM link l JOIN entry_link e ON e.link_id = l.id"
            + " WHERE l.canonical = ? LIMIT ?",
        canonical,
        limit);
  }

  @Override
  public Optional<Days> latest(IntFunction<Optional<Days>> inYear) {
    Optional<Integer> oldest = year("min");
    Optional<Integer> newest = year("max");
    if (oldest.isEmpty() || newest.isEmpty()) {
      return Optional.empty();
    }
    for (int year = newest.get(); year >= oldest.get(); year--) {
      Optional<Days> days = inYear.apply(year);
      if (days.isPresent()
          && !newest(new Condition.Everything(), List.of(days.get()), 1).isEmpty()) {
        return days;
      }
    }
    return Optional.empty();
  }

  /** Of the oldest or the newest entry that has a date. */
  private Optional<Integer> year(String which) {
    return queries
        .keys(
            "SELECT first_day FROM search_entry WHERE key = (SELECT "
                + which
                + "(key) FROM search_entry WHERE key >= ?) AND first_day IS NOT NULL",
            EntryKeys.firstDated())
        .stream()
        .findFirst()
        .map(day -> LocalDate.ofEpochDay(day).getYear());
  }
}
