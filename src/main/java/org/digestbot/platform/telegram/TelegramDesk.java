package org.digestbot.platform.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.digestbot.chat.Caller;
import org.digestbot.chat.Inbox;
import org.digestbot.chat.Language;
import org.digestbot.chat.LanguagePreferences;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.CommandRouter;
import org.digestbot.chat.command.Place;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Block.Paragraph;
import org.digestbot.chat.reply.Reply;
import org.digestbot.chat.reply.RichText;
import org.digestbot.platform.OncePerChat;
import org.digestbot.platform.telegram.Delivery.Outcome;
import org.digestbot.platform.telegram.Delivery.Progress;
import org.digestbot.platform.telegram.Incoming.Origin;
import org.digestbot.platform.telegram.Incoming.Person;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what people want to the commands and the answers back to them. An item leaves the inbox
 * when its answer is out, or can never be. Thread-safe.
 */
final class TelegramDesk {
  private static final Logger log = LoggerFactory.getLogger(TelegramDesk.class);

  /** Nobody waits any more for an answer to what is older. */
  static final Duration CURRENT = Duration.ofMinutes(10);

  private final CommandRouter router;
  private final Callers callers;
  private final Welcome welcome;
  private final Documents documents;
  private final InlineAnswers inline;
  private final CallData data;
  private final TelegramRenderer renderer;
  private final TelegramSender sender;
  private final Errands errands;
  private final Inbox inbox;
  private final LanguagePreferences languages;
  private final InstantSource clock;
  private final OncePerChat late = new OncePerChat(CURRENT);
  private final OncePerChat busy = new OncePerChat(Duration.ofMinutes(1));
  private final OncePerChat greeted = new OncePerChat(CURRENT);

  TelegramDesk(
      CommandRouter router,
      Callers callers,
      Welcome welcome,
      Documents documents,
      InlineAnswers inline,
      CallData data,
      TelegramSender sender,
      Errands errands,
      Inbox inbox,
      LanguagePreferences languages,
      InstantSource clock) {
    this.router = router;
    this.callers = callers;
    this.welcome = welcome;
    this.documents = documents;
    this.inline = inline;
    this.data = data;
    this.renderer = new TelegramRenderer(data);
    this.sender = sender;
    this.errands = errands;
    this.inbox = inbox;
    this.languages = languages;
    this.clock = clock;
  }

  /** Does what is wanted, on the calling thread. */
  void handle(Inbox.Item item, Incoming incoming) {
    try {
      carryOut(item, incoming);
    } catch (RuntimeException e) {
      String incident = incident(e, "Something that came from Telegram failed");
      if (incoming instanceof Incoming.Typed typed) {
        remark(item, typed.origin(), typed.person(), "router.incident", incident);
      } else {
        inbox.done(item.id());
      }
    }
  }

  private void carryOut(Inbox.Item item, Incoming incoming) {
    if (incoming instanceof Incoming.Typed typed) {
      typed(item, typed);
    } else if (incoming instanceof Incoming.Pressed pressed) {
      pressed(item, pressed);
    } else if (incoming instanceof Incoming.Inline query) {
      inline.answer(query, callers.of(query.person()));
      inbox.done(item.id());
    } else if (incoming instanceof Incoming.Document document) {
      document(item, document);
    } else if (incoming instanceof Incoming.Joined joined) {
      joined(item, joined);
    } else if (incoming instanceof Incoming.Moved moved) {
      moved(item, moved);
    }
  }

  /** Says that there is too much at once, and lets an item go. */
  void tooMuch(Inbox.Item item, Incoming incoming) {
    if (incoming instanceof Incoming.Typed typed
        && busy.first(typed.origin().chat(), clock.instant())) {
      remark(item, typed.origin(), typed.person(), "platform.busy");
    } else {
      inbox.done(item.id());
    }
  }

  private void typed(Inbox.Item item, Incoming.Typed typed) {
    Origin origin = typed.origin();
    if (isLate(origin)) {
      late(item, origin, typed.person());
      return;
    }
    Caller caller = callers.of(typed, router.registry());
    Optional<String> start = TelegramReader.startPayload(typed.text());
    Reply reply =
        whileTyping(
            origin,
            caller,
            () ->
                start.isPresent()
                    ? welcome.answer(start.get(), origin, caller)
                    : router.answer(typed.text(), origin.asChat(), caller));
    answer(item, origin, typed.person(), caller, reply);
  }

  private void document(Inbox.Item item, Incoming.Document document) {
    Origin origin = document.origin();
    if (isLate(origin)) {
      late(item, origin, document.person());
      return;
    }
    Caller caller = callers.of(document.person());
    Reply reply = whileTyping(origin, caller, () -> documents.take(document, caller));
    answer(item, origin, document.person(), caller, reply);
  }

