package org.digestbot.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.digestbot.digest.Digest;
import org.digestbot.digest.EntryDate;
import org.digestbot.ingest.DocumentVersion;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads and writes what the archive knows of the documents of one source, and of its imports. */
final class DocumentRows {
  private static final String KNOWN =
      """
      SELECT d.id, d.path, lower(hex(d.content_hash)) AS hash, d.parser_version, d.entries
      FROM document d JOIN source s ON s.id = d.source_id
      WHERE s.name = ? AND %s LIMIT 1
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
  record Known(long id, String path, String hash, int parserVersion, int entries) {
    boolean isContentOf(DocumentVersion version) {
      return hash.equals(version.contentHash()) && parserVersion == version.parserVersion();
    }
  }

  /** The document of this path, else the one with this content, which has moved. */
  @Nullable Known find(Handle handle, DocumentVersion version) {
    return find(handle, "d.path = ?", version.path())
        .or(() -> find(handle, "d.content_hash = unhex(?)", version.contentHash()))
        .orElse(null);
  }

  private Optional<Known> find(Handle handle, String condition, String value) {
    return handle
        .select(KNOWN.formatted(condition), source, value)
        .map(
            (row, context) ->
                new Known(
                    row.getLong("id"),
                    row.getString("path"),
                    row.getString("hash"),
                    row.getInt("parser_version"),
                    row.getInt("entries")))
        .findOne();
  }

  static void move(Handle handle, long document, DocumentVersion version) {
    handle.execute(
        "UPDATE document SET path = ?, name = ? WHERE id = ?",
        version.path(),
        version.name(),
        document);
  }

  /** Writes a document, in the place of the known one where there is one; returns its number. */
  long keep(Handle handle, @Nullable Known known, DocumentVersion version, Digest digest) {
    handle.execute("INSERT INTO source (name) VALUES (?) ON CONFLICT DO NOTHING", source);
    return number(
        handle,
        KEEP,
        known == null ? null : known.id,
        version.path(),
        version.name(),
        digest.title(),
        Objects.toString(digest.date(), null),
        digest.format(),
        version.contentHash(),
        version.parserVersion(),
        source);
  }

  /** Writes how many entries a document has now, and how far they reach. */
  static void count(Handle handle, long document, Digest digest) {
    EntryDate newest =
        digest.entries().stream()
            .map(entry -> entry.date() != null ? entry.date() : digest.date())
            .filter(Objects::nonNull)
            .max(EntryDate::compareTo)
            .orElse(null);
    handle.execute(
        "UPDATE document SET entries = ?, newest = ? WHERE id = ?",
        digest.entries().size(),
        Objects.toString(newest, null),
        document);
  }

  /** The numbers of the distinct links that a document has. */
  static List<Integer> links(Handle handle, long document) {
    return handle
        .select(
            """
            SELECT DISTINCT link_id FROM entry e JOIN entry_link l ON l.entry_id = e.id
            WHERE e.document_id = ? AND e.gone_at IS NULL
            """,
            document)
        .mapTo(Integer.class)
        .list();
  }

  /** Records that a document changes; until a source has its baseline, this is part of it. */
  long addImport(Handle handle, long at, boolean baseline) {
    return number(handle, IMPORT, at, baseline, source);
  }

  void completeBaseline(Handle handle, long at) {
    handle.execute(
        "UPDATE source SET baseline_at = ? WHERE name = ? AND baseline_at IS NULL", at, source);
  }

  private static long number(Handle handle, String query, @Nullable Object... arguments) {
    return handle.select(query, arguments).mapTo(Long.class).one();
  }
}
