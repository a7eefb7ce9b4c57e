package org.digestbot.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.reply.Block;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Block.Paragraph;
import org.digestbot.chat.reply.Reply;
import org.digestbot.subscription.Subscription;

/** {@code /preview}: what the next post would bring if it came now. */
final class PreviewCommand extends AboutSubscriptions {
  static final String NAME = "preview";
  private static final CommandSpec SPEC =
      CommandSpec.open(NAME, List.of("预览"), ReachableSubscriptions.option()).answeredQuietly();

  PreviewCommand(PostDesk desk, SubscriptionWording wording) {
    super(SPEC, desk, wording);
  }

  @Override
  public Reply run(Invocation invocation) {
    return reachable.one(
        invocation,
        invocation.texts().say("preview.which"),
        subscription -> preview(subscription, invocation));
  }

  private Reply preview(Subscription subscription, Invocation invocation) {
    Texts texts = invocation.texts();
    String title = wording.title(subscription, texts);
    Optional<Reply> next = desk.rehearsal().next(subscription, invocation.language(), desk.now());
    if (next.isEmpty()) {
      return Reply.of(Paragraph.of(texts.say("preview.nothing", title)));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Note.hint(texts.say("preview.of", title)));
    blocks.addAll(next.get().blocks());
    return new Reply(blocks, next.get().buttons());
  }
}
