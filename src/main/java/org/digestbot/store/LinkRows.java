package org.digestbot.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.Entry;
import org.digestbot.digest.Link;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes which links entries have, and knows which links were never seen before. */
final class LinkRows {
  private static final int CHUNK = 500;

  private final Handle handle;

  LinkRows(Handle handle) {
    this.handle = handle;
  }

  /** Gives these entries, which have none yet, their links; returns those that are new. */
  Set<String> add(Collection<ArchivedEntry> entries, long importId) {
    Set<String> wanted = canonical(entries.stream().map(ArchivedEntry::entry).toList());
    if (wanted.isEmpty()) {
      return Set.of();
    }
    Map<String, Long> known = known(handle, wanted);
    handle.execute(
        "UPDATE link SET live = 1 WHERE NOT live AND id IN (SELECT value FROM json_each(?))",
        Numbers.json(known.values()));
    wanted.removeAll(known.keySet());
    insert(wanted, importId, known);
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO entry_link (entry_id, ordinal, link_id, role, printed, text)"
                + " VALUES (?, ?, ?, ?, ?, ?)");
    for (ArchivedEntry entry : entries) {
      int ordinal = 0;
      for (Link link : entry.entry().links()) {
        batch.add(
            entry.id().number(),
            ordinal++,
            known.get(link.canonical()),
            link.role().name(),
            link.printed(),
            link.text());
      }
    }
    batch.execute();
    return wanted;
  }

  /** The links of these entries. */
  Set<Long> of(Collection<Long> entries) {
    return handle
        .select(
            "SELECT link_id FROM entry_link WHERE entry_id IN (SELECT value FROM json_each(?))",
            Numbers.json(entries))
        .mapTo(Long.class)
        .collect(Collectors.toSet());
  }

  /** Takes all links from these entries. */
  void remove(Collection<Long> entries) {
    handle.execute(
        "DELETE FROM entry_link WHERE entry_id IN (SELECT value FROM json_each(?))",
        Numbers.json(entries));
  }

  /** Finds out anew which of these links an entry has that is not gone. */
  void recount(Collection<Long> links) {
    handle.execute(
        """
        UPDATE link SET live = EXISTS (
          SELECT 1 FROM entry_link el JOIN entry e ON e.id = el.entry_id
          WHERE el.link_id = link.id AND e.gone_at IS NULL)
        WHERE id IN (SELECT value FROM json_each(?))
        """,
        Numbers.json(links));
  }

  /** The canonical forms of the links of these entries. */
  static Set<String> canonical(Collection<Entry> entries) {
    return entries.stream()
        .flatMap(entry -> entry.links().stream())
        .map(Link::canonical)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The numbers of those links that were seen before. */
  static Map<String, Long> known(Handle handle, Set<String> canonical) {
    Map<String, Long> known = new HashMap<>();
    List<String> wanted = List.copyOf(canonical);
    for (int from = 0; from < wanted.size(); from += CHUNK) {
      handle
          .createQuery("SELECT canonical, id FROM link WHERE canonical IN (<wanted>)")
          .bindList("wanted", wanted.subList(from, Math.min(from + CHUNK, wanted.size())))
          .map((row, context) -> known.put(row.getString("canonical"), row.getLong("id")))
          .list();
    }
    return known;
  }

  private void insert(Set<String> wanted, long importId, Map<String, Long> known) {
    if (wanted.isEmpty()) {
      return;
    }
    long id = Numbers.one(handle, "SELECT coalesce(max(id), 0) FROM link");
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO link (id, canonical, first_import_id, live) VALUES (?, ?, ?, 1)");
    for (String canonical : wanted) {
      id++;
      known.put(canonical, id);
      batch.add(id, canonical, importId);
    }
    batch.execute();
  }
}
