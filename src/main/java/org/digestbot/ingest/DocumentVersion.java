package org.digestbot.ingest;

/**
 * A document as it was found. Immutable.
 *
 * @param path what it is recognised by within its source
 * @param name what people see
 * @param contentHash of its bytes, in hexadecimal digits
 * @param parserVersion of the parser that reads it
 */
public record DocumentVersion(String path, String name, String contentHash, int parserVersion) {}
