package org.digestbot.parse.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
  private static final String SIMPLIFIED =
      "## 本周文章\n\n1、[检索增强生成入门](https://a.dev/rag)\n\n作者介绍了怎么用大语言模型回答问题，代码已经开源。\n";
  private static final String TRADITIONAL =
      "## 本週文章\n\n1、[檢索增強生成入門](https://a.dev/rag)\n\n作者介紹了怎麼用大語言模型回答問題，代碼已經開源。\n";
  private static final String ENGLISH =
      "# Weekly\n\n* [Post](https://a.dev) by René, a naïve café\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "GB18030", "GBK"})
  void readsSimplifiedChinese(String charset) {
    assertThat(Encoding.text(SIMPLIFIED.getBytes(Charset.forName(charset)))).hasValue(SIMPLIFIED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "Big5", "GB18030"})
  void readsTraditionalChinese(String charset) {
    assertThat(Encoding.text(TRADITIONAL.getBytes(Charset.forName(charset)))).hasValue(TRADITIONAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252"})
  void readsEnglish(String charset) {
    assertThat(Encoding.text(ENGLISH.getBytes(Charset.forName(charset)))).hasValue(ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
  void takesTheMarkOff(String charset) {
    byte[] marked = ("\uFEFF" + SIMPLIFIED).getBytes(Charset.forName(charset));
    assertThat(Encoding.text(marked)).hasValue(SIMPLIFIED);
  }

  @ParameterizedTest
  @CsvSource({"中文, GB18030", "繁體中文網站, Big5", "你好，世界, GB18030", "hello, UTF-16LE"})
  void readsShortTexts(String text, String charset) {
    assertThat(Encoding.text(text.getBytes(Charset.forName(charset)))).hasValue(text);
  }

  @Test
  void forgivesABrokenCharacterInUtf8() {
    byte[] bytes = (SIMPLIFIED + SIMPLIFIED).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    bytes[bytes.length - 2] = (byte) 0xC3;
    assertThat(Encoding.text(bytes)).get().asString().startsWith(SIMPLIFIED);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void refusesWhatIsNoText(long seed) {
    byte[] noise = new byte[20_000];
    new Random(seed).nextBytes(noise);
    assertThat(Encoding.text(noise)).as("seed %s", seed).isEmpty();
    assertThat(Encoding.text("%PDF-1.7 text".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isEmpty();
    assertThat(Encoding.text(new byte[1000])).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "GB18030", "Big5"})
  void forgivesStrayControlBytes(String charset) {
    String text = charset.equals("Big5") ? "繁體中文網站的文章，每天都有新的內容。" : SIMPLIFIED;
    String holed = text.substring(0, 3) + "\0\0\0" + text.substring(3) + "\u0001\n";
    assertThat(Encoding.text(holed.getBytes(Charset.forName(charset)))).hasValue(text + "\u0001\n");
  }

  @Test
  void refusesWhatHoldsMoreThanStrayOnes() {
    String header = "name\0\0\0\0mode\0\0\0owner\0\0\0group\0\0\0size\0\0";
    assertThat(Encoding.text(header.getBytes(java.nio.charset.StandardCharsets.UTF_8))).isEmpty();
    assertThat(Encoding.text("\0asm\1\0\0\0\1".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isEmpty();
  }
}
