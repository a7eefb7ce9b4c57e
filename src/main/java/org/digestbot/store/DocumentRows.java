package org.digestbot.store;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.digest.EntryDate;
import org.digestbot.ingest.DocumentVersion;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads and writes what the archive knows of the documents of one source, and of its imports. */
final class DocumentRows {
  private static final String KNOWN =
      """
      SELECT d.id, d.path, d.name, lower(hex(d.content_hash)) AS hash, d.parser_version
      FROM document d JOIN source s ON s.id = d.source_id
      WHERE s.name = ? AND %s LIMIT 1
      """;
  private static final String SHARING =
      """
      SELECT d.id, d.path, count(DISTINCT el.link_id) AS shared
      FROM entry_link el
      JOIN entry e ON e.id = el.entry_id AND e.gone_at IS NULL
      JOIN document d ON d.id = e.document_id
      JOIN source s ON s.id = d.source_id
      WHERE el.link_id IN (SELECT value FROM json_each(?)) AND s.name = ?
        AND d.name = ? AND d.path = d.name || '#' || lower(hex(d.content_hash))
      GROUP BY d.id ORDER BY shared DESC LIMIT 1
      """;
  private static final String KEEP =
      """
      INSERT INTO document
        (id, source_id, path, name, title, date, format, content_hash, parser_version)
      SELECT ?, id, ?, ?, ?, ?, ?, unhex(?), ? FROM source WHERE name = ?
      ON CONFLICT (id) DO UPDATE SET path = excluded.path, name = excluded.name,
        title = excluded.title, date = excluded.date, format = excluded.format,
        content_hash = excluded.content_hash, parser_version = excluded.parser_version
      RETURNING id
      """;
  private static final String IMPORT =
      """
      INSERT INTO import (source_id, at, baseline)
      SELECT id, ?, ? OR baseline_at IS NULL FROM source WHERE name = ?
      RETURNING id
      """;

  private final String source;

  DocumentRows(String source) {
    this.source = source;
  }

  /** What the archive knows of a document. */
  record Known(long id, String path, String name, String hash, int parserVersion) {
    boolean isContentOf(DocumentVersion version) {
      return hash.equals(version.contentHash()) && parserVersion == version.parserVersion();
    }
  }

  Optional<Known> find(Handle handle, String path) {
    return find(handle, "d.path = ?", path);
  }

  /** The document of this path, else the one with this content, which has moved. */
  @Nullable Known find(Handle handle, DocumentVersion version) {
    return Optional.ofNullable(version.path())
        .flatMap(path -> find(handle, path))
        .or(() -> find(handle, "d.content_hash = unhex(?)", version.contentHash()))
        .orElse(null);
  }

  /**
   * The document that this is a version of. Where there is no path to tell, it is one of the same
   * name of which at least half of the links are still there.
   */
  @Nullable Known find(Handle handle, DocumentVersion version, Digest digest) {
    Known known = find(handle, version);
    return known != null || version.path() != null
        ? known
        : mostAlike(handle, version, digest).orElse(null);
  }

  private Optional<Known> mostAlike(Handle handle, DocumentVersion version, Digest digest) {
    Collection<Long> links = LinkRows.known(handle, LinkRows.canonical(digest.entries())).values();
    record Shared(String path, int links, int ofLinks) {}
    return handle
        .select(SHARING, Numbers.json(links), source, version.name())
        .map(
            (row, context) ->
                new Shared(
                    row.getString("path"),
                    row.getInt("shared"),
                    countLinks(handle, row.getLong("id"))))
        .findOne()
        .filter(shared -> shared.links * 2 >= shared.ofLinks)
        .flatMap(shared -> find(handle, shared.path));
  }

  private Optional<Known> find(Handle handle, String condition, String value) {
    return handle
        .select(KNOWN.formatted(condition), source, value)
        .map(
            (row, context) ->
                new Known(
                    row.getLong("id"),
                    row.getString("path"),
                    row.getString("name"),
                    row.getString("hash"),
                    row.getInt("parser_version")))
        .findOne();
  }

