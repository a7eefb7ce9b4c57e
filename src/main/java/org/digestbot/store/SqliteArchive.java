package org.digestbot.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.digestbot.digest.Archive;
import org.digestbot.digest.ArchiveStats;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.AuthorCount;
import org.digestbot.digest.EntryDate;
import org.digestbot.digest.EntryId;
import org.digestbot.digest.Slice;
import org.digestbot.digest.SourceSummary;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The archive in a SQLite file. Thread-safe; every answer is one consistent state. No list costs
 * more than what it shows, skips and counts.
 */
public final class SqliteArchive implements Archive {
  private static final String LATEST =
      """
      SELECT id FROM entry WHERE listed
      ORDER BY first_day DESC, import_id DESC, id LIMIT ? OFFSET ?
      """;
  private static final String PRINTED_BETWEEN =
      " FROM entry WHERE listed AND first_day BETWEEN ? AND ?";
  private static final String DAY_AFTER =
      """
      SELECT first_day FROM entry WHERE listed AND first_day > ?
      ORDER BY first_day LIMIT 1
      """;
  private static final String DAY_BEFORE =
      """
      SELECT first_day FROM entry WHERE listed AND first_day < ?
      ORDER BY first_day DESC LIMIT 1
      """;
  private static final String UNDATED =
      """
      SELECT id FROM entry WHERE listed AND first_day IS NULL ORDER BY id LIMIT ?
      """;
  private static final String NEXT =
      "SELECT id FROM entry WHERE id >= ? AND listed ORDER BY id LIMIT 1";
  private static final String AUTHORS =
      """
      SELECT entries,
        (SELECT name FROM byline WHERE author_id = author.id AND name IS NOT NULL
         ORDER BY entries DESC, id LIMIT 1) AS name,
        (SELECT handle FROM byline WHERE author_id = author.id
         ORDER BY entries DESC, id LIMIT 1) AS handle
      FROM author WHERE entries > 0 ORDER BY entries DESC, key LIMIT ? OFFSET ?
      """;
  private static final String SOURCES =
      """
      SELECT name, documents, entries,
        (SELECT max(newest) FROM document WHERE source_id = source.id) AS newest,
        (SELECT at FROM import WHERE source_id = source.id ORDER BY id DESC LIMIT 1) AS changed
      FROM source WHERE documents > 0 ORDER BY name
      """;
  private static final String STATS =
      """
      SELECT (SELECT count(*) FROM source WHERE documents > 0) AS sources,
        (SELECT coalesce(sum(documents), 0) FROM source) AS documents,
        (SELECT coalesce(sum(entries), 0) FROM source) AS entries,
        (SELECT count(*) FROM link WHERE live) AS links,
        (SELECT count(*) FROM author WHERE entries > 0) AS authors,
        (SELECT at FROM import ORDER BY id DESC LIMIT 1) AS last_import
      """;
  private static final String DATED =
      """
      SELECT coalesce(e.date, d.date) FROM entry e JOIN document d ON d.id = e.document_id
      WHERE e.id = (SELECT id FROM entry WHERE listed AND first_day IS NOT NULL
                    ORDER BY first_day %s LIMIT 1)
      """;

  private final SqliteDatabase database;
  private final EntryRows rows;

  /**
   * @param sample whether these are the bundled samples, whose ids print as {@code s17}
   */
  public SqliteArchive(SqliteDatabase database, boolean sample) {
    this.database = database;
    this.rows = new EntryRows(sample);
  }

  @Override
  public boolean isEmpty() {
    return database.read(handle -> total(handle) == 0);
  }

  @Override
  public Optional<ArchivedEntry> entry(EntryId id) {
    return load(List.of(id)).stream().findFirst();
  }

  @Override
  public List<ArchivedEntry> entries(Collection<EntryId> ids) {
    return load(ids).stream().filter(ArchivedEntry::isListed).toList();
  }

  private List<ArchivedEntry> load(Collection<EntryId> ids) {
    List<Long> numbers =
        ids.stream().filter(id -> id.equals(rows.id(id.number()))).map(EntryId::number).toList();
    return database.read(handle -> rows.load(handle, numbers));
  }

