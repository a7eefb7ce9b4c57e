package org.digestbot.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something of the bot's own that does not work at present. Immutable.
 *
 * @param name one word
 * @param since when it began, or null where that is not known
 * @param detail what is wrong and what to do about it
 */
public record Concern(String name, @Nullable Instant since, String detail) {}
