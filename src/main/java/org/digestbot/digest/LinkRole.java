package org.digestbot.digest;

/** What a link does in its entry. */
public enum LinkRole {
  /** The entry recommends, cites or mentions it. */
  REFERENCE,
  /**
   * The entry's own address: the post or the article that it is, or the first source that it names.
   */
  OWN,
  /** A picture. */
  IMAGE,
  /** Not a real address: a template such as {@code https://example.org/{id}}. */
  PLACEHOLDER
}
