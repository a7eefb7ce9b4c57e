package org.digestbot.delivery;

import java.time.Instant;
import java.util.Optional;
import org.digestbot.chat.Language;
import org.digestbot.chat.reply.Reply;
import org.digestbot.subscription.Subscription;

/** Shows what subscriptions bring, without changing what they will bring. Thread-safe. */
public interface Rehearsal {
  /** The command that shows what a post has no room for, and its option: the post's number. */
  String REST = "post";

  String REST_ID = "id";

  /** What the next post or alert would be if it came now; empty where it would bring nothing. */
  Optional<Reply> next(Subscription subscription, Language language, Instant now);

  /**
   * What a post looks like, made of the newest entries that match and marked as an example; empty
   * where no entry does. The subscription need not be kept.
   */
  Optional<Reply> example(Subscription subscription, Language language, Instant now);

  /**
   * Sends the subscription's chat soon what {@link #next} or else {@link #example} says, in the
   * chat's language and marked as a test; false where there is nothing to show.
   */
  boolean send(Subscription subscription, Instant now);
}
