package org.digestbot.digest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The archive in figures; entries that are not listed are left out. Immutable.
 *
 * @param links distinct canonical links
 * @param oldest the earliest printed date, or null
 * @param newest the latest printed date, or null
 * @param lastImport when something was last imported, or null
 */
public record ArchiveStats(
    long sources,
    long documents,
    long entries,
    long links,
    long authors,
    @Nullable EntryDate oldest,
    @Nullable EntryDate newest,
    @Nullable Instant lastImport) {}
