package org.digestbot.commands;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.post.Venues.Answer;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;
import org.digestbot.subscription.Subscriber;
import org.digestbot.subscription.Subscription;

/** The subscriptions that a caller may change from where they are. Thread-safe. */
final class ReachableSubscriptions {
  private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,15})");

  private final PostDesk desk;

  ReachableSubscriptions(PostDesk desk) {
    this.desk = desk;
  }

  /** What comes of a number. */
  sealed interface Reach {}

  /** It is this one. */
  record Reached(Subscription subscription) implements Reach {}

  /** None that the caller may change, and why. */
  record Missed(Reply answer) implements Reach {}

  /** Whether the chat is the private one of the caller, as far as its id tells. */
  static boolean isOwn(Invocation call) {
    return call.chat().id().equals(call.caller().id());
  }

  /** What the caller has set up in other chats; told only in private. */
  List<Subscription> elsewhere(Invocation call) {
    return isOwn(call)
        ? desk.subscriptions().madeBy(call.chat().platform(), call.caller().id()).stream()
            .filter(subscription -> !isHere(subscription, call.chat()))
            .toList()
        : List.of();
  }

  static Optional<Long> number(String typed) {
    Matcher number = NUMBER.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
    return number.matches() ? Optional.of(Long.valueOf(number.group(1))) : Optional.empty();
  }

  /** The subscription of a number. */
  Reach find(Invocation call, String typed) {
    Texts texts = call.texts();
    Optional<Subscription> known = number(typed).flatMap(desk.subscriptions()::find);
    if (known.isEmpty() || !known.get().chat().platform().equals(call.chat().platform())) {
      return missed(texts.say("subscription.unknown", typed), texts);
    }
    Subscription subscription = known.get();
    if (isHere(subscription, call.chat())) {
      return new Reached(subscription);
    }
    boolean own = subscription.madeBy().equals(call.caller().id());
    Answer answer = desk.venues().find(call.chat(), call.caller(), subscription.chat().id());
    if (answer instanceof Answer.Found) {
      return new Reached(subscription);
    }
    if (answer instanceof Answer.NoAnswer) {
      return missed(texts.say("venue.no-answer"), texts);
    }
    // Where the bot was thrown out, whoever made it can still put an end to it.
    boolean ended = answer instanceof Answer.Unknown || answer instanceof Answer.MayNotPost;
    return own && ended
        ? new Reached(subscription)
        : missed(texts.say("subscription.unknown", typed), texts);
  }

  /** Whether its chat can be written to; where it could not, the platform is asked again. */
  boolean isOpen(Subscription subscription, Invocation call) {
    Chat chat = subscription.chat();
    if (!desk.subscriptions().subscriber(chat).isClosed()) {
      return true;
    }
    Answer answer =
        isHere(subscription, call.chat())
            ? desk.venues().here(call.chat(), call.caller())
            : desk.venues().find(call.chat(), call.caller(), chat.id());
    boolean open = answer instanceof Answer.Found;
    if (open) {
      desk.subscriptions().change(chat, Subscriber::opened);
    }
    return open;
  }

  private static boolean isHere(Subscription subscription, Chat chat) {
    return subscription.chat().whole().equals(chat.whole());
  }

  private static Missed missed(String why, Texts texts) {
    return new Missed(
        Destinations.warning(why)
            .row(
                new Button(texts.say("button.subscriptions"), Call.of(SubscriptionsCommand.NAME))));
  }
}
