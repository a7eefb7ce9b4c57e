package org.digestbot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.digestbot.platform.telegram.MessageCutter.Part;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MessageCutterTest {

  private static List<MarkedText> cut(MarkedText... texts) {
    return MessageCutter.cut(List.of(texts).stream().map(text -> new Part("\n\n", text)).toList());
  }

  @Test
  void partsStayWholeAndShareMessagesWhereTheyFit() {
    MarkedText third = new MarkedText().words("c".repeat(2_000));
    List<MarkedText> messages =
        cut(new MarkedText().words("a"), new MarkedText().words("b".repeat(3_000)), third);
    assertThat(messages)
        .extracting(MarkedText::text)
        .containsExactly("a\n\n" + "b".repeat(3_000), third.text());
  }

  @Test
  void noMessageHasMoreThanAHundredEntities() {
    MarkedText[] texts = new MarkedText[90];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = new MarkedText().words("x", MarkedText.BOLD).link("y", "https://example.org/" + i);
    }
    List<MarkedText> messages = cut(texts);
    assertThat(messages).allSatisfy(m -> assertThat(m.marks()).hasSizeLessThanOrEqualTo(100));
    assertThat(messages.stream().mapToInt(m -> m.marks().size()).sum()).isEqualTo(180);
  }

  @Test
  void entitiesFollowTheirWords() {
    MarkedText text = new MarkedText().words("  a ").words("bold", MarkedText.BOLD);
    MarkedText message = cut(text).get(0);
    MarkedText.Mark mark = message.marks().get(0);
    assertThat(message.text().substring(mark.start(), mark.end())).isEqualTo("bold");
    assertThat(message.text()).startsWith("a ");
  }

  @RepeatedTest(20)
  void longTextsAreCutBetweenWordsAndNeverInAnAddressALinkOrAnEmoji(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    MarkedText text = new MarkedText();
    while (text.length() < 20_000) {
      switch (random.nextInt(5)) {
        case 0 -> text.words("https://example.org/" + "p".repeat(random.nextInt(300)) + " ");
        case 1 -> text.link("words of a link " + text.length(), "https://example.org/l").words(" ");
        case 2 -> text.words("👩‍👩‍👧‍👦".repeat(random.nextInt(20) + 1) + " ");
        case 3 -> text.words("文".repeat(random.nextInt(100) + 1) + "。");
        default ->
            text.words(
                "word".repeat(random.nextInt(4) + 1) + (random.nextInt(9) == 0 ? "\n" : " "));
      }
    }
    List<MarkedText> messages = cut(text);
    int at = 0;
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text.text());
    for (MarkedText message : messages) {
      assertThat(message.length()).isBetween(1, 4096);
      int found = text.text().indexOf(message.text(), at);
      assertThat(text.text().substring(at, found)).isBlank();
      int end = found + message.length();
      assertThat(characters.isBoundary(end)).isTrue();
      assertThat(text.text().substring(Math.max(0, end - 2_100), end) + "|")
          .as("an address goes on")
          .satisfies(
              tail ->
                  assertThat(
                          tail.matches("(?s).*https?://\\S*\\|")
                              && end < text.length()
                              && !Character.isWhitespace(text.text().charAt(end)))
                      .isFalse());
      text.marks().stream()
          .filter(mark -> mark.type().equals(MarkedText.LINK))
          .forEach(mark -> assertThat(mark.start() < end && end < mark.end()).isFalse());
      at = end;
    }
    assertThat(text.text().substring(at)).isBlank();
  }
}
