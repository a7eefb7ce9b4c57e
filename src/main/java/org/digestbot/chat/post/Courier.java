package org.digestbot.chat.post;

/**
 * The port through which posts leave, one for each platform. It keeps to the platform's pace, lets
 * answers to people go first, and tells of every step before it takes it. Thread-safe.
 */
public interface Courier {

  /** The platform's name, as in {@link org.digestbot.chat.Chat#platform}. */
  String platform();

  /** Whether posts can leave just now; while not, none should be handed over. */
  boolean isReady();

  /**
   * Takes a post; returns at once. There must be at most one post of a chat on its way. Each post
   * ends with exactly one {@link Receipt#finished}, at the latest when the platform stops.
   */
  void take(Post post, Receipt receipt);
}
