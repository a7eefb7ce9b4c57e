package org.digestbot.digest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one source has brought so far. Immutable.
 *
 * @param newest the latest date that an entry or document of it prints, or null
 * @param changed when an import last changed anything, or null
 */
public record SourceSummary(
    String name,
    long documents,
    long entries,
    @Nullable EntryDate newest,
    @Nullable Instant changed) {}
