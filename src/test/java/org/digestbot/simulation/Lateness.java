package org.digestbot.simulation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Predicate;
import org.digestbot.store.SqliteDatabase;

/**
 * How long after they were due posts arrived in chats that were never told to wait for long. What
 * was due while time was skipped or the bot was down counts nowhere. For one thread.
 */
record Lateness(
    SqliteDatabase database, Set<String> parked, Set<LocalDate> rushes, Set<LocalDate> peace) {

  /** In milliseconds, ascending. */
  record Times(long[] millis) {
    Duration most() {
      return percentile(1);
    }

    private Duration percentile(double share) {
      int last = Math.max(0, (int) Math.ceil(share * millis.length) - 1);
      return millis.length == 0 ? Duration.ZERO : Duration.ofMillis(millis[last]);
    }

    @Override
    public String toString() {
      return "p50 %d s, p99 %d s, most %d s of %d posts"
          .formatted(
              percentile(0.5).toSeconds(),
              percentile(0.99).toSeconds(),
              percentile(1).toSeconds(),
              millis.length);
    }
  }

  /** While everything went wrong. */
  Times usual() {
    return times(day -> !rushes.contains(day) && !peace.contains(day));
  }

  /** While nothing went wrong but that one chat was told to wait for half an hour. */
  Times inPeace() {
    return times(peace::contains);
  }

  private Times times(Predicate<LocalDate> days) {
    return new Times(
        database.read(
            handle ->
                handle
                    .select(
                        "SELECT chat, due, finished - due AS late FROM delivery"
                            + " WHERE kind <> 'ALERTS' AND state = 'DELIVERED' ORDER BY late")
                    .map(
                        (row, context) ->
                            new Post(
                                row.getString("chat"),
                                row.getTimestamp("due").toInstant().atOffset(ZoneOffset.UTC),
                                row.getLong("late")))
                    .stream()
                    .filter(post -> !parked.contains(post.chat()))
                    .filter(post -> days.test(post.due().toLocalDate()))
                    .filter(post -> !post.due().toLocalTime().isBefore(Reader.FIRST))
                    .mapToLong(Post::late)
                    .toArray()));
  }

  private record Post(String chat, OffsetDateTime due, long late) {}
}
