package org.digestbot.ingest;

import org.jspecify.annotations.Nullable;

/**
 * A document as it was found. Immutable.
 *
 * @param path what it is recognised by within its source, or null where only its content can tell
 * @param name what people see
 * @param contentHash of its bytes, in hexadecimal digits
 * @param parserVersion of the parser that reads it
 */
public record DocumentVersion(
    @Nullable String path, String name, String contentHash, int parserVersion) {}
