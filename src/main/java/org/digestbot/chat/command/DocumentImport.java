package org.digestbot.chat.command;

import org.digestbot.chat.Caller;
import org.digestbot.chat.Chat;
import org.digestbot.chat.reply.Reply;

/** Takes in documents that owners send in chat. Thread-safe. */
public interface DocumentImport {
  /** Telegram hands files of this size to bots; nobody needs more. */
  int LONGEST = 20 << 20;

  /**
   * Imports a document; the report is the answer.
   *
   * @param name as the sender named it; text from outside
   * @param caller an owner
   */
  Reply take(String name, byte[] content, Chat chat, Caller caller);
}
