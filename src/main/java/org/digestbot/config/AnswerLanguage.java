package org.digestbot.config;

import java.util.Optional;
import org.digestbot.chat.Language;
import org.jspecify.annotations.Nullable;

/**
 * Which language answers are in where neither the chat nor its client says: fixed, or the
 * machine's.
 */
public enum AnswerLanguage {
  AUTO(null),
  EN(Language.ENGLISH),
  ZH(Language.CHINESE);

  private final @Nullable Language language;

  AnswerLanguage(@Nullable Language language) {
    this.language = language;
  }

  /** The fixed language, or empty for the machine's. */
  public Optional<Language> fixed() {
    return Optional.ofNullable(language);
  }
}
