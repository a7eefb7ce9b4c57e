package org.digestbot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.digestbot.chat.post.Courier;
import org.digestbot.chat.post.Post;
import org.digestbot.chat.post.PostOutcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what one platform's chats are owed to its courier and writes down what becomes of it. It
 * works when it is {@linkplain #nudge nudged}, which somebody must do about once a second. While
 * the database cannot be written to, nothing leaves, and what is known already is written down as
 * soon as it can be. Thread-safe.
 */
public final class Relay implements AutoCloseable {
  /** Posts in the courier's hands at once. */
  static final int WINDOW = 500;

  private static final Logger log = LoggerFactory.getLogger(Relay.class);
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration CLAIM_CARE = Duration.ofMinutes(1);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** Later than any claim: none of another process is alive while this one holds the folder. */
  private static final Instant EVERY_CLAIM = Instant.ofEpochMilli(Long.MAX_VALUE);

  private final Outbox outbox;
  private final Courier courier;
  private final InstantSource clock;
  private final Outcomes outcomes;
  private final ExecutorService thread;
  private final AtomicBoolean isNudged = new AtomicBoolean();
  private final Map<Long, PostReceipt> onTheirWay = new ConcurrentHashMap<>();
  private final Queue<Runnable> unwritten = new ConcurrentLinkedQueue<>();
  private volatile boolean isClosed;
  private volatile @Nullable String trouble;
  private boolean isFresh = true;
  private Instant claimsKept = Instant.EPOCH;
  private Instant pauseUntil = Instant.MIN;
  private Duration pause = FIRST_PAUSE;

  public Relay(Outbox outbox, Courier courier, ChatBook chats, InstantSource clock) {
    this(outbox, courier, chats, clock, oneThread("relay-" + courier.platform()));
  }

  /**
   * @param thread on which it works: one, so that turns do not overlap
   */
  Relay(
      Outbox outbox, Courier courier, ChatBook chats, InstantSource clock, ExecutorService thread) {
    this.outbox = outbox;
    this.courier = courier;
    this.clock = clock;
    this.outcomes = new Outcomes(outbox, chats, clock);
    this.thread = thread;
  }

  private static ExecutorService oneThread(String name) {
    return Executors.newSingleThreadExecutor(
        work -> {
          Thread made = new Thread(work, name);
          made.setDaemon(true);
          return made;
        });
  }

  /** Has it look soon for what may go out; costs next to nothing. */
  public void nudge() {
    if (!isClosed && isNudged.compareAndSet(false, true)) {
      try {
        thread.execute(this::turn);
      } catch (RejectedExecutionException e) {
        // It has just been closed.
        isNudged.set(false);
      }
    }
  }

  /** Why nothing leaves just now: one English sentence; empty while all is well. */
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  public String platform() {
    return courier.platform();
  }

  /**
   * Takes nothing more from the outbox. What the courier has it may finish; each of its results is
   * still written down.
   */
  @Override
  public void close() {
    isClosed = true;
    if (!thread.isShutdown()) {
      thread.execute(this::writeLast);
    }
    thread.shutdown();
    try {
      if (!thread.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("The relay of {} is still busy with the database", courier.platform());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void turn() {
    isNudged.set(false);
    Instant now = clock.instant();
    if (isPausing(now)) {
      return;
    }
    try {
      writeLeftovers();
      keepClaims(now);
      recovered();
      handOver(now);
    } catch (RuntimeException e) {
      failed(now, e);
    }
  }

  /** Keeps the claims that are in use, and lets go of those that nobody has any more. */
  private void keepClaims(Instant now) {
    if (Duration.between(claimsKept, now).abs().compareTo(CLAIM_CARE) < 0 && trouble == null) {
      return;
    }
    outbox.renew(List.copyOf(onTheirWay.keySet()), now.plus(LEASE));
    int released = outbox.release(courier.platform(), isFresh ? EVERY_CLAIM : now);
    isFresh = false;
    claimsKept = now;
    if (released > 0) {
      log.info("Put back {} posts of {} that nobody was sending", released, courier.platform());
    }
  }

  private void handOver(Instant now) {
    int room = WINDOW - onTheirWay.size();
    if (room <= 0 || isClosed || !courier.isReady()) {
      return;
    }
    for (Delivery delivery : outbox.claim(courier.platform(), now, now.plus(LEASE), room)) {
      PostReceipt receipt = new PostReceipt(delivery, this);
      onTheirWay.put(delivery.id(), receipt);
      try {
        courier.take(post(delivery), receipt);
      } catch (RuntimeException e) {
        log.error("Post {} cannot be handed over", delivery.id(), e);
        receipt.finished(new PostOutcome.Refused("cannot be handed over: " + e));
      } catch (Error e) {
        // It says nothing against the post.
        log.error("Post {} could not be handed over", delivery.id(), e);
        receipt.finished(new PostOutcome.Later(now.plus(LONGEST_PAUSE), e.toString()));
      }
    }
  }

  private static Post post(Delivery delivery) {
    return new Post(
        delivery.id(),
        delivery.chat(),
        FrozenReply.thaw(delivery.frozen()),
        delivery.language(),
        delivery.silent(),
        delivery.publish(),
        delivery.parts(),
        delivery.left());
  }

  Instant now() {
    return clock.instant();
  }

  /** Notes a step before it is taken; throws where that cannot be, and keeps others from trying. */
  void step(Runnable note) {
    String known = trouble;
    if (known != null) {
      throw new IllegalStateException(known);
    }
    try {
      note.run();
    } catch (RuntimeException e) {
      failed(clock.instant(), e);
      throw e;
    }
  }

  Outbox outbox() {
    return outbox;
  }

  /** Writes down how a post ended, now or as soon as it can be; until then its chat waits. */
  void ended(Delivery delivery, int parts, boolean isCertain, PostOutcome outcome) {
    Runnable writing =
        () -> {
          outcomes.write(delivery, parts, isCertain, outcome);
          onTheirWay.remove(delivery.id());
        };
    if (trouble != null && !isClosed) {
      unwritten.add(writing);
      return;
    }
    try {
      writing.run();
      nudge();
    } catch (RuntimeException e) {
      unwritten.add(writing);
      failed(clock.instant(), e);
    }
  }

  /**
   * The database may be well again, and there is no later turn: what is not known is sent twice.
   */
  private void writeLast() {
    try {
      writeLeftovers();
    } catch (RuntimeException e) {
      log.error("Not all that has left of {} is written down", courier.platform(), e);
    }
  }

  private void writeLeftovers() {
    for (Runnable next = unwritten.peek(); next != null; next = unwritten.peek()) {
      next.run();
      unwritten.remove(next);
    }
  }

  /** Whether it is too early to try the database again; a clock that went back is no reason. */
  private synchronized boolean isPausing(Instant now) {
    return trouble != null && now.isBefore(pauseUntil) && !now.isBefore(pauseUntil.minus(pause));
  }

  private synchronized void failed(Instant now, RuntimeException fault) {
    if (trouble == null) {
      log.error("Posts on {} wait for the database", courier.platform(), fault);
      pause = FIRST_PAUSE;
    } else {
      pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
    }
    pauseUntil = now.plus(pause);
    trouble = fault.getMessage() == null ? fault.toString() : fault.getMessage();
  }

  private synchronized void recovered() {
    if (trouble != null) {
      log.info("Posts on {} go on", courier.platform());
    }
    trouble = null;
    pause = FIRST_PAUSE;
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
