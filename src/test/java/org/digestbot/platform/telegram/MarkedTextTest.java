package org.digestbot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.chat.reply.RichText;
import org.digestbot.chat.reply.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedTextTest {

  private static List<String> code(MarkedText text) {
    return text.marks().stream()
        .filter(mark -> mark.type().equals(MarkedText.CODE))
        .map(mark -> text.text().substring(mark.start(), mark.end()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "hi @everyone!,@everyone",
    "（@dotey）,@dotey",
    "try /start now,/start",
    "try /start@otherbot,/start@otherbot",
    "tg://settings,tg://settings",
    "see TG://resolve?domain=x ok,TG://resolve?domain=x",
    "x ftp://a.b/c,ftp://a.b/c",
    "'https://x,@everyone',@everyone",
  })
  void whatTelegramWouldMakeActiveIsSetAsCode(String words, String inert) {
    assertThat(code(new MarkedText().inert(words))).containsExactly(inert);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.org",
        "and/or",
        "和/或",
        "/etc/passwd",
        "https://example.org/@user/rag/advanced-rag",
        "https://example.org",
        "<@1>",
        "javascript:alert(1)",
        "#17 2/3"
      })
  void whatIsHarmlessStaysAsItIs(String words) {
    MarkedText text = new MarkedText().inert(words);
    assertThat(text.text()).isEqualTo(words);
    assertThat(text.marks()).isEmpty();
  }

  @Test
  void marksOfMatchesBreakNoAddress() {
    RichText rich =
        RichText.plain("https://example.org/")
            .and(RichText.of("rag", Style.MARKED))
            .and("/advanced by ")
            .and(RichText.of("@do", Style.MARKED))
            .and("tey");
    MarkedText text = new MarkedText().rich(rich, null);
    assertThat(code(text)).containsExactly("@dotey");
  }

  @Test
  void theBotsOwnCommandsMayBeTapped() {
    assertThat(new MarkedText().own(RichText.plain("try /latest, @anna")).marks())
        .extracting(MarkedText.Mark::start)
        .containsExactly(13);
  }
}
