package org.digestbot.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.digestbot.chat.ButtonCalls;

/** Long button calls in the database's own file; unused ones go after 90 days. Thread-safe. */
public final class SqliteButtonCalls implements ButtonCalls {
  private static final Duration KEPT = Duration.ofDays(90);
  private static final int TOKEN_BYTES = 10;

  private final SqliteDatabase database;
  private final InstantSource clock;

  public SqliteButtonCalls(SqliteDatabase database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String token(String call) {
    String token = digest(call);
    long now = clock.millis();
    database.change(
        handle -> {
          handle.execute(
              "INSERT INTO button_call (token, call, used) VALUES (?, ?, ?)"
                  + " ON CONFLICT DO UPDATE SET used = excluded.used",
              token,
              call,
              now);
          handle.execute("DELETE FROM button_call WHERE used < ?", now - KEPT.toMillis());
        });
    return token;
  }

  @Override
  public Optional<String> call(String token) {
    return database.read(
        handle ->
            handle
                .select("SELECT call FROM button_call WHERE token = ?", token)
                .mapTo(String.class)
                .findOne());
  }

  private static String digest(String call) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(call.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(hash, TOKEN_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
