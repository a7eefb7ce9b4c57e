package org.digestbot.subscription;

/** How much a post says of each entry. */
public enum PostStyle {
  /** Its title. */
  BRIEF,
  /** Its title, a line of it, and the site that it leads to. */
  NORMAL,
  /** The same with a longer excerpt. */
  FULL
}
