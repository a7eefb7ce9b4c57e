package org.digestbot.delivery;

/** What became of something that arrived for a subscription. */
public enum Fate {
  /** It waits for the next post. */
  WAITING,
  /** It waits because the chat has had its alerts of the hour. */
  HELD,
  /** A delivery brings it. */
  POSTED,
  /** It arrived in a pause and is not posted. */
  PAUSED,
  /** When it was to be posted, its documents had it no more. */
  GONE
}
