package org.digestbot.platform.telegram;

import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;

/** Makes the library's calls of messages that go out. Thread-safe. */
final class MessageCalls {
  private final BotApi api;

  MessageCalls(BotApi api) {
    this.api = api;
  }

  /** Sends the next message of a delivery, or puts it in the place of another. */
  void send(Delivery delivery) throws ApiFault {
    OutMessage message = delivery.next();
    if (delivery.replaces() != null && message.canReplace()) {
      api.call(
          EditMessageText.builder()
              .chatId(delivery.chat())
              .messageId(delivery.replaces())
              .text(message.text())
              .entities(message.entities())
              .replyMarkup(message.buttons())
              .linkPreviewOptions(message.previewOptions())
              .build());
      return;
    }
    SendMessage send =
        SendMessage.builder()
            .chatId(delivery.chat())
            .messageThreadId(delivery.thread())
            .text(message.text())
            .entities(message.entities())
            .replyMarkup(message.keyboard())
            .linkPreviewOptions(message.previewOptions())
            .disableNotification(delivery.manner() == Delivery.Manner.SILENT_POST ? true : null)
            .build();
    if (delivery.answers() != null && delivery.done() == 0) {
      send.setReplyParameters(
          ReplyParameters.builder()
              .messageId(delivery.answers())
              .allowSendingWithoutReply(true)
              .build());
    }
    api.call(send);
  }
}
