package org.digestbot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.digestbot.chat.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people are told of the commands: all of them, one, and one whose argument is missing. */
class HelpCommandTest {
  @TempDir Path folder;
  @AutoClose private TestBot bot;

  @BeforeEach
  void open() {
    bot = TestBot.in(folder);
  }

  @Test
  void helpBeginsWithTheSimplestAndIsInGroups() {
    assertThat(Shown.of(bot.say("/help")).lines())
        .startsWith(
            "Text without a slash is a search. #17 opens entry 17. /help search explains the"
                + " operators.",
            "Find and read",
            "/search WORDS: Find entries by words, people, sites and dates")
        .containsSubsequence("About the archive", "/authors: Who is quoted most")
        .containsSubsequence("Posts and alerts", "/unsubscribe [NUMBER|all]: End a subscription")
        .containsSubsequence("Posts in detail", "/timezone [ZONE]: By whose clock posts come here")
        .containsSubsequence("The bot", "/help [COMMAND]: What you can ask for");
    assertThat(Shown.of(bot.say("/help qwertyuiop")).lines())
        .startsWith("! There is no /qwertyuiop.")
        .contains("Find and read");
    bot.speaking(Language.CHINESE);
    assertThat(Shown.of(bot.say("/帮助")).lines())
        .containsSubsequence("查找与阅读", "资料库概况", "推送与提醒", "推送细节", "机器人");
  }

  @Test
  void helpExplainsEveryCommand() {
    bot.registry()
        .specs()
        .forEach(
            spec -> assertThat(bot.type("/help " + spec.name())).startsWith("/" + spec.name()));
    assertThat(bot.type("/help search")).contains("site:github.com");
    assertThat(bot.type("/help serch")).startsWith("There is no /serch.").contains("/search WORDS");
  }

  @Test
  void aMisspeltCommandIsOfferedItsNeighbourAndHelpOnce() {
    assertThat(bot.type("/serch rag")).contains("[1] /search rag\n[2] /help");
    assertThat(bot.type("/serch rag page:2")).contains("[1] /search rag page:2\n");
    assertThat(bot.type("/hepl")).contains("[1] /help").doesNotContain("[2]");
  }

  @Test
  void whatIsMissingIsAskedForWithTheUsageAndAnExample() {
    assertThat(bot.type("/entry"))
        .isEqualTo(
            """
            Which entry? Its number stands before every title.

            Usage    /entry ID [page:N]
            Example  /entry 17

            """);
  }
}
