package org.digestbot.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.digestbot.chat.Inbox;
import org.jdbi.v3.core.Handle;

/** The inbox of one platform in the database's own file. Thread-safe. */
public final class SqliteInbox implements Inbox {
  private static final Duration REMEMBERED = Duration.ofDays(2);
  private static final int ASIDE = 100;

  private final SqliteDatabase database;
  private final String platform;

  public SqliteInbox(SqliteDatabase database, String platform) {
    this.database = database;
    this.platform = platform;
  }

  @Override
  public List<Item> keep(List<Arrival> arrivals, Instant now) {
    if (arrivals.isEmpty()) {
      return List.of();
    }
    return database.write(
        handle -> {
          List<Item> kept = new ArrayList<>();
          for (Arrival arrival : arrivals) {
            if (isNew(handle, arrival.key(), now)) {
              long id = insert(handle, arrival.body(), now);
              kept.add(new Item(id, arrival.body(), now, 0));
            }
          }
          handle.execute(
              "DELETE FROM inbox_seen WHERE arrived < ?", now.minus(REMEMBERED).toEpochMilli());
          return kept;
        });
  }

  private boolean isNew(Handle handle, String key, Instant now) {
    return handle.execute(
            "INSERT INTO inbox_seen (platform, key, arrived) VALUES (?, ?, ?)"
                + " ON CONFLICT DO NOTHING",
            platform,
            key,
            now.toEpochMilli())
        > 0;
  }

  private long insert(Handle handle, String body, Instant now) {
    return Numbers.one(
        handle,
        "INSERT INTO inbox (platform, body, arrived) VALUES (?, ?, ?) RETURNING id",
        platform,
        body,
        now.toEpochMilli());
  }

  @Override
  public List<Item> waiting() {
    return database.list(
        (row, context) ->
            new Item(
                row.getLong("id"),
                row.getString("body"),
                Instant.ofEpochMilli(row.getLong("arrived")),
                row.getInt("sent")),
        "SELECT id, body, arrived, sent FROM inbox WHERE platform = ? ORDER BY id",
        platform);
  }

  @Override
  public void sent(long id, int messages) {
    database.change("UPDATE inbox SET sent = ? WHERE id = ?", messages, id);
  }

  @Override
  public void done(long id) {
    database.change("DELETE FROM inbox WHERE id = ?", id);
  }

  @Override
  public void setAside(String key, String body, String reason, Instant now) {
    database.change(
        handle -> {
          handle.execute(
              "INSERT INTO inbox_aside (platform, key, body, reason, arrived)"
                  + " VALUES (?, ?, ?, ?, ?)",
              platform,
              key,
              body,
              reason,
              now.toEpochMilli());
          handle.execute(
              "DELETE FROM inbox_aside WHERE platform = ? AND id NOT IN"
                  + " (SELECT id FROM inbox_aside WHERE platform = ? ORDER BY id DESC LIMIT ?)",
              platform,
              platform,
              ASIDE);
        });
  }
}
