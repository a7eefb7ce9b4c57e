package org.digestbot.commands;

import java.util.List;
import org.digestbot.chat.Role;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.reply.Block.Paragraph;
import org.digestbot.chat.reply.Reply;
import org.digestbot.subscription.Subscription;

/** {@code /test}: sends what a subscription brings now, so that one sees how it looks there. */
final class TestCommand extends AboutSubscriptions {
  static final String NAME = "test";
  private static final CommandSpec SPEC =
      CommandSpec.open(NAME, List.of("试发", "测试"), ReachableSubscriptions.option())
          .reservedFor(Role.ADMINISTRATOR)
          .answeredQuietly();

  TestCommand(PostDesk desk, SubscriptionWording wording) {
    super(SPEC, desk, wording);
  }

  @Override
  public Reply run(Invocation invocation) {
    return reachable.one(
        invocation,
        invocation.texts().say("subscription.which"),
        subscription -> sent(subscription, invocation));
  }

  private Reply sent(Subscription subscription, Invocation invocation) {
    Texts texts = invocation.texts();
    if (!reachable.isOpen(subscription, invocation)) {
      return Reply.warning(texts.say("subscriptions.closed"));
    }
    boolean sent = desk.rehearsal().send(subscription, desk.now());
    return Reply.of(
        Paragraph.of(
            texts.say(sent ? "test.sent" : "test.nothing", wording.title(subscription, texts))));
  }
}
