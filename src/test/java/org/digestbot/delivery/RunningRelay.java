package org.digestbot.delivery;

import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.digestbot.chat.post.Courier;

/** A relay on a thread of its own that can be waited for. */
final class RunningRelay implements AutoCloseable {
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
  private final Relay relay;

  RunningRelay(Outbox outbox, Courier courier, ChatBook chats, InstantSource clock) {
    relay = new Relay(outbox, courier, chats, clock, thread);
  }

  Relay relay() {
    return relay;
  }

  /** Has it look until it has nothing to do any more. */
  void settle() {
    relay.nudge();
    try {
      long turns;
      do {
        turns = thread.getTaskCount();
        thread.submit(() -> {}).get();
      } while (thread.getTaskCount() > turns + 1);
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    relay.close();
  }
}
