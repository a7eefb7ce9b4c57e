package org.digestbot.health;

import java.time.Instant;

/**
 * Something of the bot's own that does not work at present. Immutable.
 *
 * @param name one word
 * @param detail what is wrong and what to do about it
 */
public record Concern(String name, Instant since, String detail) {}
