package org.digestbot.platform.telegram;

import org.digestbot.chat.reply.Call;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton.InlineKeyboardButtonBuilder;

/** What a button of a message does when it is pressed. Thread-safe. */
@FunctionalInterface
interface Buttons {
  /**
   * @param opens whether it opens what the message lists, which does not take the list away
   */
  InlineKeyboardButtonBuilder<?, ?> make(
      InlineKeyboardButtonBuilder<?, ?> button, Call call, boolean opens);

  /**
   * Those of an answer: they change it in its place, but for those that open what it lists.
   *
   * @param asker who alone may press them, or 0
   */
  static Buttons ofAnswer(CallData data, long asker) {
    return (button, call, opens) ->
        button.callbackData(opens ? data.writeAnew(call, asker) : data.write(call, asker));
  }

  /** Those of a post in a private chat: they answer with a new message. */
  static Buttons ofPrivatePost(CallData data) {
    return (button, call, opens) -> button.callbackData(data.writeAnew(call, 0));
  }

  /**
   * Those of a post that many see: they open the bot in private.
   *
   * @param username the bot's
   */
  static Buttons ofSharedPost(DeepLinks links, String username) {
    return (button, call, opens) -> button.url(links.link(username, call));
  }

  /** The button under a label. */
  default InlineKeyboardButton make(String label, Call call, boolean opens) {
    return make(InlineKeyboardButton.builder().text(label), call, opens).build();
  }
}