  static void move(Handle handle, long document, String path, String name) {
    // Or ignore: another process may have found it there first.
    handle.execute(
        "UPDATE OR IGNORE document SET path = ?, name = ? WHERE id = ?", path, name, document);
  }

  /** Makes a document of another source one of this source. */
  void adopt(Handle handle, long document) {
    addSource(handle);
    handle.execute(
        """
        UPDATE source SET documents = documents - 1,
          entries = entries - (SELECT entries FROM document WHERE id = ?)
        WHERE id = (SELECT source_id FROM document WHERE id = ?)
        """,
        document,
        document);
    handle.execute(
        "UPDATE document SET source_id = (SELECT id FROM source WHERE name = ?) WHERE id = ?",
        source,
        document);
    handle.execute(
        """
        UPDATE source SET documents = documents + 1,
          entries = entries + (SELECT entries FROM document WHERE id = ?)
        WHERE name = ?
        """,
        document,
        source);
  }

  private void addSource(Handle handle) {
    handle.execute("INSERT INTO source (name) VALUES (?) ON CONFLICT DO NOTHING", source);
  }

  /** Writes a document, in the place of the known one where there is one; returns its number. */
  long keep(Handle handle, @Nullable Known known, DocumentVersion version, Digest digest) {
    String path = version.path();
    String name = version.name();
    if (path == null && known != null && known.hash.equals(version.contentHash())) {
      path = known.path;
      name = known.name;
    }
    addSource(handle);
    return Numbers.one(
        handle,
        KEEP,
        known == null ? null : known.id,
        path != null ? path : name + "#" + version.contentHash(),
        name,
        digest.title(),
        Objects.toString(digest.date(), null),
        digest.format(),
        version.contentHash(),
        version.parserVersion(),
        source);
  }

  /** Writes how many entries of a document are listed now, and how far they reach. */
  static void count(Handle handle, long document, Digest digest) {
    List<Entry> listed = digest.entries().stream().filter(Entry::saysSomething).toList();
    EntryDate newest =
        listed.stream()
            .map(entry -> entry.date() != null ? entry.date() : digest.date())
            .filter(Objects::nonNull)
            .max(EntryDate::compareTo)
            .orElse(null);
    handle.execute(
        "UPDATE document SET entries = ?, newest = ? WHERE id = ?",
        listed.size(),
        Objects.toString(newest, null),
        document);
  }

  /** How many entries documents have, listed or not. */
  static int countEntries(Handle handle, Collection<Long> documents) {
    return Numbers.count(
        handle,
        """
        SELECT count(*) FROM json_each(?) d CROSS JOIN entry e ON e.document_id = d.value
        WHERE e.gone_at IS NULL
        """,
        Numbers.json(documents));
  }

  /** The numbers, which are dense, of the links that documents have. */
  static BitSet links(Handle handle, Collection<Long> documents) {
    BitSet links = new BitSet();
    handle
        .select(
            """
            SELECT link_id FROM json_each(?) d CROSS JOIN entry e ON e.document_id = d.value
            JOIN entry_link l ON l.entry_id = e.id WHERE e.gone_at IS NULL
            """,
            Numbers.json(documents))
        .mapTo(Integer.class)
        .forEach(links::set);
    return links;
  }

  private static int countLinks(Handle handle, long document) {
    return Numbers.count(
        handle,
        """
        SELECT count(DISTINCT link_id) FROM entry e JOIN entry_link l ON l.entry_id = e.id
        WHERE e.document_id = ? AND e.gone_at IS NULL
        """,
        document);
  }

  /** Records that a document changes; until a source has its baseline, this is part of it. */
  long addImport(Handle handle, long at, boolean baseline) {
    return Numbers.one(handle, IMPORT, at, baseline, source);
  }

  /** Whether what an import brings is not to be announced. */
  static boolean isBaseline(Handle handle, long importId) {
    return handle
        .select("SELECT baseline FROM import WHERE id = ?", importId)
        .mapTo(Boolean.class)
        .one();
  }

  void completeBaseline(Handle handle, long at) {
    handle.execute(
        "UPDATE source SET baseline_at = ? WHERE name = ? AND baseline_at IS NULL", at, source);
  }
}
