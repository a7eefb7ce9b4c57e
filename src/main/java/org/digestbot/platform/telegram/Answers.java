package org.digestbot.platform.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.digestbot.chat.Caller;
import org.digestbot.chat.Inbox;
import org.digestbot.chat.Language;
import org.digestbot.chat.Place;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.CommandRouter;
import org.digestbot.chat.reply.Reply;
import org.digestbot.platform.OncePerChat;
import org.digestbot.platform.telegram.Incoming.InChat;
import org.digestbot.platform.telegram.Incoming.Origin;
import org.digestbot.platform.telegram.Parcel.Outcome;
import org.digestbot.platform.telegram.Parcel.Progress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has replies shown and sent where they were asked for. What was asked leaves the inbox when its
 * answer is out, or can never be. Thread-safe.
 */
final class Answers {
  private static final Logger log = LoggerFactory.getLogger(Answers.class);

  /** Nobody waits any more for an answer to what is older. */
  static final Duration CURRENT = Duration.ofMinutes(10);

  private static final Duration AGAIN = Duration.ofSeconds(5);

  private final CommandRouter router;
  private final Callers callers;
  private final CallForms calls;
  private final Dispatch dispatch;
  private final Errands errands;
  private final Inbox inbox;
  private final InstantSource clock;
  private final OncePerChat late = new OncePerChat(CURRENT);

  Answers(
      CommandRouter router,
      Callers callers,
      CallForms calls,
      Dispatch dispatch,
      Errands errands,
      Inbox inbox,
      InstantSource clock) {
    this.router = router;
    this.callers = callers;
    this.calls = calls;
    this.dispatch = dispatch;
    this.errands = errands;
    this.inbox = inbox;
    this.clock = clock;
  }

  /** Answers with new messages. */
  void send(Inbox.Item item, InChat incoming, Caller caller, Reply reply) {
    if (reply.isNothing()) {
      done(item);
      return;
    }
    Origin origin = incoming.origin();
    long asker = origin.place() == Place.PRIVATE ? 0 : incoming.person().id();
    List<OutMessage> messages = rendered(reply, origin, asker, caller);
    Instant at = origin.at() == null ? item.arrived() : origin.at();
    dispatch.submit(
        Parcel.answer(origin, messages, item.sent(), at.plus(CURRENT), progress(item, incoming)));
  }

  /** Answers in the place of the message that was pressed. */
  void sendInPlace(Inbox.Item item, Origin origin, long asker, Caller caller, Reply reply) {
    if (reply.isNothing()) {
      done(item);
      return;
    }
    List<OutMessage> messages = rendered(reply, origin, asker, caller);
    dispatch.submit(Parcel.inPlace(origin, messages, item.sent(), progress(item, null)));
  }

  /** Answers who has chosen a chat, and takes the buttons away that it was chosen with. */
  void sendAfterChoice(Inbox.Item item, Incoming.Chosen chosen, Caller caller, Reply reply) {
    List<OutMessage> messages = new ArrayList<>();
    messages.add(ChatChoices.taken(chosen.title()));
    if (!reply.isNothing()) {
      messages.addAll(rendered(reply, chosen.origin(), 0, caller));
    }
    dispatch.submit(
        Parcel.answer(chosen.origin(), messages, item.sent(), null, progress(item, null)));
  }

  /** Says one sentence of the bot's own. */
  void remark(Inbox.Item item, InChat incoming, String key, Object... arguments) {
    Origin origin = incoming.origin();
    Caller caller = callers.of(origin.place(), incoming.person());
    String text = router.texts(origin.asChat(), caller).say(key, arguments);
    List<OutMessage> messages = rendered(Reply.warning(text), origin, 0, caller);
    dispatch.submit(Parcel.answer(origin, messages, item.sent(), null, progress(item, null)));
  }

  /** Says that it is too late for an answer, once for all that was asked in a chat. */
  void late(Inbox.Item item, InChat incoming) {
    if (late.first(incoming.origin().chat(), clock.instant())) {
      remark(item, incoming, "platform.late");
    } else {
      done(item);
    }
  }

  /** What cannot be deleted now is deleted soon: until then a crash would answer it once more. */
  void done(Inbox.Item item) {
    try {
      inbox.done(item.id());
    } catch (RuntimeException e) {
      log.warn("Something that is answered could not be deleted yet: {}", e.toString());
      errands.later(AGAIN, () -> done(item));
    }
  }

  /** Logs what went wrong; returns what it is called there. */
  static String incident(RuntimeException e, String what) {
    String incident = UUID.randomUUID().toString().substring(0, 8);
    log.error("Incident {}: {}", incident, what, e);
    return incident;
  }

  static Reply incident(RuntimeException e, String what, Caller caller) {
    return Reply.refusal(Texts.of(caller.language()).say("router.incident", incident(e, what)));
  }

  private List<OutMessage> rendered(Reply reply, Origin origin, long asker, Caller caller) {
    Buttons buttons = Buttons.ofAnswer(calls.buttons(), asker);
    Language language = router.language(origin.asChat(), caller);
    try {
      return TelegramRenderer.render(
          reply,
          language,
          buttons,
          origin.place() == Place.PRIVATE
              ? (offered, texts) -> calls.choices().keyboard(origin.chat(), offered, texts)
              : null);
    } catch (RuntimeException e) {
      Reply incident = incident(e, "An answer could not be shown", caller);
      return TelegramRenderer.render(incident, language, buttons);
    }
  }

  /** Where nobody waits any more when the answer's turn comes, one note stands for all of them. */
  private Progress progress(Inbox.Item item, @Nullable InChat incoming) {
    return new Progress() {
      @Override
      public void sent(int messages) {
        inbox.sent(item.id(), messages);
      }

      @Override
      public void finished(Outcome outcome) {
        if (outcome instanceof Outcome.TooLate && incoming != null) {
          late(item, incoming);
        } else {
          done(item);
        }
      }
    };
  }
}
