package org.digestbot.store;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.digestbot.chat.Memos;

/** Small lasting facts of one platform in the database's own file. Thread-safe. */
public final class SqliteMemos implements Memos {
  private final SqliteDatabase database;
  private final String platform;

  public SqliteMemos(SqliteDatabase database, String platform) {
    this.database = database;
    this.platform = platform;
  }

  @Override
  public Optional<String> get(String key) {
    return database.read(
        handle ->
            handle
                .select("SELECT value FROM memo WHERE platform = ? AND key = ?", platform, key)
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public Map<String, String> all(String keyPrefix) {
    Map<String, String> found = new TreeMap<>();
    database.read(
        handle ->
            handle
                .select(
                    "SELECT key, value FROM memo"
                        + " WHERE platform = ? AND substr(key, 1, length(?)) = ?",
                    platform,
                    keyPrefix,
                    keyPrefix)
                .map((row, context) -> found.put(row.getString("key"), row.getString("value")))
                .list());
    return found;
  }

  @Override
  public void put(String key, String value) {
    database.change(
        "INSERT INTO memo (platform, key, value) VALUES (?, ?, ?)"
            + " ON CONFLICT DO UPDATE SET value = excluded.value",
        platform,
        key,
        value);
  }

  @Override
  public void remove(String key) {
    database.change("DELETE FROM memo WHERE platform = ? AND key = ?", platform, key);
  }
}
