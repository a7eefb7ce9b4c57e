package org.digestbot.ingest;

/**
 * What replacing one document did, in entries. Immutable.
 *
 * @param added those that were in no earlier version of it
 * @param changed those whose title, author, date, body or links differ, or that came back
 * @param gone those that the version before had and this one has not
 * @param newLinks canonical links that were in no entry of the archive before
 */
public record DocumentChange(int added, int changed, int gone, int newLinks) {}
