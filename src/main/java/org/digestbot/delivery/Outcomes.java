package org.digestbot.delivery;

import java.time.Instant;
import java.time.InstantSource;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Texts;
import org.digestbot.chat.post.PostOutcome;
import org.digestbot.chat.post.PostOutcomeVisitor;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Reply;
import org.jspecify.annotations.Nullable;
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
          conclude(delivery, parts, outcome);
        });
  }

  private void conclude(Delivery delivery, int parts, PostOutcome outcome) {
    Conclusion conclusion = new Conclusion(delivery, parts, clock.instant());
    if (delivery.kind() == DeliveryKind.NOTICE && outcome instanceof PostOutcome.Misaddressed) {
      conclusion.finish(DeliveryState.GIVEN_UP, outcome.toString());
    } else {
      outcome.accept(conclusion);
    }
  }

  /** What an outcome means for one delivery and its chat. */
  private final class Conclusion implements PostOutcomeVisitor {
    private final Delivery delivery;
    private final int parts;
    private final Instant now;

    Conclusion(Delivery delivery, int parts, Instant now) {
      this.delivery = delivery;
      this.parts = parts;
      this.now = now;
    }

    @Override
    public void delivered(PostOutcome.Delivered delivered) {
      finish(DeliveryState.DELIVERED, null);
    }

    @Override
    public void later(PostOutcome.Later later) {
      putBack(later.notBefore(), later.why());
    }

    @Override
    public void refused(PostOutcome.Refused refused) {
      log.warn("Set post {} to {} aside: {}", delivery.id(), delivery.chat(), refused.why());
      finish(DeliveryState.SET_ASIDE, refused.why());
    }

    @Override
    public void moved(PostOutcome.Moved moved) {
      Chat chat = delivery.chat();
      putBack(now, "the chat is now " + moved.id());
      chats.moved(chat.whole(), new Chat(chat.platform(), moved.id(), null));
    }

    /** Falls back once: a chat whose main thread is closed as well can be written to nowhere. */
    @Override
    public void threadClosed(PostOutcome.ThreadClosed closed) {
      putBack(now, closed.why());
      if (delivery.chat().thread() == null) {
        chats.closed(delivery.chat(), PostOutcome.Unreachable.Reason.FORBIDDEN);
        return;
      }
      chats.threadClosed(delivery.chat());
      String note = Texts.of(delivery.language()).say("post.thread-closed");
      Reply content = FrozenReply.thaw(delivery.frozen()).and(Note.hint(note));
      outbox.rewrite(delivery.id(), FrozenReply.freeze(content));
    }

    @Override
    public void unreachable(PostOutcome.Unreachable unreachable) {
      putBack(now, unreachable.why());
      chats.closed(delivery.chat(), unreachable.reason());
    }

    private void finish(DeliveryState state, @Nullable String why) {
      outbox.finish(delivery.id(), state, parts, why, now);
    }

    private void putBack(Instant notBefore, String why) {
      outbox.putBack(delivery.id(), parts, notBefore, why);
    }
  }
}
