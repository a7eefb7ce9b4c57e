package org.digestbot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.digestbot.chat.Language;
import org.digestbot.delivery.Delivery;
import org.digestbot.delivery.DeliveryKind;
import org.digestbot.delivery.DeliveryState;
import org.digestbot.digest.EntryId;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads deliveries, and the forms in which the tables of deliveries keep values. */
final class DeliveryRows {
  private DeliveryRows() {}

  static Delivery delivery(ResultSet row, StatementContext context) throws SQLException {
    return new Delivery(
        row.getLong("id"),
        ChatColumns.chat(row),
        DeliveryKind.valueOf(row.getString("kind")),
        entries(row.getString("entries")),
        row.getInt("shown"),
        row.getString("content"),
        Language.ofTag(row.getString("language")).orElseThrow(),
        row.getBoolean("silent"),
        row.getBoolean("publish"),
        DeliveryState.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getInt("parts"),
        time(row, "left_at"),
        Instant.ofEpochMilli(row.getLong("not_before")),
        time(row, "finished"));
  }

  static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  static String json(Collection<EntryId> entries) {
    return Numbers.json(entries.stream().map(EntryId::number).toList());
  }

  /** Only the user's own archive is posted from, so that the numbers say it all. */
  static List<EntryId> entries(String json) {
    String numbers = json.substring(1, json.length() - 1);
    return numbers.isEmpty()
        ? List.of()
        : Arrays.stream(numbers.split(","))
            .map(number -> new EntryId(false, Long.parseLong(number)))
            .toList();
  }
}
