package org.digestbot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.digestbot.chat.reply.RichText;
import org.digestbot.chat.reply.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers write is shown as they wrote it, and does nothing else. */
class MarkdownTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '→',
      textBlock =
          """
          **bold** _it_ ~~no~~  → \\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~
          ||spoiler|| `code`    → \\|\\|spoiler\\|\\| \\`code\\`
          <@1> <@!1> <@&2>      → \\<\\@1\\> \\<\\@!1\\> \\<\\@&2\\>
          <#3> <t:99:R>         → \\<#3\\> \\<t\\:99\\:R\\>
          </search:1> <id:home> → \\</search\\:1\\> \\<id\\:home\\>
          <:smile:4> <a:x:5>    → \\<:smile\\:4\\> \\<a\\:x\\:5\\>
          javascript:alert(1)   → javascript\\:alert(1)
          steam://run/1         → steam\\://run/1
          [hi](https://e.org)   → \\[hi\\](https://e.org)
          back\\slash           → back\\\\slash
          # heading             → \\# heading
          -# small              → \\-# small
          - item                → \\- item
          1. item               → 1\\. item
          > quote               → \\> quote
          C# and F#             → C# and F#
          state-of-the-art      → state-of-the-art
          3.14 at 12:00 sharp   → 3.14 at 12\\:00 sharp
          """)
  void textStaysText(String written, String markdown) {
    assertThat(Markdown.escape(written)).isEqualTo(markdown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"@everyone", "@here", "x@EVERYONE!", "`@everyone`", "https://e.org/@here"})
  void nobodyIsCalled(String written) {
    for (Style style : Style.values()) {
      assertThat(Markdown.of(RichText.of(written, style)))
          .doesNotContainIgnoringCase("@everyone")
          .doesNotContainIgnoringCase("@here");
    }
    assertThat(Markdown.of(RichText.link(written, "https://e.org/@everyone")))
        .doesNotContainIgnoringCase("@everyone")
        .doesNotContainIgnoringCase("@here");
  }

  @Test
  void addressesStayWhole() {
    assertThat(Markdown.escape("see https://e.org/a_b_c~d?x=[1]，then *that*"))
        .isEqualTo("see https://e.org/a_b_c~d?x=[1]，then \\*that\\*");
  }

  @Test
  void linksLeadWhereTheySayAndEndWhereTheyShould() {
    assertThat(Markdown.link("A [good] one", "https://e.org/x_(y)"))
        .isEqualTo("[A \\[good\\] one](https://e.org/x_%28y%29)");
    assertThat(Markdown.link("https://bank.example", "https://evil.example/"))
        .as("a text that looks like another address is not shown over it")
        .isEqualTo("https://evil.example/");
    assertThat(Markdown.of(RichText.link("click", "javascript:alert(1)"))).isEqualTo("click");
    assertThat(Markdown.of(RichText.link("click", "discord://x"))).isEqualTo("click");
  }

  @Test
  void whatRunsMakeTogetherIsSeenTogether() {
    assertThat(Markdown.of(RichText.plain("#").and(" heading"))).isEqualTo("\\# heading");
    assertThat(Markdown.of(RichText.plain("@").and("everyone"))).doesNotContain("@everyone");
  }

  @Test
  void stylesKeepTheirBlanksOutside() {
    assertThat(Markdown.of(RichText.of(" bold ", Style.BOLD).and("x"))).isEqualTo(" **bold** x");
    assertThat(Markdown.of(RichText.of("a`b", Style.CODE))).isEqualTo("`aˋb`");
    assertThat(Markdown.of(RichText.of("  ", Style.MARKED))).isEqualTo("  ");
  }

  @Test
  void directionAndHiddenCharactersAreGone() {
    assertThat(Markdown.of(RichText.plain("a\u202Egpj.exe\u200B\u2066b\u0000")))
        .isEqualTo("agpj.exeb");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everySpecialCharacterIsEscapedAndNothingIsLost(long seed) {
    Random random = new Random(seed);
    String alphabet = "ab 1.\n*_~`|<>[]@#-+\\:中，(!)e/";
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String markdown = Markdown.escape(text.toString());
      assertThat(markdown.replaceAll("\\\\([^A-Za-z0-9\\s])", "$1"))
          .as("seed %d", seed)
          .isEqualTo(text.toString());
      assertThat(markdown.replaceAll("\\\\[^A-Za-z0-9\\s]", "x"))
          .as("seed %d: %s", seed, markdown)
          .doesNotContainPattern("[*_~`|<>\\[\\]@\\\\]")
          .doesNotContainPattern("(?m)^[ \\t]*(#{1,3}|-#|[-+]|\\d{1,9}\\.)\\s");
    }
  }

  static List<Long> seeds() {
    return List.of(1L, 2L, 3L, Long.getLong("seed", 20240305));
  }
}
