package org.digestbot.chat;

import org.jspecify.annotations.Nullable;

/**
 * Where the bot talks. Immutable.
 *
 * @param platform {@code console}, {@code telegram} or {@code discord}
 * @param id the platform's own id of the conversation
 * @param thread the platform's id of a topic or thread within it, or null
 */
public record Chat(String platform, String id, @Nullable String thread) {}
