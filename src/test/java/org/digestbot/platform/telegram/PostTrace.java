package org.digestbot.platform.telegram;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.digestbot.chat.post.PostOutcome;
import org.digestbot.chat.post.Receipt;
import org.jspecify.annotations.Nullable;

/** Writes down what a courier tells of one post. Thread-safe. */
final class PostTrace implements Receipt {
  private final List<String> steps = new CopyOnWriteArrayList<>();
  private volatile @Nullable PostOutcome outcome;
  private final Runnable asItLeaves;

  PostTrace() {
    this(() -> {});
  }

  /**
   * @param asItLeaves what is done before a part leaves
   */
  PostTrace(Runnable asItLeaves) {
    this.asItLeaves = asItLeaves;
  }

  @Override
  public void leaving(int part) {
    asItLeaves.run();
    steps.add("leaving " + part);
  }

  @Override
  public void doubtful() {
    steps.add("doubtful");
  }

  @Override
  public void unanswered() {
    steps.add("unanswered");
  }

  @Override
  public void sent(int parts) {
    steps.add("sent " + parts);
  }

  @Override
  public void finished(PostOutcome end) {
    steps.add(end.getClass().getSimpleName());
    outcome = end;
  }

  /** What was told so far; the last is the kind of outcome. */
  List<String> steps() {
    return List.copyOf(steps);
  }

  @Nullable PostOutcome outcome() {
    return outcome;
  }
}
