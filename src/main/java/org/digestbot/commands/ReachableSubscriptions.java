package org.digestbot.commands;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Completion;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.command.OptionSpec;
import org.digestbot.chat.command.OptionType;
import org.digestbot.chat.post.Venues.Answer;
import org.digestbot.chat.reply.Block.Heading;
import org.digestbot.chat.reply.Block.Paragraph;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Reply;
import org.digestbot.subscription.Subscriber;
import org.digestbot.subscription.Subscription;

/** The subscriptions that a caller may change from where they are. Thread-safe. */
final class ReachableSubscriptions {
  private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,15})");

  private final PostDesk desk;
  private final SubscriptionWording wording;

  ReachableSubscriptions(PostDesk desk, SubscriptionWording wording) {
    this.desk = desk;
    this.wording = wording;
  }

  /** The option by which a call names one of them. */
  static OptionSpec option() {
    return OptionSpec.optional(SubscriptionButtons.NUMBER, OptionType.TEXT, Completion.NONE);
  }

  /** Those of the chat of a call and, in private, what the caller has set up in other chats. */
  List<Subscription> of(Invocation call) {
    List<Subscription> all = new ArrayList<>(desk.subscriptions().in(call.chat()));
    if (call.caller().inPrivate()) {
      desk.subscriptions().madeBy(call.chat().platform(), call.caller().id()).stream()
          .filter(subscription -> !isHere(subscription, call.chat()))
          .forEach(all::add);
    }
    return all;
  }

  static Optional<Long> number(String typed) {
    Matcher number = NUMBER.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
    return number.matches() ? Optional.of(Long.valueOf(number.group(1))) : Optional.empty();
  }

  /**
   * Answers for the subscription whose number a call names, or else for the only one.
   *
   * @param which asks for a number where there are several
   */
  Reply one(Invocation call, String which, Function<Subscription, Reply> answer) {
    Optional<String> typed = call.arguments().text(SubscriptionButtons.NUMBER);
    if (typed.isPresent()) {
      return numbered(call, typed.get(), answer);
    }
    List<Subscription> all = of(call);
    return all.size() == 1
        ? numbered(call, Long.toString(all.get(0).id()), answer)
        : choice(call, which);
  }

  /** One button for each subscription, which is the same call with its number. */
  Reply choice(Invocation call, String which) {
    List<Subscription> all = of(call);
    if (all.isEmpty()) {
      return Reply.of(Paragraph.of(call.texts().say("subscription.none")));
    }
    Reply reply = Reply.of(Heading.of(which));
    for (Subscription subscription : all) {
      // Numbers are typed as they are shown, without separators of thousands.
      String number = Long.toString(subscription.id());
      reply =
          reply.row(
              new Button(
                  number + " · " + described(subscription, call),
                  call.arguments().call().with(SubscriptionButtons.NUMBER, number)));
    }
    return reply;
  }

  private String described(Subscription subscription, Invocation call) {
    String title = wording.title(subscription, call.texts());
    return subscription.chat().equals(call.chat())
        ? title
        : title
            + " · "
            + SubscriptionWording.place(
                desk.subscriptions().subscriber(subscription.chat()), call.texts());
  }

  /** Answers for the subscription of a number, or says why it is none that may be changed. */
  Reply numbered(Invocation call, String typed, Function<Subscription, Reply> answer) {
    Texts texts = call.texts();
    Optional<Subscription> known = number(typed).flatMap(desk.subscriptions()::find);
    if (known.isEmpty() || !known.get().chat().platform().equals(call.chat().platform())) {
      return missed(texts.say("subscription.unknown", typed), texts);
    }
    Subscription subscription = known.get();
    if (isHere(subscription, call.chat())) {
      return answer.apply(subscription);
    }
    boolean own = subscription.madeBy().equals(call.caller().id());
    Answer place = desk.venues().find(call.chat(), call.caller(), subscription.chat().id());
    if (place instanceof Answer.Found) {
      return answer.apply(subscription);
    }
    if (place instanceof Answer.NoAnswer) {
      return missed(texts.say("venue.no-answer"), texts);
    }
    // Where the bot was thrown out, whoever made it can still put an end to it.
    boolean ended = place instanceof Answer.Unknown || place instanceof Answer.MayNotPost;
    return own && ended
        ? answer.apply(subscription)
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

  private static Reply missed(String why, Texts texts) {
    return Reply.refusal(why).row(SubscriptionButtons.all(texts));
  }
}
