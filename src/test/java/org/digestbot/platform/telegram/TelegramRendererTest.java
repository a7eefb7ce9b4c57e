package org.digestbot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.digestbot.chat.Language;
import org.digestbot.chat.reply.RandomReplies;
import org.digestbot.chat.reply.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/** Replies become messages that fit Telegram's limits. */
class TelegramRendererTest {
  private static final Buttons BUTTONS =
      (button, call, opens) -> button.callbackData(opens ? "open" : "page");

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverTheReplyItFits(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      Reply reply = RandomReplies.reply(random);
      List<OutMessage> messages = TelegramRenderer.render(reply, Language.ENGLISH, BUTTONS);

      assertThat(messages).as("seed %d", seed).isNotEmpty();
      messages.forEach(message -> assertFits(message, seed));
    }
  }

  static List<Long> seeds() {
    return List.of(1L, 2L, 3L, Long.getLong("seed", 96));
  }

  private static void assertFits(OutMessage message, long seed) {
    String text = message.text();
    assertThat(text).as("text, seed %d", seed).isNotBlank().hasSizeLessThanOrEqualTo(4_096);
    assertThat(message.entities()).as("entities, seed %d", seed).hasSizeLessThanOrEqualTo(100);
    for (MessageEntity entity : message.entities()) {
      int end = entity.getOffset() + entity.getLength();
      assertThat(end).as("an entity's end, seed %d", seed).isBetween(1, text.length());
      assertThat(Character.isLowSurrogate(text.charAt(entity.getOffset()))).isFalse();
      assertThat(Character.isHighSurrogate(text.charAt(end - 1))).isFalse();
    }
    if (message.keyboard() instanceof InlineKeyboardMarkup keyboard) {
      assertThat(keyboard.getKeyboard().stream().mapToInt(List::size).sum()).isBetween(1, 100);
      assertThat(keyboard.getKeyboard())
          .allSatisfy(row -> assertThat(row).hasSizeBetween(1, 8))
          .allSatisfy(
              row ->
                  assertThat(row)
                      .allSatisfy(button -> assertThat(button.getText()).isNotBlank())
                      .allSatisfy(button -> assertThat(bytes(button.getText())).isLessThan(256)));
    }
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
