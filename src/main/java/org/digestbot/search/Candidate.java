package org.digestbot.search;

import org.digestbot.digest.EntryId;

/**
 * An entry as far as scoring needs it. Immutable.
 *
 * @param key the index's number of the entry: higher is newer
 * @param byline author and handle, or empty
 * @param extra other words by which it is found: its section, links that its body does not show
 */
public record Candidate(
    long key, EntryId id, String title, String body, String byline, String extra) {}