  @Override
  public Slice<ArchivedEntry> latest(int offset, int limit) {
    return database.read(
        handle -> new Slice<>(rows.select(handle, LATEST, limit, offset), total(handle)));
  }

  @Override
  public Slice<ArchivedEntry> printedBetween(LocalDate first, LocalDate last, int limit) {
    String ids = "SELECT id" + PRINTED_BETWEEN + " ORDER BY document_id, position LIMIT ?";
    long from = first.toEpochDay();
    long until = last.toEpochDay();
    return database.read(
        handle ->
            new Slice<>(
                rows.select(handle, ids, from, until, limit),
                Numbers.one(handle, "SELECT count(*)" + PRINTED_BETWEEN, from, until)));
  }

  @Override
  public Optional<LocalDate> dayAfter(@Nullable LocalDate day) {
    return day(DAY_AFTER, day == null ? Long.MIN_VALUE : day.toEpochDay());
  }

  @Override
  public Optional<LocalDate> dayBefore(LocalDate day) {
    return day(DAY_BEFORE, day.toEpochDay());
  }

  private Optional<LocalDate> day(String query, long from) {
    return database.read(
        handle ->
            handle.select(query, from).mapTo(Long.class).findOne().map(LocalDate::ofEpochDay));
  }

  @Override
  public List<ArchivedEntry> undated(int limit) {
    return database.read(handle -> rows.select(handle, UNDATED, limit));
  }

  @Override
  public Optional<LocalDate> latestDay() {
    return database.read(
        handle -> Optional.ofNullable(dated(handle, "DESC")).map(EntryDate::first));
  }

  @Override
  public Slice<AuthorCount> authors(int offset, int limit) {
    return database.read(
        handle -> {
          List<AuthorCount> authors =
              handle
                  .select(AUTHORS, limit, offset)
                  .map(
                      (row, context) ->
                          new AuthorCount(
                              row.getString("name"),
                              row.getString("handle"),
                              row.getLong("entries")))
                  .list();
          long total = Numbers.one(handle, "SELECT count(*) FROM author WHERE entries > 0");
          return new Slice<>(authors, total);
        });
  }

  @Override
  public List<SourceSummary> sources() {
    return database.list(
        (row, context) ->
            new SourceSummary(
                row.getString("name"),
                row.getLong("documents"),
                row.getLong("entries"),
                EntryRows.date(row.getString("newest")),
                time(row.getLong("changed"))),
        SOURCES);
  }

  @Override
  public Map<String, Long> topicCounts() {
    return database.read(
        handle -> {
          Map<String, Long> counts = new LinkedHashMap<>();
          handle
              .select("SELECT topic, entries FROM topic_count WHERE entries > 0 ORDER BY topic")
              .map((row, context) -> counts.put(row.getString(1), row.getLong(2)))
              .list();
          return counts;
        });
  }

  @Override
  public Optional<ArchivedEntry> random(RandomGenerator random) {
    return database.read(
        handle -> {
          long greatest = Numbers.one(handle, "SELECT coalesce(max(id), 0) FROM entry");
          if (greatest == 0) {
            return Optional.empty();
          }
          List<ArchivedEntry> found = rows.select(handle, NEXT, random.nextLong(greatest) + 1);
          // Beyond the last entry that is listed: around to the first.
          return (found.isEmpty() ? rows.select(handle, NEXT, 0) : found).stream().findFirst();
        });
  }

  @Override
  public ArchiveStats stats() {
    return database.read(
        handle ->
            handle
                .select(STATS)
                .map(
                    (row, context) ->
                        new ArchiveStats(
                            row.getLong("sources"),
                            row.getLong("documents"),
                            row.getLong("entries"),
                            row.getLong("links"),
                            row.getLong("authors"),
                            dated(handle, "ASC"),
                            dated(handle, "DESC"),
                            time(row.getLong("last_import"))))
                .one());
  }

  private static @Nullable EntryDate dated(Handle handle, String direction) {
    return EntryRows.date(
        handle.select(DATED.formatted(direction)).mapTo(String.class).findOne().orElse(null));
  }

  private static long total(Handle handle) {
    return Numbers.one(handle, "SELECT coalesce(sum(entries), 0) FROM source");
  }

  private static @Nullable Instant time(long millis) {
    return millis == 0 ? null : Instant.ofEpochMilli(millis);
  }
}
