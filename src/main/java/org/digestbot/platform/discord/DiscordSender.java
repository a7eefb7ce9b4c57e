package org.digestbot.platform.discord;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is to be seen: the first answer at once, the messages in order, none of them with a
 * mention. What Discord refuses is not sent again. Thread-safe; never waits.
 */
final class DiscordSender {
  private static final Logger log = LoggerFactory.getLogger(DiscordSender.class);

  private static final int LONGEST_NONCE = 25;

  /** What a platform may still be busy with when it is asked to stop. */
  private final AtomicInteger underWay = new AtomicInteger();

  DiscordSender() {
    MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
    MessageRequest.setDefaultMentionRepliedUser(false);
  }

  int underWay() {
    return underWay.get();
  }

  /**
   * Says that an answer is coming; what it is must then be found out.
   *
   * @param quiet whether only the caller sees it
   * @param then runs when Discord has heard it, and not otherwise: then nobody waits for an answer
   */
  void promise(IReplyCallback event, boolean quiet, Consumer<InteractionHook> then) {
    begin(() -> event.deferReply(quiet), "an interaction", then);
  }

  /** Says that the message will change. */
  void promiseEdit(IMessageEditCallback event, Consumer<InteractionHook> then) {
    begin(() -> event.deferEdit(), "a press", then);
  }

  /** Answers at once, to the caller alone. */
  void tell(IReplyCallback event, MessageCreateData message) {
    begin(() -> event.reply(message).setEphemeral(true), "a remark", hook -> {});
  }

  /** Puts the messages in the place of the promise. */
  void answer(InteractionHook hook, boolean quiet, List<MessageCreateData> messages) {
    hook.setEphemeral(quiet);
    begin(
        () -> hook.editOriginal(MessageEditData.fromCreateData(messages.get(0))),
        "an answer",
        first -> followUp(hook, messages, 1));
  }

  /** Says something to the caller alone, beside the message that was to change. */
  void tell(InteractionHook hook, List<MessageCreateData> messages) {
    hook.setEphemeral(true);
    followUp(hook, messages, 0);
  }

  /** Takes the promise of an answer back. */
  void takeBack(InteractionHook hook) {
    begin(hook::deleteOriginal, "taking a promise back", done -> {});
  }

  /**
   * Writes in a channel.
   *
   * @param key names what is written, so that a second attempt writes nothing twice
   */
  void write(MessageChannel channel, String key, List<MessageCreateData> messages) {
    write(channel, key, messages, 0, null);
  }

  /** Writes in answer to somebody's message, in its channel or thread. */
  void reply(Message to, List<MessageCreateData> messages) {
    write(to.getChannel(), "r" + Long.toUnsignedString(to.getIdLong(), 36), messages, 0, to);
  }

  void showTyping(MessageChannel channel) {
    begin(() -> channel.sendTyping(), "a sign of typing", done -> {});
  }

  private void write(
      MessageChannel channel,
      String key,
      List<MessageCreateData> messages,
      int index,
      @Nullable Message to) {
    if (index == messages.size()) {
      return;
    }
    begin(
        () -> {
          MessageCreateAction action =
              channel.sendMessage(messages.get(index)).setNonce(nonce(key, index));
          return to != null && index == 0
              ? action.setMessageReference(to).failOnInvalidReply(false)
              : action;
        },
        "a message",
        sent -> write(channel, key, messages, index + 1, to));
  }

  private void followUp(InteractionHook hook, List<MessageCreateData> messages, int index) {
    if (index < messages.size()) {
      begin(
          () -> hook.sendMessage(messages.get(index)),
          "a further part of an answer",
          sent -> followUp(hook, messages, index + 1));
    }
  }

  /** Discord takes 25 characters; a longer key is told apart by its hash. */
  static String nonce(String key, int index) {
    String whole = key + "-" + index;
    if (whole.length() <= LONGEST_NONCE) {
      return whole;
    }
    UUID hash = UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8));
    return Long.toUnsignedString(hash.getMostSignificantBits(), 36)
        + Long.toUnsignedString(hash.getLeastSignificantBits(), 36).substring(0, 11);
  }

  /**
   * Asks Discord for something else.
   *
   * @param action makes the request; JDA may refuse already here, for want of a right
   * @param what is said of it in the log
   * @param then runs with the answer, if there is one
   */
  <T> void begin(Supplier<RestAction<T>> action, String what, Consumer<? super T> then) {
    underWay.incrementAndGet();
    try {
      action
          .get()
          .queue(
              done -> {
                try {
                  then.accept(done);
                } finally {
                  underWay.decrementAndGet();
                }
              },
              failure -> {
                underWay.decrementAndGet();
                report(failure, what);
              });
    } catch (RuntimeException e) {
      underWay.decrementAndGet();
      report(e, what);
    }
  }

  private static void report(Throwable failure, String what) {
    if (failure instanceof ErrorResponseException refused
        && refused.getErrorResponse() == ErrorResponse.UNKNOWN_INTERACTION) {
      log.warn("Discord: {} came too late to be answered; nothing was carried out", what);
    } else if (failure instanceof ErrorResponseException refused
        && refused.getErrorResponse() == ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED) {
      log.warn("Discord: {} was answered by another process with this bot's token", what);
    } else {
      log.warn("Discord: {} did not succeed: {}", what, LogWording.brief(failure));
    }
  }
}
