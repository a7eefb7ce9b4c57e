package org.digestbot.parse.format.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts that begin with whose they are and with no day. */
class NamedPostsTest {
  private static final String POSTS =
      """
      %s

      **Ann Lee** @annlee

      Caches are cold in the morning.

      @bobray Have you tried to warm them? https://a.example.com/warm

      **Bob Ray** @bobray

      Queues are for those who wait.
      12
      3

      ## 工具

      **安莉** @an_li

      结绳记事也有格式。
      """;

  @Test
  void headingsBetweenThemNameTopics() {
    List<Entry> entries = Parsed.entries(POSTS.formatted("# 收藏"));

    assertThat(entries)
        .extracting(Entry::author, Entry::handle, Entry::section, Entry::body)
        .containsExactly(
            tuple(
                "Ann Lee",
                "annlee",
                null,
                "Caches are cold in the morning.\n\n"
                    + "@bobray Have you tried to warm them? https://a.example.com/warm"),
            tuple("Bob Ray", "bobray", null, "Queues are for those who wait."),
            tuple("安莉", "an_li", "工具", "结绳记事也有格式。"));
  }

  @Test
  void anAccountBeforeTheWordsIsEnough() {
    List<Entry> entries =
        Parsed.entries(
            """
            三月收藏

            @annlee Caches are cold in the morning. https://a.example.com/1

            @bobray：排队的人最多。
            https://a.example.com/2

            @an_li 结绳记事也有格式。 https://a.example.com/3
            """);

    assertThat(entries)
        .extracting(Entry::handle, Entry::body)
        .containsExactly(
            tuple("annlee", "Caches are cold in the morning. https://a.example.com/1"),
            tuple("bobray", "排队的人最多。\nhttps://a.example.com/2"),
            tuple("an_li", "结绳记事也有格式。 https://a.example.com/3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"👤 %s @%s", "## Thread by %s (@%s)", "### Tweet from %s (@%s)"})
  void whatSaysThatAPersonFollowsIsNoPartOfTheName(String lead) {
    List<Entry> entries =
        Parsed.entries(
            """
            # 收藏

            %s
            📅 2024-05-03
            📝 绳结越多越难读。

            %s
            📅 2024-05-04
            📝 Queues are for those who wait.

            %s
            📅 2024-05-05
            📝 A parser in a weekend.
            """
                .formatted(
                    lead.formatted("安莉", "an_li"),
                    lead.formatted("Bob Ray", "bobray"),
                    lead.formatted("Cleo", "cleo")));

    assertThat(entries)
        .extracting(Entry::author, Entry::handle, entry -> entry.date().day())
        .containsExactly(
            tuple("安莉", "an_li", 3), tuple("Bob Ray", "bobray", 4), tuple("Cleo", "cleo", 5));
  }

  @Test
  void whatStandsBelowAHeadingAndIsNoPostIsNotLost() {
    String more = POSTS.formatted("# 收藏") + "\n## 后记\n\n这些都是朋友写的，我只抄在这里。\n";

    List<Entry> entries = Parsed.entries(more);

    assertThat(entries).hasSize(4);
    assertThat(entries.get(3))
        .extracting(Entry::title, Entry::handle, Entry::body)
        .containsExactly("后记", null, "这些都是朋友写的，我只抄在这里。");
  }

  @Test
  void anArticleThatQuotesThemIsNoneOfTheirs() {
    String article =
        POSTS.formatted("# 早上\n\n## 缓存\n\n缓存早上总是冷的，这几天大家都在说。\n\n## 他们说")
            + "\n## 我说\n\n先自己热一热。\n\n## 后记\n\n谢谢他们。\n";

    assertThat(Parsed.entries(article)).noneMatch(entry -> "annlee".equals(entry.handle()));
  }

  @Test
  void headingsAboveEachAreTheirTitles() {
    List<Entry> entries =
        Parsed.entries(
            """
            # 收藏

            ## 缓存自己热一热

            安莉 @an_li

            早上总是冷的。 https://a.example.com/1

            ## 排队

            Bob Ray @bobray

            排队的人最多。 https://a.example.com/2

            ## 结绳

            Cleo @cleo

            绳结太多就看不清了。 https://a.example.com/3
            """);

    assertThat(entries)
        .extracting(Entry::title, Entry::handle, Entry::section)
        .containsExactly(
            tuple("缓存自己热一热", "an_li", null),
            tuple("排队", "bobray", null),
            tuple("结绳", "cleo", null));
  }
}
