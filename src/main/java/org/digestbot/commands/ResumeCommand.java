package org.digestbot.commands;

import java.util.List;
import java.util.Optional;
import org.digestbot.chat.Role;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.reply.Block.Paragraph;
import org.digestbot.chat.reply.Reply;
import org.digestbot.subscription.Subscription;

/** {@code /resume}: what was paused goes on with what arrives from now on. */
final class ResumeCommand extends AboutSubscriptions {
  static final String NAME = "resume";
  private static final CommandSpec SPEC =
      CommandSpec.open(NAME, List.of("继续", "恢复"), ReachableSubscriptions.option())
          .reservedFor(Role.ADMINISTRATOR)
          .answeredQuietly();

  ResumeCommand(PostDesk desk, SubscriptionWording wording) {
    super(SPEC, desk, wording);
  }

  @Override
  public Reply run(Invocation invocation) {
    Texts texts = invocation.texts();
    Optional<String> number = invocation.arguments().text(SubscriptionButtons.NUMBER);
    return number.isEmpty()
        ? all(invocation, texts)
        : reachable.numbered(invocation, number.get(), subscription -> one(subscription, texts));
  }

  private Reply one(Subscription subscription, Texts texts) {
    desk.subscriptions().change(subscription.id(), known -> known.pausedUntil(null));
    return said(texts.say("resume.one", wording.title(subscription, texts)), texts);
  }

  private Reply all(Invocation invocation, Texts texts) {
    List<Subscription> paused =
        desk.subscriptions().in(invocation.chat()).stream()
            .filter(subscription -> subscription.isPaused(desk.now()))
            .toList();
    for (Subscription subscription : paused) {
      desk.subscriptions().change(subscription.id(), known -> known.pausedUntil(null));
    }
    return said(texts.say("resume.all", paused.size()), texts);
  }

  private static Reply said(String text, Texts texts) {
    return Reply.of(Paragraph.of(text)).row(SubscriptionButtons.all(texts));
  }
}
