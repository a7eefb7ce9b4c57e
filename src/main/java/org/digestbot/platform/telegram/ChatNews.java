package org.digestbot.platform.telegram;

import org.digestbot.chat.Chat;
import org.digestbot.chat.post.ChatEvents;
import org.digestbot.chat.post.PostOutcome.Unreachable.Reason;
import org.digestbot.platform.telegram.Incoming.Origin;

/** Passes on what becomes of chats: the bot is let in or shut out, a group gets another id. */
final class ChatNews {
  private final ChatEvents events;
  private final Dispatch dispatch;

  ChatNews(ChatEvents events, Dispatch dispatch) {
    this.events = events;
    this.dispatch = dispatch;
  }

  void standing(Incoming.Standing standing) {
    Origin origin = standing.origin();
    Reason closed = standing.closed();
    if (closed == null) {
      events.opened(origin.asChat());
    } else {
      events.closed(origin.asChat(), closed);
    }
  }

  /** Telegram tells it in the old group and in the new one; twice does no harm. */
  void moved(Incoming.Moved moved) {
    dispatch.move(moved.from(), moved.to());
    Chat from = new Chat(Incoming.PLATFORM, Long.toString(moved.from()), null);
    Chat to = new Chat(Incoming.PLATFORM, Long.toString(moved.to()), null);
    events.moved(from, to);
    // The old group may have counted as left before this came.
    events.opened(to);
  }
}
