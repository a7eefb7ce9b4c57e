package org.digestbot.digest;

import org.jspecify.annotations.Nullable;

/**
 * One URL of an entry. Immutable.
 *
 * @param printed exactly as the digest prints it
 * @param canonical the form under which two printings are the same link
 * @param role what it does in the entry
 * @param text the words that carry the link, or null where the address stands bare
 */
public record Link(String printed, String canonical, LinkRole role, @Nullable String text) {}
