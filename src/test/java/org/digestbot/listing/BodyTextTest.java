package org.digestbot.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.digestbot.chat.reply.RichText;
import org.digestbot.chat.reply.Run;
import org.digestbot.chat.reply.Style;
import org.digestbot.digest.Entry;
import org.digestbot.digest.Link;
import org.digestbot.digest.LinkRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a **bold** word ~ a bold word",
        "### Heading ~ Heading",
        "- point ~ • point",
        "I am _all in_ and *hard* at 它，*这样*写 ~ I am all in and hard at 它，这样写",
        "一图 ![Image](images/a.png)看懂 ~ 一图 看懂",
        "issue \\#17 and snake\\_case ~ issue #17 and snake_case",
        "<span style='color:brown'>**第 I 部分**</span> ~ 第 I 部分",
        "[words](https://example.org/a_(b)) after ~ words after",
        "[**a name** in `code`](https://example.org) by _Ann_ ~ a name in code by Ann",
        "**[a name](https://example.org) by Ann** ~ a name by Ann",
        "<details><summary>Show</summary><p>Caches warm.</p></details> | <p>Long</p> ~ Show Caches warm. | Long",
        "1 < 2 * 3 * 4 and a_b_c ~ 1 < 2 * 3 * 4 and a_b_c",
        "use `x < y` ~ use x < y",
      })
  void marksOfMarkdownGo(String printed, String readable) {
    assertThat(whole(entry("Title", printed)).text()).isEqualTo(readable);
  }

  @Test
  void aPictureThatLeadsNowhereLeavesNoLine() {
    assertThat(whole(entry("Tool", "![Tool]()\n\na tool\n![](images/a.png)\nfor all")).text())
        .isEqualTo("a tool\nfor all");
  }

  @Test
  void aLineOfMarksAloneLeavesNoLine() {
    String picture = "<p align=\"center\"><img src='https://example.org/a.png'></img></p>";

    assertThat(whole(entry("Tool", "a tool\n" + picture + "\nfor all\n" + picture)).text())
        .isEqualTo("a tool\nfor all");
  }

  @Test
  void linksLeadWhereTheyArePrintedToLead() {
    String url = "https://example.org/a";
    RichText text = whole(entry("Title", "见 " + url + "，以及 [这里](" + url + "#b)。", url));

    assertThat(text.runs())
        .contains(new Run(url, Style.PLAIN, url), new Run("这里", Style.PLAIN, url + "#b"));
    assertThat(text.text()).isEqualTo("见 " + url + "，以及 这里。");
  }

  @Test
  void marksAndLinksGoTogether() {
    String url = "https://example.org/a";
    RichText text = whole(entry("Title", "[**bold**](" + url + ") **a [link](" + url + ")**"));

    assertThat(text.runs())
        .containsExactly(
            new Run("bold", Style.BOLD, url),
            new Run(" ", Style.PLAIN, null),
            new Run("a ", Style.BOLD, null),
            new Run("link", Style.BOLD, url));
  }

  @Test
  void codeKeepsItsLines() {
    RichText text = whole(entry("Title", "Run:\n```sh\n# not a heading\nls *.md\n```"));
    assertThat(text.text()).isEqualTo("Run:\n# not a heading\nls *.md");
    assertThat(text.runs()).contains(new Run("# not a heading", Style.CODE, null));
  }

  @Test
  void anExcerptIsShortAndDoesNotRepeatTheTitle() {
    Entry entry = entry("开卷考试", "开卷考试。\n\n" + "先从资料里找出相关的几段，".repeat(30));
    assertThat(BodyText.excerpt(entry)).startsWith("先从资料里").endsWith("…").hasSizeLessThan(153);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "A bold star ~ A bold *star* - and the sky. ~ and the sky.",
        "三个工具、 和 ~ 三个工具： 、 和 ~ ''",
        "Cut where an editor… ~ Cut, where an editor would. ~ would.",
        "Another title ~ A text of its own. ~ A text of its own.",
        "The Year of AI ~ Worth reading: “The Year of AI” Long, but... ~ Long, but...",
        "构建你自己的编码助手 [译] ~ #教程推荐：《构建你自己的编码助手 [译]》　从插件讲起 ~ 从插件讲起",
        "Bun ~ What: Bun runs JavaScript. ~ What: Bun runs JavaScript.",
        "Another title ~ One (https://example.org/1), two. ~ One, two.",
      })
  void aTitleIsKnownWhateverStandsBetweenItsWords(String title, String body, String excerpt) {
    assertThat(BodyText.excerpt(entry(title, body))).isEqualTo(excerpt);
  }

  @Test
  void aCommaGoesWithTheAddressBehindIt() {
    Entry entry = entry("A book", "看《园艺》，https://example.org/1，讲土壤，https://example.org/2。");

    assertThat(BodyText.excerpt(entry)).isEqualTo("看《园艺》，讲土壤。");
  }

  @Test
  void aLabelGoesWithItsAddress() {
    Entry entry =
        entry("A book", "中文版终于出了。\n\n原书地址：https://example.org/1\n中文版👉：https://example.org/2\n好书。");

    assertThat(BodyText.excerpt(entry)).isEqualTo("中文版终于出了。 好书。");
  }

  @ParameterizedTest
  @CsvSource({
    "'- Score: 628 | [HN](https://hn.example/1) | Link: https://example.org/1\n\nIt runs apps.'",
    "'It runs apps. [source](https://example.org/1)'",
    "'[code](https://example.org/1) | [docs](https://example.org/2)\nIt runs apps.'",
  })
  void whatOnlyPointsElsewhereSaysNothingOnOneLine(String body) {
    assertThat(BodyText.excerpt(entry("A tool", body))).isEqualTo("It runs apps.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read the [docs](https://example.org/1) first",
        "[Docs](https://example.org/1) that explain how",
        "It comes with its [code](https://example.org/1)",
      })
  void wordsOfALinkStayWithinASentence(String body) {
    assertThat(BodyText.excerpt(entry("A tool", body)))
        .isEqualTo(body.replaceAll("[\\[\\]]|\\(.*\\)", ""));
  }

  @Test
  void wordsBeforeAnAddressStayWhereTheySaySomething() {
    Entry entry = entry("A tool", "The whole story is told in this post: https://example.org/1");

    assertThat(BodyText.excerpt(entry)).isEqualTo("The whole story is told in this post:");
  }

  @Test
  void aTextIsCutBetweenWordsAndNeverWithinACharacter() {
    assertThat(BodyText.shortened("one two three four", 13)).isEqualTo("one two three…");
    assertThat(BodyText.shortened("😀".repeat(20), 11)).isEqualTo("😀".repeat(5) + "…");
  }

  private static RichText whole(Entry entry) {
    return BodyText.of(entry, entry.body());
  }

  private static Entry entry(String title, String body, String... links) {
    return new Entry(
        1,
        1,
        null,
        title,
        false,
        null,
        null,
        null,
        null,
        body,
        Stream.of(links).map(url -> new Link(url, url, LinkRole.REFERENCE, null)).toList());
  }

  @Test
  void aPictureAndWhoTookItAreNoPartOfAnExcerpt() {
    String credited = "![[@ann](https://a.dev/ann) a.dev](https://a.dev/1.jpg)";
    Entry entry =
        entry("Stores", credited + "\n\n![image.png](https://a.dev/2.png)\nBrowsers keep things.");

    assertThat(BodyText.excerpt(entry)).isEqualTo("Browsers keep things.");
  }
}
