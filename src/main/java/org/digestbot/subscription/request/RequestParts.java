package org.digestbot.subscription.request;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a request but its kind, given one by one as typed; null where one was not.
 * Immutable.
 */
public record RequestParts(
    @Nullable String time,
    @Nullable String day,
    @Nullable String filter,
    @Nullable String zone,
    @Nullable String channel,
    @Nullable String style) {}
