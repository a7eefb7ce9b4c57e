package org.digestbot.chat;

import java.time.Instant;
import java.util.List;

/**
 * The port that keeps what one platform has handed over and nobody has answered yet, so that a
 * crash loses nothing. Answered items are deleted; that they were there is remembered for two days,
 * because it may hand over the same thing twice. Thread-safe.
 */
public interface Inbox {

  /**
   * Something that came in.
   *
   * @param key what the platform calls it, so that it is recognised when it comes again
   * @param body the whole of it, in the platform's own form
   */
  record Arrival(String key, String body) {}

  /**
   * Something that waits for its answer.
   *
   * @param id the inbox's own name for it; ascending in the order of arrival
   * @param body as it arrived
   * @param arrived when it was kept
   * @param sent how many messages of its answer have gone out
   */
  record Item(long id, String body, Instant arrived, int sent) {}

  /** Keeps all of the arrivals that are new, or none; returns those, in order. */
  List<Item> keep(List<Arrival> arrivals, Instant now);

  /** What was kept and not answered, in order of arrival. */
  List<Item> waiting();

  /** Notes how many messages of an item's answer have gone out so far. */
  void sent(long id, int messages);

  /** Deletes an item, because it is answered or nobody will answer it. */
  void done(long id);

  /**
   * Keeps what could not be read, for whoever repairs that; the last hundred.
   *
   * @param body without anything that people wrote
   */
  void setAside(String key, String body, String reason, Instant now);
}
