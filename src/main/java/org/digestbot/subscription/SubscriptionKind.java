package org.digestbot.subscription;

/** What a subscription brings, and when. */
public enum SubscriptionKind {
  /** Every day what arrived since the last post. */
  DAILY,
  /** The same once a week. */
  WEEKLY,
  /** Links that no entry had before, at once. */
  ALERTS,
  /** Every day the next printed day of the archive, oldest first. */
  ARCHIVE
}
