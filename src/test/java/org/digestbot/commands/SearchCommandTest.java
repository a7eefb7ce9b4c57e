package org.digestbot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.digestbot.chat.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchCommandTest {
  @TempDir Path folder;
  @AutoClose private TestBot bot;

  @BeforeEach
  void open() {
    bot =
        TestBot.in(folder)
            .reading(
                Map.of(
                    "notes.md",
                    """
                    ### 1

                    Ann @ann 2023-10-09

                    Last week I learned to prune roses.

                    ### 2

                    Ann @ann 2023-10-10

                    我上周学了“人工呼吸”，也看了 tokio 的教程。

                    ### 3

                    Ann @ann 2023-10-11

                    Peonies want sun.

                    They last for decades.
                    """));
  }

  @Test
  void wordsOfADateThatNothingHasAreSaidToBeWords() {
    assertThat(bot.type("/search last week"))
        .contains("Nothing is dated “last week”; this is where the words stand.")
        .contains("prune roses");
    assertThat(bot.type("/search 2023-10")).doesNotContain("Nothing is dated");
    assertThat(bot.speaking(Language.CHINESE).type("/search 上周")).contains("没有日期是“上周”的内容");
  }

  @ParameterizedTest
  @CsvSource({"help, /help", "帮助, /help", "Stats, /stats"})
  void theNameOfACommandIsASearchThatOffersIt(String typed, String offered) {
    assertThat(bot.type(typed)).startsWith("Nothing found for").contains("] " + offered);
    assertThat(bot.type("/search " + typed)).doesNotContain("] " + offered);
    assertThat(bot.type("topic")).doesNotContain("] /topic");
  }

  @Test
  void aTextThatIsItsTitleIsSaidOnce() {
    assertThat(bot.type("/search roses")).containsOnlyOnce("Last week I learned to prune roses");
  }

  @Test
  void aTextGoesOnBehindItsTitleWhereNoWordsWereSought() {
    assertThat(bot.type("/search from:@ann on:2023-10-11"))
        .containsOnlyOnce("Peonies want sun")
        .contains("They last for decades.");
  }

  @Test
  void aMisspeltOperatorIsPutRightInOneButton() {
    assertThat(bot.type("/search frm:@ann")).containsOnlyOnce("from:@ann");
    assertThat(bot.type("/search confrm frm:@bob")).containsOnlyOnce("Search “confrm from:@bob”");
  }

  @Test
  void quotesWithinAQueryAreStraight() {
    assertThat(bot.type("/search “人工呼吸” 教程")).startsWith("“\"人工呼吸\" 教程”");
    assertThat(bot.type("/search “人工呼吸”")).startsWith("“人工呼吸”");
  }

  @Test
  void singleWordsAreOfferedWhereNoTwoStandTogether() {
    assertThat(Shown.of(bot.say("/search tokio roses kubernetes quantum pottery")))
        .contains("Fewer words: tokio", "Fewer words: roses");
  }
}
