package org.digestbot.store;

import java.util.Optional;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.LanguagePreferences;
import org.jdbi.v3.core.Handle;

/** Which language a chat asked for, kept beside the archive. Thread-safe. */
public final class SqliteLanguagePreferences implements LanguagePreferences {
  private final SqliteDatabase database;

  public SqliteLanguagePreferences(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<Language> of(Chat chat) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT language FROM chat_language"
                        + " WHERE platform = ? AND chat = ? AND thread IN (?, '')"
                        + " ORDER BY thread DESC LIMIT 1",
                    ChatColumns.of(chat))
                .mapTo(String.class)
                .findOne()
                .flatMap(Language::ofTag));
  }

  @Override
  public void set(Chat chat, Language language) {
    database.change(
        "INSERT OR REPLACE INTO chat_language (platform, chat, thread, language)"
            + " VALUES (?, ?, ?, ?)",
        chat.platform(),
        chat.id(),
        ChatColumns.thread(chat),
        language.tag());
  }

  @Override
  public void clear(Chat chat) {
    database.change(
        "DELETE FROM chat_language WHERE platform = ? AND chat = ? AND thread = ?",
        ChatColumns.of(chat));
  }

  /** What a chat with all its threads chose goes along to its new id, unless that chose already. */
  static void move(Handle handle, Chat from, Chat to) {
    handle.execute(
        "UPDATE OR IGNORE chat_language SET chat = ? WHERE platform = ? AND chat = ?",
        to.id(),
        from.platform(),
        from.id());
    handle.execute(
        "DELETE FROM chat_language WHERE platform = ? AND chat = ?", from.platform(), from.id());
  }
}
