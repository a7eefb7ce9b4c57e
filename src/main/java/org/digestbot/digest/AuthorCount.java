package org.digestbot.digest;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote how much. Immutable.
 *
 * @param name the display name that stands most often with the handle, or null
 * @param handle without {@code @}, or null where only a name is printed
 * @param entries how many entries, those that are not listed left out
 */
public record AuthorCount(@Nullable String name, @Nullable String handle, long entries) {}
