package org.digestbot.platform.discord;

import com.neovisionaries.ws.client.WebSocketFrame;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.events.GatewayPingEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.digestbot.platform.StatusBoard;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows one JDA from its first login to its end. Thread-safe. */
final class ConnectionWatch extends ListenerAdapter {
  private static final Logger log = LoggerFactory.getLogger(ConnectionWatch.class);
  private static final Set<Integer> FINAL = Set.of(4004, 4010, 4011, 4012, 4013, 4014);
  private static final int NO_CODE = 0;

  private final StatusBoard status;
  private final CompletableFuture<Integer> ended = new CompletableFuture<>();

  /** On the clock of {@link System#nanoTime}; null while it works. */
  private volatile @Nullable Long brokenSince = System.nanoTime();

  ConnectionWatch(StatusBoard status) {
    this.status = status;
  }

  /** Whether a close code means that trying again is useless. */
  static boolean isFinal(int closeCode) {
    return FINAL.contains(closeCode);
  }

  /** The close code, once JDA has given up; or what else ended it. */
  CompletableFuture<Integer> ended() {
    return ended;
  }

  /** A login begins; waiting for its turn was nobody's fault. */
  void tries() {
    brokenSince = System.nanoTime();
  }

  void fail(Exception why) {
    ended.completeExceptionally(why);
  }

  boolean isStuck(Duration patience) {
    Long since = brokenSince;
    return since != null && System.nanoTime() - since > patience.toNanos();
  }

  @Override
  public void onReady(ReadyEvent event) {
    works();
  }

  @Override
  public void onSessionResume(SessionResumeEvent event) {
    log.info("Discord: resumed");
    works();
  }

  @Override
  public void onSessionRecreate(SessionRecreateEvent event) {
    works();
  }

  /** Without a session, an answered heartbeat means nothing. */
  @Override
  public void onGatewayPing(GatewayPingEvent event) {
    if (brokenSince == null) {
      status.running();
    }
  }

  @Override
  public void onSessionDisconnect(SessionDisconnectEvent event) {
    WebSocketFrame farewell = event.getServiceCloseFrame();
    lost(farewell == null ? NO_CODE : farewell.getCloseCode());
  }

  /** The connection has ended with this close code, or without one. */
  void lost(int closeCode) {
    brokenSince = System.nanoTime();
    // Said first: what comes of the end is said by whoever waits for it, and is to stay.
    status.connecting("the connection was lost and is being made again");
    if (isFinal(closeCode)) {
      // JDA does not know them all, and would try again for ever.
      ended.complete(closeCode);
    }
  }

  @Override
  public void onShutdown(ShutdownEvent event) {
    ended.complete(event.getCode());
  }

  private void works() {
    brokenSince = null;
    status.running();
  }
}
