package org.digestbot.platform.telegram;

import java.time.Instant;
import org.digestbot.chat.Place;
import org.digestbot.platform.telegram.Incoming.Origin;
import org.digestbot.platform.telegram.Incoming.Person;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Tells where something was written, when and by whom. Stateless. */
final class Origins {
  private Origins() {}

  static Origin of(Message message) {
    Chat chat = message.getChat();
    return new Origin(
        chat.getId(),
        thread(message),
        place(chat),
        message.getMessageId(),
        instant(message.getDate()));
  }

  /** Only topics are threads; replies carry a thread's number too, which cannot be written to. */
  static @Nullable Integer thread(Message message) {
    return Boolean.TRUE.equals(message.getIsTopicMessage()) ? message.getMessageThreadId() : null;
  }

  static @Nullable Instant instant(@Nullable Integer seconds) {
    return seconds == null ? null : Instant.ofEpochSecond(seconds);
  }

  static Place place(Chat chat) {
    return switch (chat.getType() == null ? "" : chat.getType()) {
      case "private" -> Place.PRIVATE;
      case "channel" -> Place.CHANNEL;
      default -> Place.GROUP;
    };
  }

  static @Nullable Person author(Message message) {
    Chat chat = message.getChat();
    Chat as = message.getSenderChat();
    if (as != null || place(chat) == Place.CHANNEL) {
      Chat sender = as == null ? chat : as;
      // Who writes in the name of the chat itself is an administrator who stays anonymous.
      boolean administrator = sender.getId().equals(chat.getId());
      String name = message.getAuthorSignature();
      String title = sender.getTitle() == null ? "" : sender.getTitle();
      return new Person(sender.getId(), name == null ? title : name, null, administrator);
    }
    return message.getFrom() == null
        ? null
        : person(message.getFrom(), place(chat) == Place.PRIVATE);
  }

  static Person person(User user, boolean administrator) {
    String name = user.getFirstName() == null ? "" : user.getFirstName();
    return new Person(user.getId(), name, user.getLanguageCode(), administrator);
  }
}
