package org.digestbot.chat.post;

import org.digestbot.chat.Chat;

/** What platforms tell of chats without having been asked. Thread-safe. */
public interface ChatEvents {
  /** The chat has another id from now on: a group that became a supergroup. */
  void moved(Chat from, Chat to);

  /** The bot can write nothing there any more. */
  void closed(Chat chat, PostOutcome.Unreachable.Reason reason);

  /** The bot was let in, perhaps again. */
  void opened(Chat chat);
}