  private void pressed(Inbox.Item item, Incoming.Pressed pressed) {
    Origin origin = pressed.origin();
    Optional<CallData.Meant> meant = data.read(pressed.data());
    Caller caller = callers.of(pressed, meant.map(CallData.Meant::call), router.registry());
    Texts texts = Texts.of(router.language(origin.asChat(), caller));
    if (meant.isEmpty()) {
      errands.answerPress(pressed.query(), texts.say("platform.stale-button"));
      inbox.done(item.id());
      return;
    }
    long asker = meant.get().asker();
    if (asker != 0
        && asker != pressed.person().id()
        && !callers.administers(origin, pressed.person())) {
      errands.answerPress(pressed.query(), texts.say("platform.not-yours"));
      inbox.done(item.id());
      return;
    }
    errands.answerPress(pressed.query(), null);
    Reply reply =
        whileTyping(
            origin, caller, () -> router.answer(meant.get().call(), origin.asChat(), caller));
    if (reply.isNothing()) {
      inbox.done(item.id());
      return;
    }
    List<OutMessage> messages = rendered(reply, texts.language(), asker, caller);
    sender.submit(Delivery.inPlace(origin, messages, item.sent(), progress(item, null, null)));
  }

  private void joined(Inbox.Item item, Incoming.Joined joined) {
    Origin origin = joined.origin();
    if (isLate(origin) || !greeted.first(origin.chat(), clock.instant())) {
      inbox.done(item.id());
      return;
    }
    Caller caller = callers.of(joined.person());
    Texts texts = Texts.of(router.language(origin.asChat(), caller));
    Reply hello = Reply.of(new Paragraph(RichText.plain(texts.say("platform.hello"))));
    answer(item, origin, joined.person(), caller, hello);
  }

  private void moved(Inbox.Item item, Incoming.Moved moved) {
    sender.move(moved.from(), moved.to());
    Origin from = new Origin(moved.from(), null, Place.GROUP, 0, null);
    Origin to = new Origin(moved.to(), null, Place.GROUP, 0, null);
    languages.of(from.asChat()).ifPresent(language -> languages.set(to.asChat(), language));
    inbox.done(item.id());
  }

  private boolean isLate(Origin origin) {
    Instant at = origin.at();
    return at != null && at.plus(CURRENT).isBefore(clock.instant());
  }

  private void late(Inbox.Item item, Origin origin, Person person) {
    if (late.first(origin.chat(), clock.instant())) {
      remark(item, origin, person, "platform.late");
    } else {
      inbox.done(item.id());
    }
  }

  private void remark(
      Inbox.Item item, Origin origin, Person person, String key, Object... arguments) {
    Caller caller = callers.of(person);
    Texts texts = Texts.of(router.language(origin.asChat(), caller));
    Reply remark = Reply.of(new Note(Note.Kind.WARNING, RichText.plain(texts.say(key, arguments))));
    List<OutMessage> messages = rendered(remark, texts.language(), 0, caller);
    sender.submit(Delivery.answer(origin, messages, item.sent(), null, progress(item, null, null)));
  }

  private void answer(Inbox.Item item, Origin origin, Person person, Caller caller, Reply reply) {
    if (reply.isNothing()) {
      inbox.done(item.id());
      return;
    }
    Language language = router.language(origin.asChat(), caller);
    long asker = origin.place() == Place.PRIVATE ? 0 : person.id();
    List<OutMessage> messages = rendered(reply, language, asker, caller);
    Instant at = origin.at() == null ? item.arrived() : origin.at();
    sender.submit(
        Delivery.answer(
            origin, messages, item.sent(), at.plus(CURRENT), progress(item, origin, person)));
  }

  private List<OutMessage> rendered(Reply reply, Language language, long asker, Caller caller) {
    try {
      return renderer.render(reply, language, asker);
    } catch (RuntimeException e) {
      return renderer.render(incident(e, "An answer could not be shown", caller), language, 0);
    }
  }

  private Reply whileTyping(Origin origin, Caller caller, Supplier<Reply> work) {
    Future<?> typing = errands.typing(origin);
    try {
      return work.get();
    } catch (RuntimeException e) {
      return incident(e, "A call from Telegram failed", caller);
    } finally {
      typing.cancel(false);
    }
  }

  private static String incident(RuntimeException e, String what) {
    String incident = UUID.randomUUID().toString().substring(0, 8);
    log.error("Incident {}: {}", incident, what, e);
    return incident;
  }

  private static Reply incident(RuntimeException e, String what, Caller caller) {
    String text = Texts.of(caller.language()).say("router.incident", incident(e, what));
    return Reply.of(new Note(Note.Kind.WARNING, RichText.plain(text)));
  }

  /** Where nobody waits any more when the answer's turn comes, one note stands for all of them. */
  private Progress progress(Inbox.Item item, @Nullable Origin origin, @Nullable Person person) {
    return new Progress() {
      @Override
      public void sent(int messages) {
        inbox.sent(item.id(), messages);
      }

      @Override
      public void finished(Outcome outcome) {
        if (outcome == Outcome.TOO_LATE && origin != null && person != null) {
          late(item, origin, person);
        } else {
          inbox.done(item.id());
        }
      }
    };
  }
}
