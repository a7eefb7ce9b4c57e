package org.digestbot.commands;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.digestbot.chat.Role;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.reply.Block.Paragraph;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Reply;
import org.digestbot.subscription.Subscription;

/** {@code /unsubscribe}: ends a subscription. */
final class UnsubscribeCommand extends AboutSubscriptions {
  static final String NAME = "unsubscribe";
  private static final String ALL = "all";
  private static final Set<String> EVERY_ONE = Set.of(ALL, "全部", "所有");
  private static final CommandSpec SPEC =
      CommandSpec.open(NAME, List.of("退订", "取消订阅"), ReachableSubscriptions.option().offering(ALL))
          .reservedFor(Role.ADMINISTRATOR)
          .answeredQuietly();

  UnsubscribeCommand(PostDesk desk, SubscriptionWording wording) {
    super(SPEC, desk, wording);
  }

  @Override
  public Reply run(Invocation invocation) {
    Texts texts = invocation.texts();
    Optional<String> typed = invocation.arguments().text(SubscriptionButtons.NUMBER);
    if (typed.isEmpty()) {
      return reachable.choice(invocation, texts.say("subscription.which"));
    }
    if (EVERY_ONE.contains(typed.get().toLowerCase(Locale.ROOT))) {
      List<Subscription> all = desk.subscriptions().in(invocation.chat());
      all.forEach(subscription -> desk.subscriptions().remove(subscription.id()));
      return Reply.of(Paragraph.of(texts.say("unsubscribe.all", all.size())));
    }
    return reachable.numbered(
        invocation, typed.get(), subscription -> ended(subscription, invocation));
  }

  private Reply ended(Subscription subscription, Invocation invocation) {
    Texts texts = invocation.texts();
    desk.subscriptions().remove(subscription.id());
    return Reply.of(Paragraph.of(texts.say("unsubscribe.done", wording.title(subscription, texts))))
        .row(
            new Button(
                texts.say("unsubscribe.again"),
                SubscribeOffer.again(subscription, invocation.chat(), desk.venues())));
  }
}
