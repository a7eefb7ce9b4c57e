package org.digestbot.search;

/** A piece of a text in UTF-16 units, the end excluded. */
public record Span(int start, int end) {}
