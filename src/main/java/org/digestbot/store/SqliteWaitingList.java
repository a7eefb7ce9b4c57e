package org.digestbot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.digestbot.delivery.Fate;
import org.digestbot.delivery.Waiting;
import org.digestbot.delivery.WaitingList;
import org.digestbot.digest.EntryId;
import org.jdbi.v3.core.statement.StatementContext;

/** What waits for subscriptions, in the archive's own file. Thread-safe. */
public final class SqliteWaitingList implements WaitingList {
  private static final String ALERTING =
      """
      SELECT s.id FROM subscription s JOIN subscriber c ON c.id = s.subscriber_id
      WHERE s.kind = 'ALERTS' AND c.closed_at IS NULL
        AND s.id IN (SELECT subscription_id FROM waiting WHERE settled IS NULL)
      ORDER BY s.id
      """;
  private static final String TAKE_OUT =
      """
      UPDATE waiting SET entries =
        (SELECT json_group_array(value) FROM json_each(waiting.entries)
         WHERE value NOT IN (SELECT value FROM json_each(?)))
      WHERE subscription_id = ? AND settled IS NULL
      """;
  private static final String ABOUT =
      """
      SELECT * FROM waiting WHERE subscription_id = ?
        AND EXISTS (SELECT 1 FROM json_each(entries) WHERE value = ?)
      ORDER BY id
      """;

  private final SqliteDatabase database;

  public SqliteWaitingList(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public void add(Waiting row) {
    database.change(
        "INSERT INTO waiting (subscription_id, import_id, arrived, entries, links, fate, settled)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        row.subscription(),
        row.importId(),
        row.arrived().toEpochMilli(),
        DeliveryRows.json(row.entries()),
        String.join("\n", row.links()),
        row.fate().name(),
        isOpen(row.fate()) ? null : row.arrived().toEpochMilli());
  }

  @Override
  public List<Waiting> of(long subscription) {
    return database.list(
        SqliteWaitingList::row,
        "SELECT * FROM waiting WHERE subscription_id = ? AND settled IS NULL ORDER BY id",
        subscription);
  }

  @Override
  public List<Long> alerting() {
    return database.read(handle -> handle.select(ALERTING).mapTo(Long.class).list());
  }

  @Override
  public void settle(Collection<Long> rows, Fate fate, Instant now) {
    database.change(
        "UPDATE waiting SET fate = ?, settled = ? WHERE id IN (SELECT value FROM json_each(?))",
        fate.name(),
        isOpen(fate) ? null : now.toEpochMilli(),
        Numbers.json(rows));
  }

  @Override
  public void takeOut(long subscription, Collection<EntryId> entries, Instant now) {
    database.change(
        handle -> {
          handle.execute(TAKE_OUT, DeliveryRows.json(entries), subscription);
          handle.execute(
              "UPDATE waiting SET fate = 'POSTED', settled = ? WHERE subscription_id = ?"
                  + " AND settled IS NULL AND entries = '[]'",
              now.toEpochMilli(),
              subscription);
        });
  }

  @Override
  public List<Waiting> about(long subscription, EntryId entry) {
    return database.list(SqliteWaitingList::row, ABOUT, subscription, entry.number());
  }

  @Override
  public boolean isBaseline(EntryId entry) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT i.baseline FROM entry e JOIN import i ON i.id = e.import_id"
                        + " WHERE e.id = ?",
                    entry.number())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
  }

  @Override
  public int forget(Instant before) {
    return database.change("DELETE FROM waiting WHERE settled < ?", before.toEpochMilli());
  }

  private static boolean isOpen(Fate fate) {
    return fate == Fate.WAITING || fate == Fate.HELD;
  }

  private static Waiting row(ResultSet row, StatementContext context) throws SQLException {
    long delivery = row.getLong("delivery_id");
    return new Waiting(
        row.getLong("id"),
        row.getLong("subscription_id"),
        row.getLong("import_id"),
        Instant.ofEpochMilli(row.getLong("arrived")),
        DeliveryRows.entries(row.getString("entries")),
        links(row.getString("links")),
        Fate.valueOf(row.getString("fate")),
        delivery == 0 ? null : delivery);
  }

  private static Set<String> links(String lines) {
    return lines.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(lines.split("\n")));
  }
}
