package org.digestbot.chat;

import java.util.Optional;

/** The port that keeps which language a chat asked for. Thread-safe. */
public interface LanguagePreferences {
  /** What a thread asked for, else what its chat as a whole did. */
  Optional<Language> of(Chat chat);

  void set(Chat chat, Language language);

  /** Back to what a thread's chat asked for, else to what the client says. */
  void clear(Chat chat);
}
