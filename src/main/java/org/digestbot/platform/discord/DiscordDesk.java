package org.digestbot.platform.discord;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.digestbot.chat.Language;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandRouter;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.reply.Block;
import org.digestbot.chat.reply.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what is asked to the commands and what they answer back: promises first, then finds the
 * answer on a thread of the workers. Thread-safe.
 */
final class DiscordDesk {
  private static final Logger log = LoggerFactory.getLogger(DiscordDesk.class);
  private static final Duration SLOW = Duration.ofMillis(700);
  private static final Duration TYPING_LASTS = Duration.ofSeconds(8);

  private final CommandRouter router;
  private final DiscordRenderer renderer;
  private final DiscordSender sender;
  private final Threads threads;
  private final Language otherwise;
  private final Turns turns;

  /**
   * @param otherwise what to speak where nobody has asked
   */
  DiscordDesk(
      CommandRouter router,
      DiscordRenderer renderer,
      DiscordSender sender,
      Threads threads,
      Language otherwise) {
    this.router = router;
    this.renderer = renderer;
    this.sender = sender;
    this.threads = threads;
    this.otherwise = otherwise;
    this.turns = new Turns(threads.workers());
  }

  /** A command; its declaration says who sees the answer. */
  void command(IReplyCallback event, Asked asked) {
    boolean quiet =
        asked.call() != null
            && router
                .registry()
                .find(asked.call().command())
                .map(Command::spec)
                .filter(CommandSpec::quiet)
                .isPresent();
    answerAnew(event, asked, quiet);
  }

  /** A call whose answer is a message of its own. */
  void answerAnew(IReplyCallback event, Asked asked, boolean quiet) {
    sender.promise(
        event, quiet, hook -> work(asked, () -> asked.answer(router), hook, quiet, false));
  }

  /** A document of an owner's; only they see the report. */
  void document(IReplyCallback event, Asked asked, Supplier<Reply> report) {
    sender.promise(event, true, hook -> work(asked, report, hook, true, false));
  }

  /** A call whose answer takes the place of the message that was pressed. */
  void answerInPlace(IMessageEditCallback event, Asked asked, boolean quiet) {
    sender.promiseEdit(event, hook -> work(asked, () -> asked.answer(router), hook, quiet, true));
  }

  /** A remark to the caller alone, in place of an answer. */
  void remark(IReplyCallback event, Asked asked, String key) {
    sender.tell(event, remark(language(asked), key));
  }

  /** A message to the bot. */
  void message(Message message, Asked asked) {
    boolean taken =
        turns.take(
            asked.caller().id(),
            () -> {
              ScheduledFuture<?> typing = typeWhileSlow(message);
              try {
                sender.reply(message, answer(asked, () -> asked.answer(router)).messages());
              } finally {
                typing.cancel(false);
              }
            });
    if (!taken) {
      sender.reply(message, List.of(remark(language(asked), "platform.busy")));
    }
  }

  /** A remark in answer to a message. */
  void remark(Message message, Asked asked, String key) {
    sender.reply(message, List.of(remark(language(asked), key)));
  }

  /** What the bot says in a server where it is new. */
  void greet(Guild guild, MessageChannel place) {
    Block hello = Block.Paragraph.of(Texts.of(otherwise).say("platform.hello"));
    sender.write(place, "hello-" + guild.getId(), List.of(shown(hello, otherwise)));
  }

  int underWay() {
    return turns.busy() + sender.underWay();
  }

  private void work(
      Asked asked, Supplier<Reply> source, InteractionHook hook, boolean quiet, boolean inPlace) {
    boolean taken =
        turns.take(
            asked.caller().id(),
            () -> {
              Answer answer = answer(asked, source);
              if (answer.messages().isEmpty()) {
                if (!inPlace) {
                  sender.takeBack(hook);
                }
              } else if (inPlace && answer.refusal()) {
                sender.tell(hook, answer.messages());
              } else {
                sender.answer(hook, quiet, answer.messages());
              }
            });
    if (!taken) {
      List<MessageCreateData> busy = List.of(remark(language(asked), "platform.busy"));
      if (inPlace) {
        sender.tell(hook, busy);
      } else {
        sender.answer(hook, quiet, busy);
      }
    }
  }

  /**
   * An answer as it is sent; no message where there is nothing to say.
   *
   * @param refusal whether a message that was pressed stays as it is
   */
  private record Answer(boolean refusal, List<MessageCreateData> messages) {}

  private Answer answer(Asked asked, Supplier<Reply> source) {
    try {
      Reply reply = source.get();
      return reply.isNothing()
          ? new Answer(false, List.of())
          : new Answer(
              reply.refused().isPresent(),
              renderer.render(
                  reply,
                  new DiscordRenderer.Audience(
                      asked.caller().id(), asked.call(), language(asked))));
    } catch (RuntimeException e) {
      String incident = UUID.randomUUID().toString().substring(0, 8);
      log.error("Incident {}: an answer could not be shown on Discord", incident, e);
      return new Answer(
          true, List.of(remark(asked.caller().language(), "router.incident", incident)));
    }
  }

  private Language language(Asked asked) {
    return router.language(asked.chat(), asked.caller());
  }

  private MessageCreateData remark(Language language, String key, Object... arguments) {
    return shown(Block.Note.warning(Texts.of(language).say(key, arguments)), language);
  }

  private MessageCreateData shown(Block block, Language language) {
    return renderer
        .render(Reply.of(block), new DiscordRenderer.Audience("0", null, language))
        .get(0);
  }

  private ScheduledFuture<?> typeWhileSlow(Message message) {
    return threads
        .timer()
        .scheduleWithFixedDelay(
            () -> sender.showTyping(message.getChannel()),
            SLOW.toMillis(),
            TYPING_LASTS.toMillis(),
            TimeUnit.MILLISECONDS);
  }
}
