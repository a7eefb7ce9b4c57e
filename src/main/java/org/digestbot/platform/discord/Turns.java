package org.digestbot.platform.discord;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Runs the calls of one person one after another and those of different people beside each other,
 * so that nobody's slow calls hold up everybody. Thread-safe.
 */
final class Turns {
  private static final int MOST_WAITING_PER_PERSON = 20;

  private final Executor workers;
  private final Map<String, Queue<Runnable>> waiting = new HashMap<>();

  Turns(Executor workers) {
    this.workers = workers;
  }

  /** Takes a call; false where this person, or everybody together, has too many waiting. */
  boolean take(String person, Runnable call) {
    synchronized (waiting) {
      Queue<Runnable> behind = waiting.get(person);
      if (behind != null) {
        return behind.size() < MOST_WAITING_PER_PERSON && behind.add(call);
      }
      try {
        workers.execute(() -> run(person, call));
      } catch (RejectedExecutionException e) {
        return false;
      }
      waiting.put(person, new ArrayDeque<>());
      return true;
    }
  }

  /** How many people have calls that run or wait. */
  int busy() {
    synchronized (waiting) {
      return waiting.size();
    }
  }

  private void run(String person, Runnable call) {
    try {
      call.run();
    } finally {
      next(person);
    }
  }

  /** Goes to the end of the queue, because others wait as well. */
  private void next(String person) {
    Runnable call;
    synchronized (waiting) {
      Queue<Runnable> behind = waiting.get(person);
      call = behind == null ? null : behind.poll();
      if (call == null) {
        waiting.remove(person);
        return;
      }
    }
    try {
      workers.execute(() -> run(person, call));
    } catch (RejectedExecutionException e) {
      run(person, call);
    }
  }
}
