package org.digestbot.platform.telegram;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.digestbot.chat.Place;
import org.digestbot.chat.post.PostOutcome;
import org.digestbot.platform.telegram.Incoming.Origin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages that belong together on their way to one chat. Immutable.
 *
 * @param answers the message that they answer, shown above them, or null
 * @param replaces the message whose place the first takes, or null
 * @param done how many went out before a restart
 * @param tooLate when nobody wants them any more, or null
 */
record Parcel(
    long chat,
    @Nullable Integer thread,
    @Nullable Integer answers,
    @Nullable Integer replaces,
    List<OutMessage> messages,
    int done,
    @Nullable Instant tooLate,
    Manner manner,
    Progress progress) {
  private static final Logger log = LoggerFactory.getLogger(TelegramSender.class);

  /** How much of a hurry it is in. */
  enum Manner {
    /** Somebody waits for it, and it goes before everything else. */
    ANSWER,
    POST,
    /** A post that makes no sound. */
    SILENT_POST
  }

  /** How it ended. */
  sealed interface Outcome {
    Outcome DELIVERED = new Delivered();
    Outcome TOO_LATE = new TooLate();

    /** What it means for a post. */
    PostOutcome ofPost(boolean inThread);

    record Delivered() implements Outcome {
      @Override
      public PostOutcome ofPost(boolean inThread) {
        return new PostOutcome.Delivered();
      }
    }

    /** Nobody waits for a post, so that it is never too late for one. */
    record TooLate() implements Outcome {
      @Override
      public PostOutcome ofPost(boolean inThread) {
        throw new IllegalStateException("a post cannot be too late");
      }
    }

    /** It is refused even without what could be left out. */
    record Refused(ApiFault fault) implements Outcome {
      @Override
      public PostOutcome ofPost(boolean inThread) {
        return Refusals.obstacle(fault, inThread)
            .orElseGet(() -> new PostOutcome.Refused(String.valueOf(fault.getMessage())));
      }
    }

    /** A post that may go later. */
    record Postponed(Instant notBefore, String why) implements Outcome {
      @Override
      public PostOutcome ofPost(boolean inThread) {
        return new PostOutcome.Later(notBefore, why);
      }
    }

    /** A post whose chat has another id now. */
    record Moved(long to) implements Outcome {
      @Override
      public PostOutcome ofPost(boolean inThread) {
        return new PostOutcome.Moved(Long.toString(to));
      }
    }
  }

  /** Who wants to know; called on the sender's thread. */
  interface Progress {
    /** The message of this number leaves next; if this throws, a post is postponed instead. */
    default void leaving(int message) {}

    /** Whether the message that left has arrived cannot be known. */
    default void doubtful() {}

    /** So many of the messages are out, and there are more. */
    void sent(int messages);

    void finished(Outcome outcome);
  }

  /** An answer to whoever asked; in a group it shows to whom. */
  static Parcel answer(
      Origin origin,
      List<OutMessage> messages,
      int done,
      @Nullable Instant tooLate,
      Progress progress) {
    boolean shared = origin.place() == Place.GROUP && origin.message() != 0;
    return new Parcel(
        origin.chat(),
        origin.thread(),
        shared ? origin.message() : null,
        null,
        messages,
        done,
        tooLate,
        Manner.ANSWER,
        progress);
  }

  /** An answer in the place of the message whose button was pressed, where its first message is. */
  static Parcel inPlace(Origin origin, List<OutMessage> messages, int done, Progress progress) {
    return new Parcel(
        origin.chat(),
        origin.thread(),
        null,
        done == 0 ? origin.message() : null,
        messages,
        done,
        null,
        Manner.ANSWER,
        progress);
  }

  /** Something that nobody asked for. */
  static Parcel post(
      long chat,
      @Nullable Integer thread,
      List<OutMessage> messages,
      int done,
      boolean silent,
      Progress progress) {
    Manner manner = silent ? Manner.SILENT_POST : Manner.POST;
    return new Parcel(chat, thread, null, null, messages, done, null, manner, progress);
  }

  /** Tells who wants to know; where they fail, the messages of others must go on. */
  void tell(Consumer<Progress> news) {
    try {
      news.accept(progress);
    } catch (RuntimeException e) {
      log.error("It could not be noted how a message to Telegram went", e);
    }
  }

  Parcel to(long otherChat) {
    return new Parcel(
        otherChat, thread, answers, replaces, messages, done, tooLate, manner, progress);
  }

  Parcel after(int sent) {
    return new Parcel(chat, thread, answers, replaces, messages, sent, tooLate, manner, progress);
  }

  /** The same as new messages. */
  Parcel anew() {
    return new Parcel(chat, thread, answers, null, messages, done, tooLate, manner, progress);
  }

  /** The same with the next message bare of everything that could be refused. */
  Parcel plainly() {
    List<OutMessage> plain = messages.stream().map(m -> m == next() ? m.plain() : m).toList();
    return new Parcel(chat, thread, null, replaces, plain, done, tooLate, manner, progress);
  }

  OutMessage next() {
    return messages.get(done);
  }

  boolean isOver() {
    return done >= messages.size();
  }

  boolean isPost() {
    return manner != Manner.ANSWER;
  }
}
