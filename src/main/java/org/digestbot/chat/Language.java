package org.digestbot.chat;

import java.util.Locale;
import java.util.Optional;

/** A language that the bot speaks, complete; others fall back to the configuration's. */
public enum Language {
  ENGLISH("en"),
  CHINESE("zh");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The language subtag: {@code en} or {@code zh}. */
  public String tag() {
    return tag;
  }

  public Locale locale() {
    return this == CHINESE ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }

  /** Reads a language tag as clients send it: {@code zh-hans}, {@code zh_CN}, {@code en-GB}. */
  public static Optional<Language> ofTag(String clientTag) {
    String language = clientTag.split("[-_.]", 2)[0].toLowerCase(Locale.ROOT);
    for (Language candidate : values()) {
      if (candidate.tag.equals(language)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
