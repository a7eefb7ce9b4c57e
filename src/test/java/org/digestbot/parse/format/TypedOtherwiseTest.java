package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document consists of does not hang on how its marks were typed. */
class TypedOtherwiseTest {
  private static final String POSTS =
      """
      ### 17

      林夏 @digest_demo_lin 2024-03-05

      检索增强生成的做法并不神秘。

      ### 18

      何青禾 @digest_demo_he 2024-03-06

      给演讲录像配字幕：https://a.dev/whisper

      ### 19

      林夏 @digest_demo_lin 2024-03-07

      本地跑大模型要多少显存？
      """;

  private static final String SECTIONS =
      """
      ## 1、编译器的新玩法

      用模型改写循环。

      ```
      # 不是标题
      ```

      ## 2、数据库里的向量

      ### 索引

      近似的就够了：https://a.dev/vectors

      ## 3、写给新人的清单

      先读代码，再写代码。
      """;

  private static final String LINKS =
      """
      ## 1、工具

      - [Ripgrep](https://a.dev/rg) 找文本
      - [Jless](https://a.dev/jless) 看 JSON

      ## 2、文章

      - [单体的回归](https://a.dev/monolith) 一年以后
      """;

  static Stream<Arguments> ways() {
    return Stream.of(
        way(
            "blanks that do not break",
            text -> text.replace("# ", "#\u00A0").replace(" @", "\u00A0@")),
        way("wide blanks", text -> text.replaceAll("(?m)^(#+) ", "$1\u3000")),
        way("blanks without width", text -> text.replaceAll("(?m)^(#+ |- )", "\u200B$1\u200B")),
        way(
            "headings that end with a blank without width",
            text -> text.replaceAll("(?m)^(#+ .*)$", "$1\u200B")),
        way("wide digits", text -> text.replaceAll("(?m)^(#+) 1", "$1 １")),
        way("a blank before headings", text -> text.replaceAll("(?m)^(?=#+ \\S)", " ")),
        way("numbers in brackets", text -> text.replaceAll("(?m)^(#+) (\\d+)(、|$)", "$1 （$2）")),
        way(
            "numbers of headings escaped by a converter",
            text -> text.replaceAll("(?m)^(#+ \\d+)(、|$)", "$1\\\\. ")),
        way("names of headings behind", text -> text.replaceAll("(?m)^(#+ .*)$", "$1 {#id-7}")),
        way(
            "names of headings in comments of MDX",
            text -> text.replaceAll("(?m)^(#+ .*)$", "$1 {/* #id-7 */}")),
        way(
            "names of headings before",
            text -> text.replaceAll("(?m)^(#+) (.*)$", "$1 <a id=\"id-7\"></a>$2")),
        way(
            "headings of HTML",
            text ->
                text.replaceAll("(?m)^### (.*)$", "<h3>$1</h3>")
                    .replaceAll("(?m)^## (.*)$", "<h2 id=\"it\">$1</h2>")),
        way("underlined headings", text -> text.replaceAll("(?m)^#{2,3} (\\d.*)$", "$1\n--------")),
        way("lines that end with a break", text -> text.replaceAll("(?m)(?<=[^`\\s])$", "<br>")),
        way(
            "lines that end with a backslash",
            text -> text.replaceAll("(?m)(?<=[^`\\s])$", "\\\\")),
        way("a quotation", text -> text.replaceAll("(?m)^", "> ")),
        way("line ends of Windows", text -> text.replace("\n", "\r\n")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void isReadAsIfItWereTypedPlainly(String name, UnaryOperator<String> way) {
    for (String plain : List.of(POSTS, SECTIONS, LINKS)) {
      String typed = way.apply(plain);
      assertThat(typed).isNotEqualTo(plain);
      assertThat(read(typed)).isEqualTo(read(plain)).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1\\. %s\n2\\. %s\n3\\. %s",
        "㉑ %s\n㉒ %s\n㉓ %s",
        "❶ %s\n❷ %s\n❸ %s",
        "[1] %s\n[2] %s\n[3] %s",
        "**1.** %s\n**2.** %s\n**3.** %s"
      })
  void theItemsOfAListAreFoundWhateverTheyBeginWith(String list) {
    String typed =
        list.formatted(
            "[Ripgrep](https://a.dev/rg) 找文本",
            "[Jless](https://a.dev/jless){:target=\"_blank\"} 看 JSON",
            "[Duckdb]（https://a.dev/duck） 查表格");
    assertThat(Parsed.entries(typed))
        .extracting(Entry::title, Parsed::ownLink)
        .containsExactly(
            tuple("Ripgrep", "https://a.dev/rg"),
            tuple("Jless", "https://a.dev/jless"),
            tuple("Duckdb", "https://a.dev/duck"));
  }

  @Test
  void aNumberBeforeThePictureOfAnUnderlinedFooterLeavesItOne() {
    assertThat(
            read(
                """
                🌿 一、工具
                ----------

                - [Ripgrep](https://a.dev/rg) 找文本
                - [Jless](https://a.dev/jless) 看 JSON

                二、🐱 欢迎订阅
                --------------

                扫码即可[订阅](https://a.dev/feed)，每周五更新。
                """))
        .hasSize(2);
  }

  @Test
  void numbersInSquareBracketsStandBeforeTitlesAndBeforeWhatATextRefersTo() {
    assertThat(
            read(
                """
                # 五月论文

                [1] 长上下文真的有用吗

                中间的内容常被忽略，换个位置结果就变了。
                https://a.dev/context

                [2] 小模型也能推理

                用大模型写的步骤来教小模型。
                https://a.dev/small
                """))
        .containsExactly(
            "1 长上下文真的有用吗 null [https://a.dev/context]", "2 小模型也能推理 null [https://a.dev/small]");
    assertThat(
            read(
                """
                # 搬家记

                %s

                [1] 清单 https://a.dev/list

                [2] 路线在半年前就定好了

                [3] 地图 https://a.dev/map
                """
                    .formatted("旧机器住不下了，计划写了三页，路线换过两次，最后还是按第一页走。".repeat(8))))
        .hasSize(1);
  }

  private static List<String> read(String text) {
    return Parsed.entries(text).stream().map(TypedOtherwiseTest::summary).toList();
  }

  private static String summary(Entry entry) {
    return String.join(
        " ",
        String.valueOf(entry.number()),
        entry.title(),
        String.valueOf(entry.handle()),
        Parsed.links(entry).toString());
  }

  private static Arguments way(String name, UnaryOperator<String> way) {
    return Arguments.of(name, way);
  }

  @Test
  void picturesWrittenAsTheirNamesAreNoPartOfTitles() {
    String digest =
        """
        # Parser weekly 12

        ## :rocket: Releases

        - :tada: [Formatter 2](https://a.example.com/2): lines may be longer now
        - :warning: Watcher 3, see https://a.example.com/3

        ## :books: Reading

        - [Trees of words](https://a.example.com/trees) :+1:
        """;

    assertThat(Parsed.entries(digest))
        .extracting(Entry::section, Entry::title)
        .containsExactly(
            tuple("Releases", "Formatter 2"),
            tuple("Releases", "Watcher 3"),
            tuple("Reading", "Trees of words"));
  }
}
