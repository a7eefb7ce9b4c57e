package org.digestbot.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.digestbot.chat.Chat;
import org.digestbot.delivery.Delivery;
import org.digestbot.delivery.DeliveryState;
import org.digestbot.delivery.NewDelivery;
import org.digestbot.delivery.Outbox;
import org.digestbot.delivery.PlatformCounts;
import org.digestbot.digest.EntryId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The outbox in the archive's own file. Thread-safe. */
public final class SqliteOutbox implements Outbox {
  private static final String INSERT =
      """
      INSERT INTO delivery (key, subscription_id, platform, chat, thread, kind, entries, shown,
        content, language, silent, publish, planned, due, not_before)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING RETURNING id
      """;

  /** The first unfinished delivery of each open chat, where it may go out. */
  private static final String READY =
      """
      SELECT id FROM delivery d
      WHERE state = 'OWED' AND platform = ? AND not_before <= ?
        AND NOT EXISTS (SELECT 1 FROM delivery e WHERE e.platform = d.platform
          AND e.chat = d.chat AND e.id < d.id AND e.finished IS NULL)
        AND NOT EXISTS (SELECT 1 FROM subscriber s WHERE s.platform = d.platform
          AND s.chat = d.chat AND s.closed_at IS NOT NULL)
      ORDER BY not_before, id LIMIT ?
      """;

  private static final String CLAIM =
      """
      UPDATE delivery SET state = 'CLAIMED', claimed_until = ?
      WHERE id IN (SELECT value FROM json_each(?))
      """;
  private static final String RELEASE =
      """
      UPDATE delivery SET state = 'OWED', claimed_until = NULL
      WHERE platform = ? AND finished IS NULL AND state IN ('CLAIMED', 'LEAVING')
        AND claimed_until <= ?
      """;
  private static final String LEAVING =
      """
      UPDATE delivery SET state = 'LEAVING', counted = 0,
        left_at = CASE WHEN parts < ? THEN ? ELSE coalesce(left_at, ?) END,
        parts = ?
      WHERE id = ?
      """;
  private static final String BRINGING =
      """
      SELECT * FROM delivery
      WHERE subscription_id = ? AND kind <> 'TEST'
        AND EXISTS (SELECT 1 FROM json_each(entries) WHERE value = ?)
      ORDER BY id
      """;

  private final SqliteDatabase database;

