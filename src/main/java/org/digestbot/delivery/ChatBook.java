package org.digestbot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.Texts;
import org.digestbot.chat.post.ChatEvents;
import org.digestbot.chat.post.PostOutcome.Unreachable;
import org.digestbot.chat.reply.Reply;
import org.digestbot.subscription.Subscriber;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.Subscriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows which chats can be written to: what chats want is kept while they are closed, follows them
 * to a new id, and goes on when the bot is let in again. Thread-safe.
 */
public final class ChatBook implements ChatEvents {
  /** How long what a closed chat wants is kept. */
  public static final Duration KEPT = Duration.ofDays(30);

  private static final Logger log = LoggerFactory.getLogger(ChatBook.class);

  private final Subscriptions subscriptions;
  private final Outbox outbox;
  private final Language language;
  private final InstantSource clock;

  /**
   * @param language for people whose own is not known
   */
  public ChatBook(
      Subscriptions subscriptions, Outbox outbox, Language language, InstantSource clock) {
    this.subscriptions = subscriptions;
    this.outbox = outbox;
    this.language = language;
    this.clock = clock;
  }

  @Override
  public void moved(Chat from, Chat to) {
    if (from.whole().equals(to.whole())) {
      return;
    }
    outbox.together(
        () -> {
          subscriptions.move(from.whole(), to.whole());
          outbox.move(from.whole(), to.whole());
        });
  }

  @Override
  public void closed(Chat chat, Unreachable.Reason reason) {
    Instant now = clock.instant();
    outbox.together(
        () -> {
          for (Subscriber known : subscriptions.threads(chat.whole())) {
            if (!known.isClosed()) {
              subscriptions.change(known.closed(now, reason));
              tell(known, reason, now);
            }
          }
        });
  }

  @Override
  public void opened(Chat chat) {
    outbox.together(
        () -> {
          for (Subscriber known : subscriptions.threads(chat.whole())) {
            if (known.isClosed()) {
              subscriptions.change(known.opened());
            }
          }
        });
  }

  /** A thread takes no messages any more: what is wanted there goes to the chat as a whole. */
  void threadClosed(Chat thread) {
    outbox.together(
        () -> {
          for (Subscription subscription : subscriptions.in(thread)) {
            subscriptions.change(subscription.in(thread.whole()));
          }
          outbox.leaveThread(thread);
        });
  }

  /** Gives up what closed chats have wanted for too long; returns how many deliveries that was. */
  public int giveUp() {
    Instant now = clock.instant();
    int givenUp = 0;
    for (Subscriber closed : subscriptions.closedBefore(now.minus(KEPT))) {
      givenUp +=
          outbox.together(
              () -> {
                int owed = outbox.giveUp(closed.chat(), "closed since " + closed.closedAt(), now);
                subscriptions.forget(closed.chat());
                return owed;
              });
      log.info("Gave up {}, closed since {}", closed.chat(), closed.closedAt());
    }
    return givenUp;
  }

  /** Once to each person who made something there, but not to who has shut the door. */
  private void tell(Subscriber closed, Unreachable.Reason reason, Instant now) {
    if (reason == Unreachable.Reason.BLOCKED) {
      return;
    }
    Chat chat = closed.chat();
    Set<String> people = new TreeSet<>();
    subscriptions.in(chat).forEach(subscription -> people.add(subscription.madeBy()));
    for (String person : people) {
      Chat home = Chat.with(chat.platform(), person);
      if (!home.equals(chat) && !person.equals(chat.id())) {
        outbox.add(notice(closed, home, reason, now), List.of());
      }
    }
  }

  private static String why(Unreachable.Reason reason) {
    return switch (reason) {
      case BLOCKED -> "closed.blocked";
      case REMOVED -> "closed.removed";
      case GONE -> "closed.gone";
      case FORBIDDEN -> "closed.forbidden";
    };
  }

  private NewDelivery notice(Subscriber closed, Chat home, Unreachable.Reason reason, Instant now) {
    Language spoken = closed.language() != null ? closed.language() : language;
    Texts texts = Texts.of(spoken);
    String title = closed.title() != null ? closed.title() : closed.chat().id();
    String said = texts.say("closed.notice", title, texts.say(why(reason)), KEPT.toDays());
    Reply content = Reply.warning(said);
    return new NewDelivery(
        "closed:"
            + closed.chat().platform()
            + ":"
            + closed.chat().id()
            + ":"
            + home.id()
            + ":"
            + now.toEpochMilli(),
        null,
        home,
        DeliveryKind.NOTICE,
        List.of(),
        0,
        FrozenReply.freeze(content),
        spoken,
        false,
        false,
        now,
        now,
        now);
  }
}
