package org.digestbot.chat;

import org.jspecify.annotations.Nullable;

/**
 * Where the bot talks. Immutable.
 *
 * @param platform {@code console}, {@code telegram} or {@code discord}
 * @param id the platform's own id of the conversation, or {@code @} and the id of a person
 * @param thread the platform's id of a topic or thread within it, or null
 */
public record Chat(String platform, String id, @Nullable String thread) {
  private static final String PERSON = "@";

  /** The private conversation with a person, whatever id it has. */
  public static Chat with(String platform, String personId) {
    return new Chat(platform, PERSON + personId, null);
  }

  /** The id of the person, where this is a {@linkplain #with private conversation by person}. */
  public @Nullable String person() {
    return id.startsWith(PERSON) ? id.substring(PERSON.length()) : null;
  }

  /** The conversation as a whole, without its topic or thread. */
  public Chat whole() {
    return thread == null ? this : new Chat(platform, id, null);
  }
}
