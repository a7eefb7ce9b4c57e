package org.digestbot.digest;

import java.nio.file.Path;

/**
 * A place that digests come from: one item of {@code sources:}. Immutable.
 *
 * @param name how answers and filters call it
 * @param path a file, or a folder with all that is in it
 */
public record Source(String name, Path path) {}
