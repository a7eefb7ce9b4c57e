package org.digestbot.platform.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import org.digestbot.chat.post.Courier;
import org.digestbot.chat.post.Post;
import org.digestbot.chat.post.PostOutcome;
import org.digestbot.chat.post.Receipt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes posts to Discord, each a request at a time and many beside each other. JDA waits out the
 * short limits of a channel; what lasts longer is handed back, so that it is known and kept.
 * Thread-safe.
 */
final class DiscordCourier implements Courier, LongLimits.Hearer {
  private static final Logger log = LoggerFactory.getLogger(DiscordCourier.class);

  /** Each may keep a thread of JDA's busy while Discord is slow. */
  private static final int MOST_ASKED = 200;

  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(90);
  private static final Duration NOT_CONNECTED = Duration.ofSeconds(5);

  /** The first repetitions are within the window of the nonce, the later ones look first. */
  private static final Duration FIRST_RETRY = Duration.ofSeconds(20);

  private static final int MOST_DOUBLINGS = 5;

  private final Supplier<@Nullable JDA> connection;
  private final DiscordRenderer renderer;
  private final Threads threads;
  private final ChatNews news;
  private final InstantSource clock;
  private final PostPace pace = new PostPace(System.nanoTime());
  private final Queue<PostErrand> waiting = new ArrayDeque<>();
  private final Set<PostErrand> asking = new HashSet<>();
  private final ParkedChannels parked;
  private final Map<String, Integer> failures = new HashMap<>();
  private int taken;
  private boolean pumpIsDue;
  private boolean closed;

  /**
   * @param connection what requests go through; gives null while there is no session
   */
  DiscordCourier(
      Supplier<@Nullable JDA> connection,
      DiscordRenderer renderer,
      Threads threads,
      ChatNews news,
      InstantSource clock) {
    this.connection = connection;
    this.renderer = renderer;
    this.threads = threads;
    this.news = news;
    this.clock = clock;
    this.parked = new ParkedChannels(clock);
  }

  @Override
  public String platform() {
    return DiscordReader.PLATFORM;
  }

  @Override
  public synchronized boolean isReady() {
    return !closed && connection.get() != null && !now().isBefore(parked.allUntil());
  }

  @Override
  public void take(Post post, Receipt receipt) {
    synchronized (this) {
      taken++;
    }
    run(() -> accept(post, receipt));
  }

  /** How many posts are on their way. */
  synchronized int underWay() {
    return taken;
  }

  /** How many channels are to be left alone. */
  int parkedChannels() {
    return parked.count();
  }

  /** Takes no more posts; those that are just being sent may go on. */
  void close() {
    List<PostErrand> unsent;
    synchronized (this) {
      closed = true;
      unsent = List.copyOf(waiting);
    }
    unsent.forEach(errand -> run(() -> stopped(errand)));
  }

  /** Hands back what is still on its way. */
  void abandon() {
    close();
    asking().forEach(errand -> run(() -> stopped(errand)));
  }

  private synchronized List<PostErrand> asking() {
    return List.copyOf(asking);
  }

  @Override
  public void parked(String channel, Duration howLong) {
    Instant until = now().plus(howLong);
    parked.park(channel, until);
    log.warn("Discord: channel {} is left alone for {} s", channel, howLong.toSeconds());
    asking().forEach(errand -> run(() -> errand.park(channel, until)));
  }

  @Override
  public void parked(Duration howLong) {
    Instant until = now().plus(howLong);
    parked.parkAll(until);
    log.warn("Discord: all posts wait for {} s, as it demands", howLong.toSeconds());
    asking().forEach(errand -> run(() -> errand.stop(until, "Discord limits the whole bot")));
  }

  Instant now() {
    return clock.instant();
  }

  Optional<Instant> parkedUntil(String channel) {
    return Optional.of(parked.until(channel)).filter(until -> until.isAfter(now()));
  }

  /** When to try again after one more failure in a row in this chat. */
  synchronized Instant nextAttempt(String chat) {
    int inARow = failures.merge(chat, 1, Integer::sum);
    return now().plus(FIRST_RETRY.multipliedBy(1L << Math.min(MOST_DOUBLINGS, inARow - 1)));
  }

