package org.digestbot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.digestbot.chat.Chat;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what is owed to whom: its {@linkplain #tick ticks} make deliveries. Thread-safe. */
public final class Planner {
  private static final Logger log = LoggerFactory.getLogger(Planner.class);
  private static final int AT_ONCE = 200;

  /** A clock that goes back by less than this is being put right, not wrong. */
  private static final Duration JUMP = Duration.ofMinutes(1);

  private static final Duration FIRST_REST = Duration.ofMinutes(1);
  private static final Duration LONGEST_REST = Duration.ofMinutes(30);

  /** So many faults one after the other are no fault of a subscription. */
  private static final int FAULTS = 3;

  private final Subscriptions subscriptions;
  private final DuePosts posts;
  private final AlertRound alerts;
  private final InstantSource clock;
  private final Runnable nudge;
  private final Map<Object, Rest> resting = new HashMap<>();
  private volatile boolean isReady;
  private Instant lastTick = Instant.MAX;
  private int faults;
  private @Nullable RuntimeException fault;

  /** Until when somebody is not seen to after a fault, and how long that is. */
  private record Rest(Instant until, Duration length, RuntimeException fault) {
    /** A clock that went back is no reason to rest for longer. */
    boolean covers(Instant now) {
      return now.isBefore(until) && !now.isBefore(until.minus(length));
    }
  }

  Planner(
      Subscriptions subscriptions,
      DuePosts posts,
      AlertRound alerts,
      InstantSource clock,
      Runnable nudge) {
    this.subscriptions = subscriptions;
    this.posts = posts;
    this.alerts = alerts;
    this.clock = clock;
    this.nudge = nudge;
  }

  /** From now on posts are planned: before, what was missed while nothing ran is not known yet. */
  public void sourcesRead() {
    isReady = true;
  }

  /**
   * Makes deliveries of all that is due; a subscription that cannot be seen to holds up no other.
   *
   * @throws RuntimeException when not all could be seen to; what was planned is kept, and the rest
   *     is tried again
   */
  public synchronized void tick() {
    if (!isReady) {
      return;
    }
    Instant now = clock.instant();
    faults = 0;
    fault = null;
    if (lastTick.isAfter(now.plus(JUMP))) {
      posts.recompute(now);
    }
    lastTick = now;
    for (Chat chat : alerts.chats()) {
      attempt(chat, now, () -> alerts.plan(chat, now));
    }
    nudge.run();
    Set<Long> seen = new HashSet<>();
    boolean goesOn = true;
    while (goesOn) {
      goesOn = false;
      for (Subscription subscription : subscriptions.due(now, AT_ONCE + resting.size())) {
        long id = subscription.id();
        goesOn |= seen.add(id) && attempt(id, now, () -> posts.plan(id, now));
      }
      nudge.run();
    }
    RuntimeException last = fault;
    if (last != null) {
      throw last;
    }
  }

  private boolean attempt(Object whom, Instant now, Runnable work) {
    Rest rest = resting.get(whom);
    if (rest != null && rest.covers(now)) {
      // Nothing is well only because it is not tried.
      fault = rest.fault;
      return false;
    }
    try {
      work.run();
      resting.remove(whom);
      faults = 0;
      return true;
    } catch (RuntimeException e) {
      Duration length = rest == null ? FIRST_REST : rest.length.multipliedBy(2);
      length = length.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : length;
      resting.put(whom, new Rest(now.plus(length), length, e));
      log.warn("Cannot plan for {}; it is tried again in {}: {}", whom, length, e.getMessage());
      fault = e;
      if (++faults == FAULTS) {
        throw e;
      }
      return false;
    }
  }
}
