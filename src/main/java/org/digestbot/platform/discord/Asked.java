package org.digestbot.platform.discord;

import org.digestbot.chat.Caller;
import org.digestbot.chat.Chat;
import org.digestbot.chat.command.CommandRouter;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants, read from Discord's form of it. Immutable.
 *
 * @param call the command, or null where what was typed is none
 * @param typed the words as typed; empty where nothing was
 */
record Asked(@Nullable Call call, String typed, Chat chat, Caller caller) {

  static Asked of(Call call, Chat chat, Caller caller) {
    return new Asked(call, "", chat, caller);
  }

  Reply answer(CommandRouter router) {
    return call == null ? router.answer(typed, chat, caller) : router.answer(call, chat, caller);
  }
}
