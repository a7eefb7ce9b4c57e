package org.digestbot.delivery;

import org.digestbot.chat.post.PostOutcome;
import org.digestbot.chat.post.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down the steps of one post. For one step after the other. */
final class PostReceipt implements Receipt {
  private static final Logger log = LoggerFactory.getLogger(PostReceipt.class);

  private final Delivery delivery;
  private final Relay relay;
  private int parts;

  /** Whether all that left in this attempt was answered. */
  private boolean isCertain;

  private boolean hasEnded;

  PostReceipt(Delivery delivery, Relay relay) {
    this.delivery = delivery;
    this.relay = relay;
    this.parts = delivery.parts();
  }

  @Override
  public synchronized void leaving(int part) {
    if (hasEnded) {
      throw new IllegalStateException("post " + delivery.id() + " has ended");
    }
    relay.step(() -> relay.outbox().leaving(delivery.id(), part, relay.now()));
    parts = part;
    isCertain = true;
  }

  @Override
  public synchronized void doubtful() {
    isCertain = false;
    try {
      relay.step(() -> relay.outbox().doubtful(delivery.id()));
    } catch (RuntimeException e) {
      log.warn("Post {} may have a part twice, which could not be counted", delivery.id());
    }
  }

  @Override
  public synchronized void unanswered() {
    isCertain = false;
  }

  @Override
  public synchronized void sent(int partsOut) {
    parts = partsOut;
    isCertain = true;
    try {
      relay.step(() -> relay.outbox().sent(delivery.id(), partsOut));
    } catch (RuntimeException e) {
      // The next step says it again, and fails before anything leaves.
      log.debug("Part {} of post {} is out", partsOut, delivery.id(), e);
    }
  }

  @Override
  public synchronized void finished(PostOutcome outcome) {
    if (hasEnded) {
      log.warn("Post {} ended twice, now with {}", delivery.id(), outcome);
      return;
    }
    hasEnded = true;
    relay.ended(delivery, parts, isCertain, outcome);
  }
}
