package org.digestbot.platform.telegram;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;

/**
 * One message as it goes out. Immutable.
 *
 * @param keyboard its buttons, or what becomes of those below the field for messages; or null
 * @param preview the address that is previewed, or null for none
 */
record OutMessage(
    String text,
    List<MessageEntity> entities,
    @Nullable ReplyKeyboard keyboard,
    @Nullable String preview) {

  OutMessage {
    entities = List.copyOf(entities);
  }

  static OutMessage of(
      MarkedText text, @Nullable ReplyKeyboard keyboard, @Nullable String preview) {
    List<MessageEntity> entities =
        text.marks().stream()
            .map(
                mark ->
                    (MessageEntity)
                        MessageEntity.builder()
                            .type(mark.type())
                            .offset(mark.start())
                            .length(mark.end() - mark.start())
                            .url(mark.url())
                            .build())
            .toList();
    return new OutMessage(text.text(), entities, keyboard, preview);
  }

  /** The buttons of the message itself, or null. */
  @Nullable InlineKeyboardMarkup buttons() {
    return keyboard instanceof InlineKeyboardMarkup inline ? inline : null;
  }

  /** Whether it may take the place of another message. */
  boolean canReplace() {
    return keyboard == null || keyboard instanceof InlineKeyboardMarkup;
  }

  LinkPreviewOptions previewOptions() {
    return preview == null
        ? LinkPreviewOptions.builder().isDisabled(true).build()
        : LinkPreviewOptions.builder().isDisabled(false).urlField(preview).build();
  }

  /** The same words without anything that could be refused. */
  OutMessage plain() {
    return new OutMessage(text, List.of(), null, null);
  }
}
