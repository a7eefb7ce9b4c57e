package org.digestbot.chat.post;

import org.digestbot.chat.Caller;
import org.digestbot.chat.Chat;

/**
 * The port that finds the chat that somebody names, and asks the platform whether the bot may post
 * there and the caller may want it to. May take as long as a call to the platform. Thread-safe.
 */
public interface Venues {

  /**
   * Finds another chat than the one the caller is in.
   *
   * @param from where the caller is
   * @param reference a name or an id as people of the platform write it: {@code @channel}, {@code
   *     #channel}, {@code <#17>}, {@code -1001234}; text from outside
   */
  Answer find(Chat from, Caller caller, String reference);

  /** Asks about the chat that the caller is in. */
  Answer here(Chat from, Caller caller);

  /** The reference by which {@link #find} finds a chat again, its thread included. */
  String reference(Chat chat);

  /** What the platform says. Immutable. */
  sealed interface Answer {

    /**
     * The bot may post there and the caller may want it to.
     *
     * @param title what people call the chat; text from outside
     */
    record Found(Chat chat, String title) implements Answer {}

    /** There is no such chat, or the bot is no member of it. */
    record Unknown() implements Answer {}

    /** The caller does not administer it. */
    record NotYours(String title) implements Answer {}

    /** The bot may not post there. */
    record MayNotPost(String title) implements Answer {}

    /** There can be no posts here: a terminal. */
    record NoPosts() implements Answer {}

    /** The platform does not answer just now. */
    record NoAnswer() implements Answer {}
  }
}
