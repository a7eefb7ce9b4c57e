package org.digestbot.platform.telegram;

import java.time.Instant;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Inbox;
import org.digestbot.chat.Place;
import org.digestbot.chat.post.PostOutcome.Unreachable.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of the bot, told by {@link TelegramReader}. A new kind needs a method in
 * {@link IncomingVisitor}, so that nothing that is wanted is passed over. Immutable.
 */
sealed interface Incoming {
  String PLATFORM = "telegram";

  /**
   * @param item under which it is in the inbox
   */
  void accept(Inbox.Item item, IncomingVisitor visitor);

  /** Things of one lane are done one after the other. */
  long lane();

  /** What somebody did in a chat. */
  sealed interface InChat extends Incoming {
    Origin origin();

    Person person();

    @Override
    default long lane() {
      return origin().chat();
    }
  }

  /** What the bot must know whatever people ask of it. */
  sealed interface News extends Incoming {}

  /**
   * Where and when it happened.
   *
   * @param thread the forum topic, or null
   * @param message the message that asks, or carries the button that was pressed
   * @param at when it was written; for buttons nobody knows
   */
  record Origin(
      long chat, @Nullable Integer thread, Place place, int message, @Nullable Instant at) {
    Chat asChat() {
      return new Chat(
          PLATFORM, Long.toString(chat), thread == null ? null : Integer.toString(thread));
    }
  }

  /**
   * Who asks.
   *
   * @param id of the user, or of the chat in whose name they write
   * @param languageTag what their client says, or null
   * @param administrator whether the update itself shows that they are one
   */
  record Person(long id, String name, @Nullable String languageTag, boolean administrator) {}

  /** Words for the bot: a command, or what to search for. */
  record Typed(Origin origin, Person person, String text) implements InChat {
    @Override
    public void accept(Inbox.Item item, IncomingVisitor visitor) {
      visitor.typed(item, this);
    }
  }

  /** A button. */
  record Pressed(Origin origin, Person person, String query, String data) implements InChat {
    @Override
    public void accept(Inbox.Item item, IncomingVisitor visitor) {
      visitor.pressed(item, this);
    }
  }

  /** Words after the bot's name in any chat. */
  record Inline(Person person, String query, String words, String offset) implements Incoming {
    @Override
    public void accept(Inbox.Item item, IncomingVisitor visitor) {
      visitor.inline(item, this);
    }

    @Override
    public long lane() {
      return person.id();
    }
  }

  /** A document sent to the bot in private. */
  record Document(Origin origin, Person person, String file, String name, long size)
      implements InChat {
    @Override
    public void accept(Inbox.Item item, IncomingVisitor visitor) {
      visitor.document(item, this);
    }
  }

  /**
   * A chat that somebody has chosen for the bot.
   *
   * @param request what Telegram calls the choice
   * @param chat the chosen one
   * @param title what people call it
   */
  record Chosen(Origin origin, Person person, int request, long chat, String title)
      implements InChat {
    @Override
    public void accept(Inbox.Item item, IncomingVisitor visitor) {
      visitor.chosen(item, this);
    }
  }

  /**
   * What the bot may do in a chat has changed.
   *
   * @param closed why it can write nothing there any more, or null where it can
   * @param joined whether it was not there before
   */
  record Standing(Origin origin, Person person, @Nullable Reason closed, boolean joined)
      implements InChat, News {
    @Override
    public void accept(Inbox.Item item, IncomingVisitor visitor) {
      visitor.standing(item, this);
    }
  }

  /** The bot is new in a group. */
  record Joined(Origin origin, Person person) implements InChat {
    @Override
    public void accept(Inbox.Item item, IncomingVisitor visitor) {
      visitor.joined(item, this);
    }
  }

  /** A group has become a supergroup. */
  record Moved(long from, long to) implements News {
    @Override
    public void accept(Inbox.Item item, IncomingVisitor visitor) {
      visitor.moved(item, this);
    }

    @Override
    public long lane() {
      return from;
    }
  }
}
