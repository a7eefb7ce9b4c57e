package org.digestbot.commands;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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

  /**
   * A chat that the caller may change.
   *
   * @param title what people call it, or null where nobody was asked
   * @param elsewhere whether the call named it
   */
  record Granted(Chat chat, @Nullable String title, boolean elsewhere) {
    /** Says something about the chat, below its name where it is another than the call's own. */
    Reply said(Block about) {
      return elsewhere && title != null ? Reply.of(Heading.of(title), about) : Reply.of(about);
    }
  }

  /** Answers for the chat whose settings are meant: the call's own unless it names another. */
  Reply named(Invocation call, Optional<String> reference, Function<Granted, Reply> answer) {
    return reference.isEmpty()
        ? answer.apply(new Granted(call.chat(), null, false))
        : elsewhere(
            call, reference.get(), answer, () -> Reply.warning(call.texts().say("venue.no-posts")));
  }

  /**
   * Answers for the chat that posts shall go to; the platform is asked about the call's own, too.
   *
   * @param nowhere answers where there are no posts
   */
  Reply forPosts(
      Invocation call,
      Optional<String> reference,
      Function<Granted, Reply> answer,
      Supplier<Reply> nowhere) {
    return reference.isEmpty()
        ? here(call, answer, nowhere)
        : elsewhere(call, reference.get(), answer, nowhere);
  }

  /** Whether posts can go to the chat of a call, as far as the platform is concerned. */
  boolean isOpen(Invocation call) {
    return venues.here(call.chat(), call.caller()) instanceof Answer.Found;
  }

  private Reply here(Invocation call, Function<Granted, Reply> answer, Supplier<Reply> nowhere) {
    Answer place = venues.here(call.chat(), call.caller());
    String otherwise =
        place instanceof Answer.NotYours ? "venue.not-yours-here" : "venue.may-not-post-here";
    return place instanceof Answer.Found found
        ? answer.apply(new Granted(found.chat(), found.title(), false))
        : without(place, call.texts().say(otherwise), call.texts(), nowhere);
  }

  private Reply elsewhere(
      Invocation call, String reference, Function<Granted, Reply> answer, Supplier<Reply> nowhere) {
    Texts texts = call.texts();
    Answer place = venues.find(call.chat(), call.caller(), reference);
    String otherwise =
        place instanceof Answer.NotYours other
            ? texts.say("venue.not-yours", other.title())
            : place instanceof Answer.MayNotPost silent
                ? texts.say("venue.may-not-post", silent.title())
                : texts.say("venue.unknown", reference);
    return place instanceof Answer.Found found
        ? answer.apply(new Granted(found.chat(), found.title(), true))
        : without(place, otherwise, texts, nowhere);
  }

  private static Reply without(
      Answer place, String otherwise, Texts texts, Supplier<Reply> nowhere) {
    if (place instanceof Answer.NoPosts) {
      return nowhere.get();
    }
    return Reply.refusal(
        place instanceof Answer.NoAnswer ? texts.say("venue.no-answer") : otherwise);
  }
}
