package org.digestbot.commands;

import java.util.List;
import java.util.Optional;
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

/** {@code /test}: sends what a subscription brings now, so that one sees how it looks there. */
final class TestCommand implements Command {
  static final String NAME = "test";
  private static final CommandSpec SPEC =
      CommandSpec.open(
              NAME,
              List.of("试发", "测试"),
              OptionSpec.optional(SubscriptionButtons.NUMBER, OptionType.TEXT, Completion.NONE))
          .reservedFor(Role.ADMINISTRATOR)
          .answeredTo(Visibility.CALLER);

  private final PostDesk desk;
  private final SubscriptionWording wording;
  private final ReachableSubscriptions reachable;

  TestCommand(PostDesk desk, SubscriptionWording wording) {
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
    Optional<String> number = invocation.arguments().text(SubscriptionButtons.NUMBER);
    List<Subscription> here = desk.subscriptions().in(invocation.chat());
    if (number.isEmpty() && here.size() == 1) {
      return sent(here.get(0), invocation);
    }
    if (number.isEmpty()) {
      return choice(here, texts);
    }
    ReachableSubscriptions.Reach reach = reachable.find(invocation, number.get());
    return reach instanceof ReachableSubscriptions.Reached reached
        ? sent(reached.subscription(), invocation)
        : ((ReachableSubscriptions.Missed) reach).answer();
  }

  private Reply sent(Subscription subscription, Invocation invocation) {
    Texts texts = invocation.texts();
    if (!reachable.isOpen(subscription, invocation)) {
      return Destinations.warning(texts.say("subscriptions.closed"));
    }
    boolean sent = desk.rehearsal().send(subscription, desk.now());
    return Reply.of(
        new Paragraph(
            RichText.plain(
                texts.say(
                    sent ? "test.sent" : "test.nothing", wording.title(subscription, texts)))));
  }

  private Reply choice(List<Subscription> here, Texts texts) {
    if (here.isEmpty()) {
      return Reply.of(new Paragraph(RichText.plain(texts.say("unsubscribe.none"))));
    }
    Reply reply = Reply.of(new Heading(RichText.plain(texts.say("unsubscribe.which"))));
    for (Subscription subscription : here) {
      String label = subscription.id() + " · " + wording.title(subscription, texts);
      reply = reply.row(new Button(label, SubscriptionButtons.test(subscription, texts).call()));
    }
    return reply;
  }
}
