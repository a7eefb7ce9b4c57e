package org.digestbot.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {
  @ParameterizedTest
  @CsvSource({"rag,3", "检索,4", "é,1", "👍🏽,2", "👨‍👩‍👧,2", "🇨🇳,2", "❤️,2", "ｱ,1", "Ａ,2"})
  void widthIsCountedInColumns(String text, int width) {
    assertThat(Columns.width(text)).isEqualTo(width);
  }

  @Test
  void chineseBreaksAnywhereButNotBeforeAComma() {
    assertThat(wrapped("先找，再答。先从资料里", 5)).containsExactly("先", "找，", "再", "答。", "先从", "资料", "里");
  }

  @Test
  void wordsStayWhole() {
    assertThat(wrapped("one two three https://example.org/a/long/address end", 9))
        .containsExactly("one two", "three", "https://example.org/a/long/address", "end");
  }

  @Test
  void lineBreaksAndIndentationStay() {
    assertThat(wrapped("a\n\n  b c", 20)).containsExactly("a", "", "  b c");
  }

  @Test
  void aWordOfTwoLooksIsNotTornApart() {
    List<Piece> pieces = List.of(Piece.plain("see aa"), Piece.of("bb", Piece.BOLD));
    assertThat(Columns.wrap(pieces, 6).stream().map(ColumnsTest::text))
        .containsExactly("see", "aabb");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void nothingIsLostAndNoLineIsTooWide(long seed) {
    Random random = new Random(seed);
    String letters = "ab 检索，。 é😀";
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      random
          .ints(random.nextInt(60), 0, letters.codePointCount(0, letters.length()))
          .map(n -> letters.codePointAt(letters.offsetByCodePoints(0, n)))
          .forEach(text::appendCodePoint);
      List<String> lines = wrapped(text.toString(), 12);
      assertThat(String.join("", lines).replace(" ", ""))
          .as("seed %d", seed)
          .isEqualTo(text.toString().replace(" ", ""));
    }
  }

  private static List<String> wrapped(String text, int width) {
    return Columns.wrap(List.of(Piece.plain(text)), width).stream().map(ColumnsTest::text).toList();
  }

  private static String text(List<Piece> line) {
    return line.stream().map(Piece::text).collect(Collectors.joining());
  }
}
