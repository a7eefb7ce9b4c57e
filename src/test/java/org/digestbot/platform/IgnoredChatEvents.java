package org.digestbot.platform;

import org.digestbot.chat.Chat;
import org.digestbot.chat.post.ChatEvents;
import org.digestbot.chat.post.PostOutcome;

/** For tests in which nobody wants to know what becomes of chats. */
public final class IgnoredChatEvents implements ChatEvents {
  @Override
  public void moved(Chat from, Chat to) {}

  @Override
  public void closed(Chat chat, PostOutcome.Unreachable.Reason reason) {}

  @Override
  public void opened(Chat chat) {}
}
