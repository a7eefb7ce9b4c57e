package org.digestbot.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.Entry;
import org.digestbot.digest.EntryDate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Writes the entries of one document and what is derived from them, within one transaction. */
final class EntryWriter {
  private final Handle handle;
  private final SqliteSearchIndex index;
  private final long document;
  private final BylineRows bylines;
  private final LinkRows links;

  EntryWriter(Handle handle, SqliteSearchIndex index, long document) {
    this.handle = handle;
    this.index = index;
    this.document = document;
    this.bylines = new BylineRows(handle);
    this.links = new LinkRows(handle);
  }

  /** Writes new entries; returns those of their links that are new. */
  Set<String> add(List<ArchivedEntry> added, long importId) {
    if (added.isEmpty()) {
      return Set.of();
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO entry (document_id, import_id, first_day, last_day, position, line, number,
              title_printed, byline_id, date, title, section, body, listed, id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    for (ArchivedEntry entry : added) {
      List<@Nullable Object> values = new ArrayList<>(List.of(document, importId));
      values.addAll(columns(entry));
      batch.add(values.toArray());
    }
    batch.execute();
    Set<String> newLinks = links.add(added, importId);
    TopicRows.add(handle, added);
    index.put(handle, added);
    return newLinks;
  }

  /** Writes entries that read otherwise than before; returns the links that are new. */
  Set<String> change(List<Revision> revisions, long importId) {
    List<ArchivedEntry> changed =
        revisions.stream().filter(Revision::isChange).map(Revision::now).toList();
    if (changed.isEmpty()) {
      return Set.of();
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            UPDATE entry SET gone_at = NULL, first_day = ?, last_day = ?, position = ?, line = ?,
              number = ?, title_printed = ?, byline_id = ?, date = ?, title = ?, section = ?,
              body = ?, listed = ?
            WHERE id = ?
            """);
    changed.forEach(entry -> batch.add(columns(entry).toArray()));
    batch.execute();
    List<Long> ids = ids(changed);
    Set<Long> before = links.of(ids);
    links.remove(ids);
    Set<String> newLinks = links.add(changed, importId);
    links.recount(before);
    TopicRows.remove(handle, ids);
    TopicRows.add(handle, changed);
    index.put(handle, changed);
    return newLinks;
  }

  /** Writes where unchanged entries stand now. */
  void place(List<Revision> revisions) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            UPDATE entry SET position = ?, line = ?, number = ?, title_printed = ?, date = ?,
              section = ?
            WHERE id = ?
            """);
    for (Revision revision : revisions) {
      if (revision.isMoved()) {
        Entry entry = revision.now().entry();
        batch.add(
            entry.position(),
            entry.line(),
            entry.number(),
            entry.titlePrinted(),
            Objects.toString(entry.date(), null),
            entry.section(),
            revision.now().id().number());
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
    // Of all this only the section is something that an entry is found by.
    List<ArchivedEntry> resectioned =
        revisions.stream()
            .filter(revision -> revision.isMoved() && revision.isInAnotherSection())
            .map(Revision::now)
            .toList();
    if (!resectioned.isEmpty()) {
      index.put(handle, resectioned);
    }
  }

  /** Marks entries as gone: they are kept, but nothing lists or finds them. */
  void retire(List<ArchivedEntry> gone, long now) {
    if (gone.isEmpty()) {
      return;
    }
    List<Long> ids = ids(gone);
    handle.execute(
        "UPDATE entry SET gone_at = ?, listed = 0 WHERE id IN (SELECT value FROM json_each(?))",
        now,
        Numbers.json(ids));
    links.recount(links.of(ids));
    TopicRows.remove(handle, ids);
    index.remove(handle, ids);
  }

  private List<@Nullable Object> columns(ArchivedEntry archived) {
    Entry entry = archived.entry();
    EntryDate date = archived.date();
    List<@Nullable Object> values = new ArrayList<>();
    values.add(date == null ? null : date.first().toEpochDay());
    values.add(date == null ? null : date.last().toEpochDay());
    values.add(entry.position());
    values.add(entry.line());
    values.add(entry.number());
    values.add(entry.titlePrinted());
    values.add(bylines.of(entry));
    values.add(Objects.toString(entry.date(), null));
    values.add(entry.title());
    values.add(entry.section());
    values.add(entry.body());
    values.add(archived.isListed());
    values.add(archived.id().number());
    return values;
  }

  private static List<Long> ids(Collection<ArchivedEntry> entries) {
    return entries.stream().map(entry -> entry.id().number()).toList();
  }
}
