package org.digestbot.platform.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.digestbot.chat.Caller;
import org.digestbot.chat.Inbox;
import org.digestbot.chat.Place;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.CommandRouter;
import org.digestbot.chat.reply.Block.Paragraph;
import org.digestbot.chat.reply.Reply;
import org.digestbot.platform.OncePerChat;
import org.digestbot.platform.telegram.Incoming.InChat;
import org.digestbot.platform.telegram.Incoming.Origin;

/** Brings what people want to the commands and the answers back to them. Thread-safe. */
final class TelegramDesk implements IncomingVisitor {
  private final CommandRouter router;
  private final Callers callers;
  private final Documents documents;
  private final CallForms calls;
  private final ChatNews news;
  private final Answers answers;
  private final Errands errands;
  private final InstantSource clock;
  private final Welcome welcome;
  private final InlineAnswers inline;
  private final OncePerChat busy = new OncePerChat(Duration.ofMinutes(1));
  private final OncePerChat greeted = new OncePerChat(Answers.CURRENT);

  TelegramDesk(
      CommandRouter router,
      Callers callers,
      Documents documents,
      CallForms calls,
      ChatNews news,
      Answers answers,
      Errands errands,
      InstantSource clock) {
    this.router = router;
    this.callers = callers;
    this.documents = documents;
    this.calls = calls;
    this.news = news;
    this.answers = answers;
    this.errands = errands;
    this.clock = clock;
    this.welcome = new Welcome(router, calls.links());
    this.inline = new InlineAnswers(router, errands);
  }

  /** Does what is wanted, on the calling thread. */
  void handle(Inbox.Item item, Incoming incoming) {
    try {
      incoming.accept(item, this);
    } catch (RuntimeException e) {
      String incident = Answers.incident(e, "Something that came from Telegram failed");
      if (incoming instanceof Incoming.Typed typed) {
        answers.remark(item, typed, "router.incident", incident);
      } else if (incoming instanceof Incoming.Pressed pressed) {
        Texts texts = Texts.of(callers.of(pressed.origin().place(), pressed.person()).language());
        errands.answerPress(pressed.query(), texts.say("router.incident", incident));
        answers.done(item);
      } else if (!(incoming instanceof Incoming.News)) {
        // News of a chat that nobody could take stays in the inbox for the next start.
        answers.done(item);
      }
    }
  }

  /** Says that there is too much at once, and lets an item go. */
  void tooMuch(Inbox.Item item, Incoming incoming) {
    if (incoming instanceof Incoming.Typed typed
        && busy.first(typed.origin().chat(), clock.instant())) {
      answers.remark(item, typed, "platform.busy");
    } else if (incoming instanceof Incoming.News) {
      handle(item, incoming);
    } else {
      answers.done(item);
    }
  }

  @Override
  public void typed(Inbox.Item item, Incoming.Typed typed) {
    Origin origin = typed.origin();
    if (isLate(origin)) {
      answers.late(item, typed);
      return;
    }
    Caller caller = callers.of(typed, router);
    Optional<String> start = TelegramReader.startPayload(typed.text());
    Reply reply =
        whileTyping(
            origin,
            caller,
            () ->
                start.isPresent()
                    ? welcome.answer(start.get(), origin, caller)
                    : router.answer(typed.text(), origin.asChat(), caller));
    answers.send(item, typed, caller, reply);
  }

  @Override
  public void document(Inbox.Item item, Incoming.Document document) {
    Origin origin = document.origin();
    if (isLate(origin)) {
      answers.late(item, document);
      return;
    }
    Caller caller = callers.of(origin.place(), document.person());
    Reply reply = whileTyping(origin, caller, () -> documents.take(document, caller));
    answers.send(item, document, caller, reply);
  }

  @Override
  public void pressed(Inbox.Item item, Incoming.Pressed pressed) {
    Origin origin = pressed.origin();
    Optional<CallData.Meant> read = calls.buttons().read(pressed.data());
    Caller caller = callers.of(pressed, read.map(CallData.Meant::call), router.registry());
    if (read.isEmpty()) {
      refuse(item, pressed, caller, "platform.stale-button");
      return;
    }
    CallData.Meant meant = read.get();
    long asker = meant.asker();
    if (asker != 0
        && asker != pressed.person().id()
        && !callers.administers(origin, pressed.person())) {
      refuse(item, pressed, caller, "platform.not-yours");
      return;
    }
    Reply reply =
        whileTyping(origin, caller, () -> router.answer(meant.call(), origin.asChat(), caller));
    String refusal = reply.refused().orElse(null);
    boolean told = errands.answerPress(pressed.query(), refusal);
    if (refusal != null && told) {
      answers.done(item);
    } else if (refusal != null || meant.anew()) {
      answers.send(item, pressed, caller, reply);
    } else {
      answers.sendInPlace(item, origin, asker, caller, reply);
    }
  }

  private void refuse(Inbox.Item item, Incoming.Pressed pressed, Caller caller, String key) {
    Texts texts = router.texts(pressed.origin().asChat(), caller);
    errands.answerPress(pressed.query(), texts.say(key));
    answers.done(item);
  }

  @Override
  public void chosen(Inbox.Item item, Incoming.Chosen chosen) {
    Origin origin = chosen.origin();
    Caller caller = callers.of(origin.place(), chosen.person());
    Reply reply =
        whileTyping(
            origin,
            caller,
            () ->
                calls
                    .choices()
                    .call(chosen)
                    .map(call -> router.answer(call, origin.asChat(), caller))
                    .orElseGet(
                        () ->
                            Reply.warning(
                                router
                                    .texts(origin.asChat(), caller)
                                    .say("platform.stale-button"))));
    answers.sendAfterChoice(item, chosen, caller, reply);
  }

  @Override
  public void standing(Inbox.Item item, Incoming.Standing standing) {
    news.standing(standing);
    if (standing.joined() && standing.origin().place() == Place.GROUP) {
      greet(item, standing);
    } else {
      answers.done(item);
    }
  }

  @Override
  public void joined(Inbox.Item item, Incoming.Joined joined) {
    greet(item, joined);
  }

  @Override
  public void inline(Inbox.Item item, Incoming.Inline query) {
    inline.answer(query, callers.of(Place.GROUP, query.person()));
    answers.done(item);
  }

  @Override
  public void moved(Inbox.Item item, Incoming.Moved moved) {
    news.moved(moved);
    answers.done(item);
  }

  private void greet(Inbox.Item item, InChat incoming) {
    Origin origin = incoming.origin();
    if (isLate(origin) || !greeted.first(origin.chat(), clock.instant())) {
      answers.done(item);
      return;
    }
    Caller caller = callers.of(origin.place(), incoming.person());
    Texts texts = router.texts(origin.asChat(), caller);
    Reply hello = Reply.of(Paragraph.of(texts.say("platform.hello")));
    answers.send(item, incoming, caller, hello);
  }

  private boolean isLate(Origin origin) {
    Instant at = origin.at();
    return at != null && at.plus(Answers.CURRENT).isBefore(clock.instant());
  }

  private Reply whileTyping(Origin origin, Caller caller, Supplier<Reply> work) {
    Future<?> typing = errands.typing(origin);
    try {
      return work.get();
    } catch (RuntimeException e) {
      return Answers.incident(e, "A call from Telegram failed", caller);
    } finally {
      typing.cancel(false);
    }
  }
}
