package org.digestbot.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.digestbot.chat.Language;
import org.digestbot.chat.reply.Reply;
import org.digestbot.subscription.Subscription;

/** Shows what subscriptions bring, without changing what they will bring. Thread-safe. */
public interface Rehearsal {
  /** What the next post or alert would be if it came now; empty where it would bring nothing. */
  Optional<Reply> next(Subscription subscription, Language language, Instant now);

  /** The printed day of the archive that the next post brings; empty where it brings none. */
  Optional<LocalDate> archiveDay(Subscription subscription);

  /**
   * Sends the subscription's chat soon what {@link #next} says, or else a post of the newest
   * entries that match, in the chat's language and marked as a test; false where no entry does.
   */
  boolean send(Subscription subscription, Instant now);
}
