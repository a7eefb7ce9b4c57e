package org.digestbot.commands;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.digestbot.chat.Role;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Completion;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.command.OptionSpec;
import org.digestbot.chat.command.OptionType;
import org.digestbot.chat.command.Visibility;
import org.digestbot.chat.reply.Block.Heading;
import org.digestbot.chat.reply.Block.Paragraph;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Reply;
import org.digestbot.chat.reply.RichText;
import org.digestbot.subscription.Subscription;

/** {@code /unsubscribe}: ends a subscription. */
final class UnsubscribeCommand implements Command {
  static final String NAME = "unsubscribe";
  private static final String ALL = "all";
  private static final Set<String> EVERY_ONE = Set.of(ALL, "全部", "所有");
  private static final CommandSpec SPEC =
      CommandSpec.open(
              NAME,
              List.of("退订", "取消订阅"),
              OptionSpec.optional(SubscriptionButtons.NUMBER, OptionType.TEXT, Completion.NONE)
                  .offering(ALL))
          .reservedFor(Role.ADMINISTRATOR)
          .answeredTo(Visibility.CALLER);

  private final PostDesk desk;
  private final SubscriptionWording wording;
  private final ReachableSubscriptions reachable;

  UnsubscribeCommand(PostDesk desk, SubscriptionWording wording) {
    this.desk = desk;
    this.wording = wording;
    this.reachable = new ReachableSubscriptions(desk);
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Invocation invocation) {
    Texts texts = invocation.texts();
    Optional<String> typed = invocation.arguments().text(SubscriptionButtons.NUMBER);
    if (typed.isEmpty()) {
      return choice(invocation, texts);
    }
    if (EVERY_ONE.contains(typed.get().toLowerCase(Locale.ROOT))) {
      List<Subscription> all = desk.subscriptions().in(invocation.chat());
      all.forEach(subscription -> desk.subscriptions().remove(subscription.id()));
      return said(texts.say("unsubscribe.all", all.size()));
    }
    ReachableSubscriptions.Reach reach = reachable.find(invocation, typed.get());
    if (reach instanceof ReachableSubscriptions.Missed missed) {
      return missed.answer();
    }
    Subscription subscription = ((ReachableSubscriptions.Reached) reach).subscription();
    desk.subscriptions().remove(subscription.id());
    return said(texts.say("unsubscribe.done", wording.title(subscription, texts)))
        .row(
            new Button(
                texts.say("unsubscribe.again"),
                SubscribeOffer.again(subscription, invocation.chat())));
  }

  private Reply choice(Invocation invocation, Texts texts) {
    List<Subscription> all = desk.subscriptions().in(invocation.chat());
    if (all.isEmpty()) {
      return said(texts.say("unsubscribe.none"));
    }
    Reply reply = Reply.of(new Heading(RichText.plain(texts.say("unsubscribe.which"))));
    for (Subscription subscription : all) {
      String label = subscription.id() + " · " + wording.title(subscription, texts);
      reply = reply.row(new Button(label, SubscriptionButtons.delete(subscription, texts).call()));
    }
    return reply;
  }

  private static Reply said(String text) {
    return Reply.of(new Paragraph(RichText.plain(text)));
  }
}
