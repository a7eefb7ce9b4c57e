package org.digestbot.chat;

import java.util.Optional;

/** Every chat has chosen this language, or none has chosen any; and none can. */
public record FixedLanguage(Optional<Language> language) implements LanguagePreferences {
  /** No chat has chosen any. */
  public static final FixedLanguage NONE = new FixedLanguage(Optional.empty());

  @Override
  public Optional<Language> of(Chat chat) {
    return language;
  }

  @Override
  public void set(Chat chat, Language wanted) {}

  @Override
  public void clear(Chat chat) {}
}
