package org.digestbot.platform.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digestbot.chat.Caller;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.CommandRouter;
import org.digestbot.chat.command.Place;
import org.digestbot.chat.reply.Block;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Block.Paragraph;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;
import org.digestbot.chat.reply.RichText;
import org.digestbot.chat.reply.Style;
import org.digestbot.platform.telegram.Incoming.Origin;

/**
 * What {@code /start} answers: what a link into the bot means ({@code ?start=e17} opens entry 17),
 * else what the bot is for. Thread-safe.
 */
final class Welcome {
  private final CommandRouter router;
  private final DeepLinks links;
  private final boolean ownersKnown;

  Welcome(CommandRouter router, DeepLinks links, boolean ownersKnown) {
    this.router = router;
    this.links = links;
    this.ownersKnown = ownersKnown;
  }

  Reply answer(String payload, Origin origin, Caller caller) {
    if (DeepLinks.isCall(payload)) {
      Optional<Call> call = links.call(payload);
      return call.isPresent()
          ? router.answer(call.get(), origin.asChat(), caller)
          : stale(Texts.of(router.language(origin.asChat(), caller)));
    }
    Reply help = router.answer(Call.of("help"), origin.asChat(), caller);
    if (help.isNothing() || (!payload.isEmpty() && !payload.equals("help"))) {
      return help;
    }
    Texts texts = Texts.of(router.language(origin.asChat(), caller));
    List<Block> blocks = new ArrayList<>();
    blocks.add(Paragraph.of(texts.say("platform.hello")));
    blocks.addAll(help.blocks());
    if (!ownersKnown && origin.place() == Place.PRIVATE) {
      RichText id =
          RichText.plain(texts.say("telegram.your-id") + " ")
              .and(RichText.of(Incoming.PLATFORM + ":" + caller.id(), Style.CODE));
      blocks.add(new Note(Note.Kind.HINT, id));
    }
    return new Reply(blocks, help.buttons());
  }

  private static Reply stale(Texts texts) {
    return Reply.of(Note.warning(texts.say("platform.stale-button")));
  }
}
