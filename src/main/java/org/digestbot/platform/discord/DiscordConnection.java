package org.digestbot.platform.discord;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import org.digestbot.platform.PlatformStatus.State;
import org.digestbot.platform.StatusBoard;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps JDA connected on a thread of its own: waits while Discord cannot be reached, logs in only
 * as often as Discord allows, builds the connection anew where JDA gives up or gets stuck, and
 * stops for good where only a person can help.
 */
final class DiscordConnection {
  private static final Logger log = LoggerFactory.getLogger(DiscordConnection.class);
  private static final Duration WATCH = Duration.ofMillis(500);
  private static final Duration FAREWELL = Duration.ofSeconds(3);

  private final DiscordSettings settings;
  private final DiscordApi api;
  private final Threads threads;
  private final StatusBoard status;
  private final ConnectionPace pace;
  private final List<Object> listeners;
  private final LoginPacer logins;
  private final Thread thread;
  private volatile boolean stopping;
  private volatile @Nullable JDA live;

  /**
   * @param listeners what JDA's events go to, besides the connection itself
   */
  DiscordConnection(
      DiscordSettings settings,
      DiscordApi api,
      Threads threads,
      StatusBoard status,
      ConnectionPace pace,
      List<Object> listeners) {
    this.settings = settings;
    this.api = api;
    this.threads = threads;
    this.status = status;
    this.pace = pace;
    this.listeners = List.copyOf(listeners);
    this.logins = new LoginPacer(pace);
    this.thread = new Thread(this::run, "discord-connection");
    thread.setDaemon(true);
  }

  void start() {
    status.connecting(null);
    thread.start();
  }

  void stop(Duration grace) throws InterruptedException {
    stopping = true;
    thread.interrupt();
    thread.join(Math.max(1, grace.toMillis()));
  }

  /** What requests go through just now; null while there is no session. */
  @Nullable JDA live() {
    JDA current = live;
    return current != null && status.status().state() == State.RUNNING ? current : null;
  }

  private void run() {
    int failures = 0;
    while (!stopping) {
      long began = System.nanoTime();
      try {
        connectAndStay();
      } catch (InterruptedException e) {
        break;
      } catch (RefusedException e) {
        status.refused(e.advice());
        return;
      } catch (IOException | RuntimeException | Error e) {
        if (e instanceof Error) {
          log.error("Discord: the connection broke down", e);
        }
        boolean wasWell = System.nanoTime() - began > pace.longestRetry().toNanos();
        failures = wasWell ? 1 : failures + 1;
        if (!waitAfter(e, failures)) {
          break;
        }
      }
    }
  }

  private void connectAndStay() throws IOException, RefusedException, InterruptedException {
    LoginAllowance allowance = api.allowance();
    waitForLogin(allowance);
    ConnectionWatch watch = new ConnectionWatch(status);
    LoginGate gate = new LoginGate(allowance.gateway(), turnOf(watch));
    JDA jda = null;
    try {
      jda = build(gate, watch);
      live = jda;
      stay(watch);
    } finally {
      close(jda, gate);
    }
  }

  /** The first login has had its turn before JDA was built; each later one asks again. */
  private LoginGate.LoginTurn turnOf(ConnectionWatch watch) {
    return new LoginGate.LoginTurn() {
      private boolean first = true;

      @Override
      public void await() throws IOException, RefusedException, InterruptedException {
        if (!first) {
          waitForLogin(api.allowance());
        }
        first = false;
        logins.begins();
        watch.tries();
      }

      @Override
      public void failed(Exception why) {
        watch.fail(why);
      }
    };
  }

  private void waitForLogin(LoginAllowance allowance) throws InterruptedException {
    Duration pause = logins.pause(allowance);
    if (pause.toSeconds() > 0) {
      status.connecting(
          (allowance.isShort()
                  ? "Discord allows " + allowance.remaining() + " more logins for now"
                  : "the last logins did not last")
              + "; the next one waits "
              + pause.toSeconds()
              + " s");
    }
    TimeUnit.MILLISECONDS.sleep(pause.toMillis());
  }

  private JDA build(LoginGate gate, ConnectionWatch watch) throws RefusedException {
    try {
      return JDABuilder.createLight(
              settings.token(),
              EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES))
          .enableCache(CacheFlag.FORUM_TAGS, CacheFlag.MEMBER_OVERRIDES)
          .setRestConfig(new RestConfig().setBaseUrl(settings.api().toString()))
          .setSessionController(gate)
          .setHttpClient(api.http())
          .setEventPool(threads.events(), false)
          .setCallbackPool(threads.callbacks(), false)
          .setEnableShutdownHook(false)
          .setRequestTimeoutRetry(false)
          .setMaxReconnectDelay(32)
          .addEventListeners(watch)
          .addEventListeners(listeners.toArray())
          .build();
    } catch (InvalidTokenException e) {
      throw RefusedException.token("at login");
    }
  }

  private void stay(ConnectionWatch watch)
      throws IOException, RefusedException, InterruptedException {
    while (true) {
      try {
        int code = watch.ended().get(WATCH.toMillis(), TimeUnit.MILLISECONDS);
        if (ConnectionWatch.isFinal(code)) {
          throw RefusedException.closeCode(code);
        }
        throw new DiscordApi.TurnedAway("close code " + code, Duration.ZERO);
      } catch (TimeoutException e) {
        if (watch.isStuck(pace.patience())) {
          throw new DiscordApi.TurnedAway("no answer from the gateway", Duration.ZERO);
        }
      } catch (ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof RefusedException refused) {
          throw refused;
        }
        throw new IOException(cause == null ? e : cause);
      }
    }
  }

  /** Says goodbye, and then makes sure. */
  private void close(@Nullable JDA jda, LoginGate gate) {
    boolean interrupted = Thread.interrupted();
    live = null;
    gate.close();
    if (jda != null) {
      jda.shutdown();
      try {
        if (!jda.awaitShutdown(FAREWELL)) {
          log.debug("JDA did not end by itself");
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
      jda.shutdownNow();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean waitAfter(Throwable why, int failures) {
    Duration wait = pace.retry(failures);
    if (why instanceof DiscordApi.TurnedAway away && away.retryAfter().compareTo(wait) > 0) {
      wait = away.retryAfter();
    }
    long millis = wait.toMillis() + ThreadLocalRandom.current().nextLong(wait.toMillis() / 4 + 1);
    status.connecting(
        "Discord cannot be reached ("
            + LogWording.brief(why)
            + "); the next attempt is in "
            + Math.max(1, millis / 1_000)
            + " s");
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