  public SqliteOutbox(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public <T> T together(Supplier<T> work) {
    return database.write(handle -> work.get());
  }

  @Override
  public long nextId() {
    return database.read(handle -> Numbers.next(handle, "delivery"));
  }

  @Override
  public Optional<Long> add(NewDelivery delivery, Collection<Long> waiting) {
    return database.write(
        handle -> {
          Optional<Long> added = insert(handle, delivery);
          added.ifPresent(
              id ->
                  handle.execute(
                      "UPDATE waiting SET fate = 'POSTED', settled = ?, delivery_id = ?"
                          + " WHERE id IN (SELECT value FROM json_each(?))",
                      delivery.planned().toEpochMilli(),
                      id,
                      Numbers.json(waiting)));
          return added;
        });
  }

  private static Optional<Long> insert(Handle handle, NewDelivery delivery) {
    Chat chat = delivery.chat();
    return handle
        .select(
            INSERT,
            delivery.key(),
            delivery.subscription(),
            chat.platform(),
            chat.id(),
            ChatColumns.thread(chat),
            delivery.kind().name(),
            DeliveryRows.json(delivery.entries()),
            delivery.shown(),
            delivery.frozen(),
            delivery.language().tag(),
            delivery.silent(),
            delivery.publish(),
            delivery.planned().toEpochMilli(),
            delivery.due().toEpochMilli(),
            delivery.notBefore().toEpochMilli())
        .mapTo(Long.class)
        .findOne();
  }

  @Override
  public List<Delivery> claim(String platform, Instant now, Instant until, int most) {
    // Most looks find nothing, and need not keep others from writing.
    if (database.read(handle -> ready(handle, platform, now, 1)).isEmpty()) {
      return List.of();
    }
    return database.write(
        handle -> {
          List<Long> ready = ready(handle, platform, now, most);
          handle.execute(CLAIM, until.toEpochMilli(), Numbers.json(ready));
          return handle
              .select(
                  "SELECT * FROM delivery WHERE id IN (SELECT value FROM json_each(?))"
                      + " ORDER BY not_before, id",
                  Numbers.json(ready))
              .map(DeliveryRows::delivery)
              .list();
        });
  }

  private static List<Long> ready(Handle handle, String platform, Instant now, int most) {
    return handle.select(READY, platform, now.toEpochMilli(), most).mapTo(Long.class).list();
  }

  @Override
  public void renew(Collection<Long> ids, Instant until) {
    database.change(
        "UPDATE delivery SET claimed_until = ? WHERE id IN (SELECT value FROM json_each(?))"
            + " AND state IN ('CLAIMED', 'LEAVING')",
        until.toEpochMilli(),
        Numbers.json(ids));
  }

  @Override
  public int release(String platform, Instant claimedUntil) {
    return database.change(RELEASE, platform, claimedUntil.toEpochMilli());
  }

  @Override
  public void leaving(long id, int part, Instant now) {
    database.change(LEAVING, part, now.toEpochMilli(), now.toEpochMilli(), part, id);
  }

  @Override
  public void doubtful(long id) {
    database.change(
        "UPDATE delivery SET doubtful = doubtful + 1, counted = 1 WHERE id = ? AND counted = 0",
        id);
  }

  @Override
  public void sent(long id, int parts) {
    database.change(
        "UPDATE delivery SET state = 'CLAIMED', parts = ?, left_at = NULL WHERE id = ?", parts, id);
  }

  @Override
  public void putBack(long id, int parts, Instant notBefore, String reason) {
    database.change(
        "UPDATE delivery SET state = 'OWED', parts = ?, not_before = ?, reason = ?,"
            + " claimed_until = NULL WHERE id = ? AND finished IS NULL",
        parts,
        notBefore.toEpochMilli(),
        reason,
        id);
  }

  @Override
  public int hasten(Instant putOffBeyond, Instant now) {
    return database.change(
        "UPDATE delivery SET not_before = ? WHERE finished IS NULL AND not_before > ?",
        now.toEpochMilli(),
        putOffBeyond.toEpochMilli());
  }

  @Override
  public void finish(
      long id, DeliveryState state, int parts, @Nullable String reason, Instant now) {
    database.change(
        "UPDATE delivery SET state = ?, parts = ?, reason = ?, finished = ?, claimed_until = NULL"
            + " WHERE id = ? AND finished IS NULL",
        state.name(),
        parts,
        reason,
        now.toEpochMilli(),
        id);
  }

  @Override
  public void move(Chat from, Chat to) {
    database.change(
        "UPDATE delivery SET chat = ? WHERE platform = ? AND chat = ? AND finished IS NULL",
        to.id(),
        from.platform(),
        from.id());
  }

  @Override
  public void leaveThread(Chat thread) {
    database.change(
        "UPDATE delivery SET thread = '' WHERE platform = ? AND chat = ? AND thread = ?"
            + " AND finished IS NULL",
        ChatColumns.of(thread));
  }

  @Override
  public void rewrite(long id, String frozen) {
    database.change("UPDATE delivery SET content = ? WHERE id = ? AND parts = 0", frozen, id);
  }

  @Override
  public int giveUp(Chat chat, String reason, Instant now) {
    return database.change(
        "UPDATE delivery SET state = 'GIVEN_UP', reason = ?, finished = ?"
            + " WHERE platform = ? AND chat = ? AND finished IS NULL AND state = 'OWED'",
        reason,
        now.toEpochMilli(),
        chat.platform(),
        chat.id());
  }

  @Override
  public Optional<Delivery> find(long id) {
    return database.list(DeliveryRows::delivery, "SELECT * FROM delivery WHERE id = ?", id).stream()
        .findFirst();
  }

  @Override
  public List<Delivery> bringing(long subscription, EntryId entry) {
    return database.list(DeliveryRows::delivery, BRINGING, subscription, entry.number());
  }

  @Override
  public int alerts(Chat chat, Instant after, Instant upTo) {
    return database.read(
        handle ->
            Numbers.count(
                handle,
                "SELECT count(*) FROM delivery WHERE kind = 'ALERTS' AND platform = ?"
                    + " AND chat = ? AND planned > ? AND planned <= ?",
                chat.platform(),
                chat.id(),
                after.toEpochMilli(),
                upTo.toEpochMilli()));
  }

  @Override
  public List<PlatformCounts> counts(Instant now) {
    return database.read(handle -> OutboxCountRows.counts(handle, now));
  }

  @Override
  public int forget(Instant before) {
    return database.change("DELETE FROM delivery WHERE finished < ?", before.toEpochMilli());
  }
}
