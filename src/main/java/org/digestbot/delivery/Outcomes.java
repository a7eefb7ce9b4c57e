package org.digestbot.delivery;

import java.time.Instant;
import java.time.InstantSource;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Texts;
import org.digestbot.chat.post.PostOutcome;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws the conclusions of how posts end, each in one transaction. Thread-safe. */
final class Outcomes {
  private static final Logger log = LoggerFactory.getLogger(Outcomes.class);

  private final Outbox outbox;
  private final ChatBook chats;
  private final InstantSource clock;

  Outcomes(Outbox outbox, ChatBook chats, InstantSource clock) {
    this.outbox = outbox;
    this.chats = chats;
    this.clock = clock;
  }

  /**
   * @param parts that are out, where not all are
   * @param isCertain whether it is known that no more parts are out
   */
  void write(Delivery delivery, int parts, boolean isCertain, PostOutcome outcome) {
    outbox.together(
        () -> {
          if (isCertain) {
            outbox.sent(delivery.id(), parts);
          }
          conclude(delivery, parts, outcome, clock.instant());
        });
  }

  private void conclude(Delivery delivery, int parts, PostOutcome outcome, Instant now) {
    long id = delivery.id();
    if (outcome instanceof PostOutcome.Delivered) {
      outbox.finish(id, DeliveryState.DELIVERED, parts, null, now);
    } else if (outcome instanceof PostOutcome.Later later) {
      outbox.putBack(id, parts, later.notBefore(), later.why());
    } else if (outcome instanceof PostOutcome.Refused refused) {
      log.warn("Set post {} to {} aside: {}", id, delivery.chat(), refused.why());
      outbox.finish(id, DeliveryState.SET_ASIDE, parts, refused.why(), now);
    } else if (delivery.kind() == DeliveryKind.NOTICE) {
      outbox.finish(id, DeliveryState.GIVEN_UP, parts, outcome.toString(), now);
    } else if (outcome instanceof PostOutcome.Moved moved) {
      Chat chat = delivery.chat();
      outbox.putBack(id, parts, now, "the chat is now " + moved.id());
      chats.moved(chat.whole(), new Chat(chat.platform(), moved.id(), null));
    } else if (outcome instanceof PostOutcome.ThreadClosed closed) {
      threadClosed(delivery, parts, closed, now);
    } else if (outcome instanceof PostOutcome.Unreachable unreachable) {
      outbox.putBack(id, parts, now, unreachable.why());
      chats.closed(delivery.chat(), unreachable.reason());
    }
  }

  /** Falls back once: a chat whose main thread is closed as well can be written to nowhere. */
  private void threadClosed(
      Delivery delivery, int parts, PostOutcome.ThreadClosed closed, Instant now) {
    outbox.putBack(delivery.id(), parts, now, closed.why());
    if (delivery.chat().thread() == null) {
      chats.closed(delivery.chat(), PostOutcome.Unreachable.Reason.FORBIDDEN);
      return;
    }
    chats.threadClosed(delivery.chat());
    if (parts == 0) {
      String note = Texts.of(delivery.language()).say("post.thread-closed");
      Reply content = FrozenReply.thaw(delivery.frozen()).and(Note.hint(note));
      outbox.rewrite(delivery.id(), FrozenReply.freeze(content));
    }
  }
}
