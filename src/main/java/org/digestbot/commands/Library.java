package org.digestbot.commands;

import org.digestbot.digest.Archive;
import org.digestbot.search.Search;

/**
 * What answers are made from just now. Commands ask for it anew for every call, since a first
 * import beside them replaces the samples. Immutable.
 *
 * @param sample whether these are the bundled samples, because nothing was imported yet
 */
public record Library(Archive archive, Search search, boolean sample) {}
