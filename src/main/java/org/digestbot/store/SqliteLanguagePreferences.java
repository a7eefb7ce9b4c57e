package org.digestbot.store;

import java.util.Objects;
import java.util.Optional;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.LanguagePreferences;

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
                        + " WHERE platform = ? AND chat = ? AND thread = ?",
                    chat.platform(),
                    chat.id(),
                    thread(chat))
                .mapTo(String.class)
                .findOne()
                .flatMap(Language::ofTag));
  }

  @Override
  public void set(Chat chat, Language language) {
    database.change(
        handle ->
            handle.execute(
                "INSERT OR REPLACE INTO chat_language (platform, chat, thread, language)"
                    + " VALUES (?, ?, ?, ?)",
                chat.platform(),
                chat.id(),
                thread(chat),
                language.tag()));
  }

  @Override
  public void clear(Chat chat) {
    database.change(
        handle ->
            handle.execute(
                "DELETE FROM chat_language WHERE platform = ? AND chat = ? AND thread = ?",
                chat.platform(),
                chat.id(),
                thread(chat)));
  }

  private static String thread(Chat chat) {
    return Objects.requireNonNullElse(chat.thread(), "");
  }
}
