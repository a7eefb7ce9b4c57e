package org.digestbot.platform.telegram;

import java.time.Instant;
import java.util.List;
import org.digestbot.chat.command.Place;
import org.digestbot.platform.telegram.Incoming.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Messages that belong together on their way to one chat. Immutable.
 *
 * @param answers the message that they answer, shown above them, or null
 * @param replaces the message whose place the first takes, or null
 * @param done how many went out before a restart
 * @param tooLate when nobody wants them any more, or null
 * @param urgent whether somebody waits for them
 */
record Delivery(
    long chat,
    @Nullable Integer thread,
    @Nullable Integer answers,
    @Nullable Integer replaces,
    List<OutMessage> messages,
    int done,
    @Nullable Instant tooLate,
    boolean urgent,
    Progress progress) {

  /** How it ended. */
  enum Outcome {
    DELIVERED,
    REFUSED,
    TOO_LATE
  }

  /** Who wants to know; called on the sender's thread. */
  interface Progress {
    /** So many of the messages are out, and there are more. */
    void sent(int messages);

    void finished(Outcome outcome);
  }

  /** An answer to whoever asked; in a group it shows to whom. */
  static Delivery answer(
      Origin origin,
      List<OutMessage> messages,
      int done,
      @Nullable Instant tooLate,
      Progress progress) {
    boolean shared = origin.place() == Place.GROUP && origin.message() != 0;
    return new Delivery(
        origin.chat(),
        origin.thread(),
        shared ? origin.message() : null,
        null,
        messages,
        done,
        tooLate,
        true,
        progress);
  }

  /** An answer in the place of the message whose button was pressed. */
  static Delivery inPlace(Origin origin, List<OutMessage> messages, int done, Progress progress) {
    return new Delivery(
        origin.chat(),
        origin.thread(),
        null,
        origin.message(),
        messages,
        done,
        null,
        true,
        progress);
  }

  Delivery to(long otherChat) {
    return new Delivery(
        otherChat, thread, answers, replaces, messages, done, tooLate, urgent, progress);
  }

  Delivery after(int sent) {
    return new Delivery(chat, thread, answers, replaces, messages, sent, tooLate, urgent, progress);
  }

  /** The same as new messages. */
  Delivery anew() {
    return new Delivery(chat, thread, answers, null, messages, done, tooLate, urgent, progress);
  }

  /** The same with the next message bare of everything that could be refused. */
  Delivery plainly() {
    List<OutMessage> plain = messages.stream().map(m -> m == next() ? m.plain() : m).toList();
    return new Delivery(chat, thread, null, replaces, plain, done, tooLate, urgent, progress);
  }

  OutMessage next() {
    return messages.get(done);
  }

  boolean isOver() {
    return done >= messages.size();
  }
}
