package org.digestbot.platform.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digestbot.chat.post.PostOutcome;
import org.digestbot.chat.post.Receipt;
import org.digestbot.platform.discord.fake.Await;

/** Writes down what becomes of a post, in order. */
class PostLog implements Receipt {
  private final List<String> steps = new ArrayList<>();
  private PostOutcome outcome;

  @Override
  public synchronized void leaving(int part) {
    steps.add("leaving " + part);
  }

  @Override
  public synchronized void doubtful() {
    steps.add("doubtful");
  }

  @Override
  public synchronized void unanswered() {
    steps.add("unanswered");
  }

  @Override
  public synchronized void sent(int parts) {
    steps.add("sent " + parts);
  }

  @Override
  public synchronized void finished(PostOutcome end) {
    steps.add(end.getClass().getSimpleName());
    outcome = end;
  }

  synchronized List<String> steps() {
    return List.copyOf(steps);
  }

  PostOutcome awaitOutcome() {
    return Await.value("the end of a post after " + steps(), this::outcome);
  }

  private synchronized Optional<PostOutcome> outcome() {
    return Optional.ofNullable(outcome);
  }
}
