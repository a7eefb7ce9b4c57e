package org.digestbot.store;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.digestbot.chat.Memos;

/** Small lasting facts in the database's own file. Thread-safe. */
public final class SqliteMemos implements Memos {
  private final SqliteDatabase database;

  public SqliteMemos(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<String> get(String platform, String key) {
    return database.read(
        handle ->
            handle
                .select("SELECT value FROM memo WHERE platform = ? AND key = ?", platform, key)
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public Map<String, String> all(String platform, String keyPrefix) {
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
  public void put(String platform, String key, String value) {
    database.change(
        "INSERT INTO memo (platform, key, value) VALUES (?, ?, ?)"
            + " ON CONFLICT DO UPDATE SET value = excluded.value",
        platform,
        key,
        value);
  }

  @Override
  public void remove(String platform, String key) {
    database.change("DELETE FROM memo WHERE platform = ? AND key = ?", platform, key);
  }
}
