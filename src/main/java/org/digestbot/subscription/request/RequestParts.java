package org.digestbot.subscription.request;

import org.jspecify.annotations.Nullable;

/**
 * A request whose parts were given one by one, as typed; null where one was not. Immutable.
 *
 * @param kind which may say day and time, too: {@code 每周一 9:00}
 */
public record RequestParts(
    @Nullable String kind,
    @Nullable String time,
    @Nullable String day,
    @Nullable String filter,
    @Nullable String zone,
    @Nullable String channel,
    @Nullable String style,
    boolean silent) {}
