package org.digestbot.platform.discord;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.utils.SessionController;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/**
 * Lets JDA log in only when {@link LoginTurn} says so. JDA comes here before every IDENTIFY, not
 * before a RESUME. Thread-safe.
 */
final class LoginGate extends SessionControllerAdapter {

  /** Waits until a login is allowed, and hears when one could not be tried. */
  interface LoginTurn {
    void await() throws IOException, RefusedException, InterruptedException;

    void failed(Exception why);
  }

  private final String gateway;
  private final LoginTurn turn;
  private final ExecutorService logins =
      Executors.newSingleThreadExecutor(Threads.named("discord-login"));

  LoginGate(String gateway, LoginTurn turn) {
    this.gateway = gateway;
    this.turn = turn;
  }

  @Override
  public String getGateway() {
    return gateway;
  }

  @Override
  public void appendSession(SessionController.SessionConnectNode node) {
    try {
      logins.execute(() -> login(node));
    } catch (RejectedExecutionException e) {
      throw new IllegalStateException("closed", e);
    }
  }

  @Override
  public void removeSession(SessionController.SessionConnectNode node) {
    // JDA calls this while it shuts down; close() follows and takes care of every node.
  }

  void close() {
    logins.shutdownNow();
  }

  private void login(SessionController.SessionConnectNode node) {
    try {
      turn.await();
      node.run(true);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RefusedException | RuntimeException e) {
      turn.failed(e);
    }
  }
}
