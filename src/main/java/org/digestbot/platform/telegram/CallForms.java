package org.digestbot.platform.telegram;

import org.digestbot.platform.telegram.TelegramPlatform.Stores;

/**
 * The forms in which Telegram carries calls to people and back to the bot. Thread-safe.
 *
 * @param buttons below messages
 * @param links into the private chat with the bot
 * @param choices of chats that people administer
 */
record CallForms(CallData buttons, DeepLinks links, ChatChoices choices) {
  static CallForms keptIn(Stores stores) {
    return new CallForms(
        new CallData(stores.buttonCalls()),
        new DeepLinks(stores.buttonCalls()),
        new ChatChoices(stores.memos()));
  }
}
