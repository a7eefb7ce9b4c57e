package org.digestbot.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.digestbot.chat.post.Courier;
import org.digestbot.chat.post.Post;
import org.digestbot.chat.post.PostOutcome;
import org.digestbot.chat.post.Receipt;

/** A platform without a network: it sends at once, or does to a post what the test says. */
final class ScriptedCourier implements Courier {
  private final List<Post> sent = new CopyOnWriteArrayList<>();
  private final List<Post> taken = new CopyOnWriteArrayList<>();
  private final Queue<Act> acts = new ConcurrentLinkedQueue<>();
  private volatile Act usually = ScriptedCourier::send;
  private volatile boolean isReady = true;

  /** What is done with a post. */
  @FunctionalInterface
  interface Act {
    void on(ScriptedCourier courier, Post post, Receipt receipt);
  }

  @Override
  public String platform() {
    return "telegram";
  }

  @Override
  public boolean isReady() {
    return isReady;
  }

  @Override
  public void take(Post post, Receipt receipt) {
    taken.add(post);
    Objects.requireNonNullElse(acts.poll(), usually).on(this, post, receipt);
  }

  /** Does this with the next post that has no act yet. */
  ScriptedCourier next(Act act) {
    acts.add(act);
    return this;
  }

  /** Ends the next post so, before anything of it has left. */
  ScriptedCourier next(PostOutcome outcome) {
    return next((courier, post, receipt) -> receipt.finished(outcome));
  }

  void usually(Act act) {
    usually = act;
  }

  void ready(boolean is) {
    isReady = is;
  }

  /** The post goes out as one message; where the step cannot be noted, it stays. */
  void send(Post post, Receipt receipt) {
    try {
      receipt.leaving(0);
    } catch (RuntimeException e) {
      receipt.finished(new PostOutcome.Later(Instant.EPOCH, "the step cannot be noted"));
      return;
    }
    sent.add(post);
    receipt.sent(1);
    receipt.finished(new PostOutcome.Delivered());
  }

  /** What reached the chats, in order; something that went out twice is there twice. */
  List<Post> sent() {
    return sent;
  }

  /** What was handed over, whatever became of it. */
  List<Post> taken() {
    return taken;
  }

  <T> List<T> sent(Function<Post, T> what) {
    return sent.stream().map(what).toList();
  }
}
