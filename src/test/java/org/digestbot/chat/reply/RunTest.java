package org.digestbot.chat.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "\u001b[31mred\u001b[0m ~ [31mred[0m",
        "\u001b]8;;http://x\u0007y ~ ]8;;http://xy",
        "safe\u202Egnp.exe ~ safegnp.exe",
        "zero\u200Bwidth\uFEFF ~ zerowidth",
        "bell\u0007 \u0000nul \u009Bcsi ~ bell nul csi",
        "a\u2066b\u2069 ~ ab",
        "tag\uDB40\uDC41s ~ tags",
        "tab\tand\u00A0blank ~ tab and blank",
        "half \uD83D pair ~ half \uFFFD pair",
      })
  void tricksComeOutHarmless(String dirty, String clean) {
    assertThat(new Run(dirty, Style.PLAIN, null).text()).isEqualTo(clean);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "检索增强生成（RAG）：先找，再答。",
        "👨‍👩‍👧 family, ❤️ heart, 👍🏽 thumb, 🇨🇳 flag, 1️⃣ key",
        "naïve café Ünïcödé – “quoted” …",
        "한국어 日本語 العربية עברית ไทย",
        "two\nlines",
      })
  void whatPeopleWriteStays(String text) {
    assertThat(new Run(text, Style.PLAIN, null).text()).isEqualTo(text);
  }

  @Test
  void aTowerOfAccentsIsCutDown() {
    String tower = "z" + "\u0301".repeat(500);
    assertThat(new Run(tower, Style.PLAIN, null).text()).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "tg://user?id=1",
        "https://",
        "x.com",
        ""
      })
  void onlyWebAddressesAreLinks(String address) {
    assertThat(new Run("text", Style.PLAIN, address).link()).isNull();
  }

  @Test
  void whatWouldEndAnAddressIsEncoded() {
    assertThat(new Run("text", Style.PLAIN, "HTTPS://example.org/a b\u202E\u001b\"中").link())
        .isEqualTo("HTTPS://example.org/a%20b%E2%80%AE%1B%22中");
  }

  @Test
  void aSiteIsNamedAsPeopleDo() {
    assertThat(WebAddress.site("https://www.GitHub.com:443/a?b")).contains("github.com");
    assertThat(WebAddress.site("https://github.com@evil.example/")).contains("evil.example");
  }
}
