package org.digestbot.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.Entry;
import org.digestbot.digest.EntryDate;
import org.digestbot.digest.EntryId;
import org.digestbot.digest.Link;
import org.digestbot.digest.LinkRole;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads entries as the rest of the program knows them. Immutable. */
final class EntryRows {
  private static final String ENTRIES =
      """
      SELECT e.id, e.position, e.line, e.number, e.title, e.title_printed, e.date, e.section,
             e.body, e.gone_at, b.name AS author, b.handle, d.name AS document,
             d.date AS document_date, s.name AS source, i.at
      FROM entry e
      JOIN document d ON d.id = e.document_id
      JOIN source s ON s.id = d.source_id
      JOIN import i ON i.id = e.import_id
      LEFT JOIN byline b ON b.id = e.byline_id
      WHERE e.id IN (SELECT value FROM json_each(?))
      """;
  private static final String LINKS =
      """
      SELECT el.entry_id, el.printed, l.canonical, el.role, el.text
      FROM entry_link el JOIN link l ON l.id = el.link_id
      WHERE el.entry_id IN (SELECT value FROM json_each(?))
      ORDER BY el.entry_id, el.ordinal
      """;
  private static final String TOPICS =
      """
      SELECT entry_id, topic FROM entry_topic
      WHERE entry_id IN (SELECT value FROM json_each(?))
      ORDER BY entry_id, ordinal
      """;

  private final boolean sample;

  /**
   * @param sample whether the ids print as those of samples
   */
  EntryRows(boolean sample) {
    this.sample = sample;
  }

  EntryId id(long number) {
    return new EntryId(sample, number);
  }

  /** The entries with these numbers, in this order; numbers that are unknown are left out. */
  List<ArchivedEntry> load(Handle handle, Collection<Long> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    String json = Numbers.json(numbers);
    Map<Long, List<Link>> links = new HashMap<>();
    Map<Long, List<String>> topics = new HashMap<>();
    Map<Long, ArchivedEntry> entries = new HashMap<>();
    Connection connection = handle.getConnection();
    // Without Jdbi, which takes as long for a page of entries as SQLite does.
    try {
      SearchQueries.rows(
          connection,
          LINKS,
          row -> links.computeIfAbsent(row.getLong(1), n -> new ArrayList<>()).add(link(row)),
          json);
      SearchQueries.rows(
          connection,
          TOPICS,
          row ->
              topics.computeIfAbsent(row.getLong(1), n -> new ArrayList<>()).add(row.getString(2)),
          json);
      SearchQueries.rows(connection, ENTRIES, row -> entry(row, links, topics), json)
          .forEach(entry -> entries.put(entry.id().number(), entry));
    } catch (SQLException e) {
      throw new DatabaseException("cannot read entries", e);
    }
    List<ArchivedEntry> ordered = new ArrayList<>(numbers.size());
    for (Long number : numbers) {
      ArchivedEntry entry = entries.get(number);
      if (entry != null) {
        ordered.add(entry);
      }
    }
    return ordered;
  }

  /** The entries that a query for ids names, in its order. */
  List<ArchivedEntry> select(Handle handle, String idQuery, Object... arguments) {
    return load(handle, handle.select(idQuery, arguments).mapTo(Long.class).list());
  }

  static @Nullable EntryDate date(@Nullable String iso) {
    return iso == null ? null : EntryDate.parse(iso).orElseThrow();
  }

  private ArchivedEntry entry(
      ResultSet row, Map<Long, List<Link>> links, Map<Long, List<String>> topics)
      throws SQLException {
    long number = row.getLong("id");
    EntryDate own = date(row.getString("date"));
    Entry entry =
        new Entry(
            row.getInt("position"),
            row.getInt("line"),
            row.getString("number"),
            row.getString("title"),
            row.getBoolean("title_printed"),
            row.getString("author"),
            row.getString("handle"),
            own,
            row.getString("section"),
            row.getString("body"),
            links.getOrDefault(number, List.of()));
    return new ArchivedEntry(
        id(number),
        row.getString("source"),
        row.getString("document"),
        own != null ? own : date(row.getString("document_date")),
        topics.getOrDefault(number, List.of()),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("gone_at") != null,
        entry);
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(
        row.getString("printed"),
        row.getString("canonical"),
        LinkRole.valueOf(row.getString("role")),
        row.getString("text"));
  }
}
