package org.digestbot.chat;

import java.util.Optional;

/** The port that keeps which language a chat asked for. Thread-safe. */
public interface LanguagePreferences {
  Optional<Language> of(Chat chat);

  void set(Chat chat, Language language);

  /** Back to what the client says. */
  void clear(Chat chat);
}
