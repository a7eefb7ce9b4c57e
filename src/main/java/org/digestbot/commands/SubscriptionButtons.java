package org.digestbot.commands;

import java.time.Instant;
import java.util.List;
import org.digestbot.chat.Texts;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.subscription.Subscription;

/** What can be pressed beside a subscription. */
final class SubscriptionButtons {
  /** The option by which a call names a subscription. */
  static final String NUMBER = "number";

  private SubscriptionButtons() {}

  /** The way to all that a chat gets. */
  static Button all(Texts texts) {
    return new Button(texts.say("button.subscriptions"), Call.of(SubscriptionsCommand.NAME));
  }

  static List<Button> of(Subscription subscription, Instant now, Texts texts) {
    return List.of(
        subscription.isPaused(now) ? resume(subscription, texts) : pause(subscription, texts),
        test(subscription, texts),
        delete(subscription, texts));
  }

  /** Where no other is to be seen, nobody needs its number. */
  static List<Button> ofOnly(Subscription subscription, Texts texts) {
    return List.of(
        new Button(texts.say("button.test-this"), test(subscription, texts).call()),
        new Button(texts.say("button.delete-this"), delete(subscription, texts).call()));
  }

  static Button pause(Subscription subscription, Texts texts) {
    return button("button.pause", PauseCommand.NAME, subscription, texts);
  }

  static Button resume(Subscription subscription, Texts texts) {
    return button("button.resume", ResumeCommand.NAME, subscription, texts);
  }

  static Button test(Subscription subscription, Texts texts) {
    return button("button.test", TestCommand.NAME, subscription, texts);
  }

  static Button delete(Subscription subscription, Texts texts) {
    return button("button.delete", UnsubscribeCommand.NAME, subscription, texts);
  }

  private static Button button(String key, String command, Subscription subscription, Texts texts) {
    // Numbers are typed as they are shown, without separators of thousands.
    String number = Long.toString(subscription.id());
    return new Button(texts.say(key, number), Call.of(command).with(NUMBER, number));
  }
}