  /** Lets the errand take its next step when it is its turn. */
  void again(PostErrand errand) {
    boolean stops;
    synchronized (this) {
      asking.remove(errand);
      stops = closed;
      if (!stops) {
        waiting.add(errand);
      }
    }
    if (stops) {
      stopped(errand);
    }
    pump();
  }

  /** Goes on with an errand when its request is answered, or has not been for too long. */
  <T> void await(
      PostErrand errand, CompletableFuture<T> answer, BiConsumer<T, @Nullable Throwable> then) {
    Runnable tooLate =
        () -> errand.stop(nextAttempt(errand.chat().id()), "Discord did not answer in time");
    Future<?> alarm = later(() -> run(tooLate), LONGEST_ANSWER);
    answer.whenComplete(
        (value, failure) -> {
          alarm.cancel(false);
          run(() -> then.accept(value, failure));
        });
  }

  /** The errand has told how it ended. */
  void ended(PostErrand errand, PostOutcome outcome) {
    synchronized (this) {
      taken--;
      waiting.remove(errand);
      asking.remove(errand);
      if (!(outcome instanceof PostOutcome.Later)) {
        failures.remove(errand.chat().id());
      }
    }
    if (outcome instanceof PostOutcome.Unreachable) {
      news.unreachable(errand.chat());
    }
    log.debug("Discord: a post ended: {}", outcome);
    pump();
  }

  /** What records the steps of a post does not work. */
  void broken(PostErrand errand, Throwable why) {
    log.warn(
        "Discord: a post waits, because a step could not be recorded: {}", LogWording.brief(why));
    errand.stop(nextAttempt(errand.chat().id()), "a step could not be recorded");
  }

  private void accept(Post post, Receipt receipt) {
    JDA jda = connection.get();
    PostOutcome instead = null;
    if (jda == null || !isReady()) {
      instead = new PostOutcome.Later(notConnectedUntil(), "Discord is not connected");
    } else {
      try {
        PostErrand errand = new PostErrand(post, receipt, this, new PostRequests(jda), renderer);
        again(errand);
      } catch (RuntimeException e) {
        log.error("Discord: post {} cannot be shown", post.id(), e);
        instead = new PostOutcome.Refused("it cannot be shown");
      } catch (Error e) {
        // It says nothing against the post.
        log.error("Discord: post {} could not be taken", post.id(), e);
        instead = new PostOutcome.Later(notConnectedUntil(), e.toString());
      }
    }
    if (instead != null) {
      try {
        receipt.finished(instead);
      } finally {
        synchronized (this) {
          taken--;
        }
      }
    }
  }

  private Instant notConnectedUntil() {
    Instant soon = now().plus(NOT_CONNECTED);
    Instant parkedUntil = parked.allUntil();
    return soon.isAfter(parkedUntil) ? soon : parkedUntil;
  }

  private void stopped(PostErrand errand) {
    errand.stop(now(), "the bot stops");
  }

  private synchronized void pump() {
    while (!closed && !pumpIsDue && !waiting.isEmpty() && asking.size() < MOST_ASKED) {
      long wait = pace.take(System.nanoTime());
      if (wait > 0) {
        pumpIsDue = true;
        later(this::pumpAgain, Duration.ofNanos(wait));
      } else {
        PostErrand errand = waiting.remove();
        asking.add(errand);
        run(() -> step(errand));
      }
    }
  }

  private void pumpAgain() {
    synchronized (this) {
      pumpIsDue = false;
    }
    pump();
  }

  private void step(PostErrand errand) {
    try {
      errand.step();
    } catch (RuntimeException | Error e) {
      broken(errand, e);
    }
  }

  private Future<?> later(Runnable task, Duration wait) {
    try {
      return threads.timer().schedule(task, wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedFuture(null);
    }
  }

  /** At the very end, when there are no threads any more, the caller's own must do. */
  private void run(Runnable task) {
    try {
      threads.posts().execute(task);
    } catch (RejectedExecutionException e) {
      task.run();
    }
  }
}
