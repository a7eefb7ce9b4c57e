package org.digestbot.commands;

import java.util.ArrayList;
import java.util.List;
import org.digestbot.chat.Caller;
import org.digestbot.chat.Role;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.reply.Block;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Block.Paragraph;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;
import org.digestbot.chat.reply.RichText;
import org.digestbot.chat.reply.Style;

/**
 * {@code /start}: a hello that fits on a phone, with the few things that one tries first. As long
 * as nobody owns the bot it also tells people in private the id by which they could.
 */
final class StartCommand implements Command {
  static final String NAME = "start";
  private static final CommandSpec SPEC =
      CommandSpec.open(NAME, List.of("开始", "你好", "hello", "hi")).answeredQuietly();

  private final boolean owned;

  /**
   * @param owned whether the configuration names an owner
   */
  StartCommand(boolean owned) {
    this.owned = owned;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Invocation invocation) {
    Texts texts = invocation.texts();
    Caller caller = invocation.caller();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Paragraph.of(texts.say(caller.inPrivate() ? "start.in-private" : "platform.hello")));
    if (!owned && caller.inPrivate() && caller.role() != Role.OWNER) {
      String id = invocation.chat().platform() + ":" + caller.id();
      RichText hint =
          RichText.plain(texts.say("start.nobody-owns") + " ").and(RichText.of(id, Style.CODE));
      blocks.add(new Note(Note.Kind.HINT, hint));
    }
    return new Reply(blocks, List.of())
        .row(
            new Button(texts.say("button.latest"), Call.of(LatestCommand.NAME)),
            new Button(texts.say("button.topics"), Call.of(TopicsCommand.NAME)))
        .row(
            new Button(texts.say("start.posts"), Call.of(SubscribeCommand.NAME)),
            new Button(texts.say("start.help"), Call.of(HelpCommand.NAME)));
  }
}
