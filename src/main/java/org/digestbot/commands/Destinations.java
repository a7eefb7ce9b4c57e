package org.digestbot.commands;

import java.util.Optional;
import java.util.function.Function;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.post.Venues;
import org.digestbot.chat.post.Venues.Answer;
import org.digestbot.chat.reply.Block;
import org.digestbot.chat.reply.Block.Heading;
import org.digestbot.chat.reply.Reply;
import org.jspecify.annotations.Nullable;

/** Finds the chat that a call is about, and says why it cannot be that one. Thread-safe. */
final class Destinations {
  /** The option by which a call names another chat than its own. */
  static final String CHANNEL = "channel";

  private final Venues venues;

  Destinations(Venues venues) {
    this.venues = venues;
  }

  /** Where a call leads. */
  sealed interface Destination {}

  /**
   * A chat that the caller may change.
   *
   * @param title what people call it, or null where nobody was asked
   * @param elsewhere whether the call named it
   */
  record Granted(Chat chat, @Nullable String title, boolean elsewhere) implements Destination {
    /** Says something about the chat, below its name where it is another than the call's own. */
    Reply said(Block about) {
      return elsewhere && title != null ? Reply.of(Heading.of(title), about) : Reply.of(about);
    }
  }

  /** None, and why. */
  record Barred(Reply answer) implements Destination {}

  /** No chat at all: the call was made where there are no posts. */
  record Nowhere() implements Destination {}

  /** Answers for the chat whose settings are meant: the call's own unless it names another. */
  Reply named(Invocation call, Optional<String> reference, Function<Granted, Reply> answer) {
    Destination meant =
        reference.isEmpty()
            ? new Granted(call.chat(), null, false)
            : elsewhere(call, reference.get());
    if (meant instanceof Barred barred) {
      return barred.answer();
    }
    return meant instanceof Granted granted
        ? answer.apply(granted)
        : Reply.warning(call.texts().say("venue.no-posts"));
  }

  /** The chat that posts shall go to; the platform is asked about the call's own, too. */
  Destination forPosts(Invocation call, Optional<String> reference) {
    return reference.isEmpty() ? here(call) : elsewhere(call, reference.get());
  }

  /** Whether posts can go to the chat of a call, as far as the platform is concerned. */
  boolean isOpen(Invocation call) {
    return venues.here(call.chat(), call.caller()) instanceof Answer.Found;
  }

  private Destination here(Invocation call) {
    Texts texts = call.texts();
    Answer answer = venues.here(call.chat(), call.caller());
    String otherwise =
        texts.say(
            answer instanceof Answer.NotYours ? "venue.not-yours-here" : "venue.may-not-post-here");
    return destination(answer, false, otherwise, texts);
  }

  private Destination elsewhere(Invocation call, String reference) {
    Texts texts = call.texts();
    Answer answer = venues.find(call.chat(), call.caller(), reference);
    String otherwise =
        answer instanceof Answer.NotYours other
            ? texts.say("venue.not-yours", other.title())
            : answer instanceof Answer.MayNotPost silent
                ? texts.say("venue.may-not-post", silent.title())
                : texts.say("venue.unknown", reference);
    return destination(answer, true, otherwise, texts);
  }

  private static Destination destination(
      Answer answer, boolean elsewhere, String otherwise, Texts texts) {
    if (answer instanceof Answer.Found found) {
      return new Granted(found.chat(), found.title(), elsewhere);
    }
    if (answer instanceof Answer.NoPosts) {
      return new Nowhere();
    }
    return new Barred(
        Reply.refusal(
            answer instanceof Answer.NoAnswer ? texts.say("venue.no-answer") : otherwise));
  }
}
