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

  /** Sends the next message of a parcel, or puts it in the place of another. */
  void send(Parcel parcel) throws ApiFault {
    OutMessage message = parcel.next();
    if (parcel.replaces() != null && message.canReplace()) {
      api.call(
          EditMessageText.builder()
              .chatId(parcel.chat())
              .messageId(parcel.replaces())
              .text(message.text())
              .entities(message.entities())
              .replyMarkup(message.buttons())
              .linkPreviewOptions(message.previewOptions())
              .build());
      return;
    }
    SendMessage send =
        SendMessage.builder()
            .chatId(parcel.chat())
            .messageThreadId(parcel.thread())
            .text(message.text())
            .entities(message.entities())
            .replyMarkup(message.keyboard())
            .linkPreviewOptions(message.previewOptions())
            .disableNotification(parcel.manner() == Parcel.Manner.SILENT_POST ? true : null)
            .build();
    if (parcel.answers() != null && parcel.done() == 0) {
      send.setReplyParameters(
          ReplyParameters.builder()
              .messageId(parcel.answers())
              .allowSendingWithoutReply(true)
              .build());
    }
    api.call(send);
  }
}
