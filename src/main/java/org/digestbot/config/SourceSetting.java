package org.digestbot.config;

import java.nio.file.Path;

/**
 * One item of {@code sources:}. Immutable.
 *
 * @param name how the source is called in answers and filters
 * @param path a file or a folder; relative paths count from the settings file
 */
public record SourceSetting(String name, Path path) {}
