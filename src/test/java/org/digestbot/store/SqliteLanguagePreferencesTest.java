package org.digestbot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLanguagePreferencesTest {
  @TempDir Path folder;

  @Test
  void aChatHasALanguageAndItsThreadsMayHaveAnother() {
    Chat chat = new Chat("telegram", "-100", null);
    Chat thread = new Chat("telegram", "-100", "7");
    Path file = folder.resolve("digestbot.db");
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      var languages = new SqliteLanguagePreferences(database);
      assertThat(languages.of(chat)).isEmpty();

      languages.set(chat, Language.ENGLISH);
      languages.set(chat, Language.CHINESE);
      languages.set(thread, Language.ENGLISH);
    }
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      var languages = new SqliteLanguagePreferences(database);
      assertThat(languages.of(chat)).contains(Language.CHINESE);
      assertThat(languages.of(thread)).contains(Language.ENGLISH);
      assertThat(languages.of(new Chat("telegram", "-100", "8")))
          .as("a thread that has not chosen speaks as its chat does")
          .contains(Language.CHINESE);

      languages.clear(chat);
      assertThat(languages.of(chat)).isEmpty();
      assertThat(languages.of(thread)).contains(Language.ENGLISH);
    }
  }
}
