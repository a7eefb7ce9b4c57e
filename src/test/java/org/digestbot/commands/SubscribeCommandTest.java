package org.digestbot.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.Role;
import org.digestbot.chat.command.Completion;
import org.digestbot.chat.post.Venues.Answer;
import org.digestbot.chat.reply.Block;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;
import org.digestbot.store.SqliteSubscriptions;
import org.digestbot.subscription.PostStyle;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.SubscriptionKind;
import org.digestbot.subscription.Subscriptions;
import org.digestbot.subscription.Timetable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubscribeCommandTest {
  private static final Chat HOME = new Chat("telegram", "1", null);
  private static final Chat GROUP = new Chat("telegram", "-7", null);
  private static final Chat NEWS = new Chat("telegram", "-100", null);
  private static final String POSTS =
      """
      ### 1

      宝玉 @dotey 2023-12-28

      一句话解释 RAG：把闭卷考试改成开卷考试

      先从资料里找出相关的几段，再作答。论文：https://arxiv.org/abs/2005.11401

      ### 2

      2023-12-29
      Ann Lee
      @annlee

      Running mixtral on an old laptop

      https://github.com/example/mixtral
      """;

  @TempDir Path folder;
  private TestBot bot;
  private Subscriptions subscriptions;

  @BeforeEach
  void open() {
    bot = TestBot.in(folder).reading(Map.of("december.md", POSTS)).inChat(HOME);
    bot.desk()
        .here(new Answer.Found(HOME, "Ann"))
        .place("@news", new Answer.Found(NEWS, "AI News"))
        .place("-100", new Answer.Found(NEWS, "AI News"));
    subscriptions = new SqliteSubscriptions(bot.database());
  }

  @AfterEach
  void close() {
    bot.close();
  }

  @Test
  void theAnswerShowsWhatWasUnderstoodWhenItIsDueAndAnExample() {
    assertThat(Shown.of(bot.say("/subscribe daily 08:30 RAG -jobs")))
        .isEqualTo(
            """
            Subscribed: Every day at 08:30 · RAG -jobs
            Brings: about RAG · without “jobs”
            Next post: Tue 2 Jan, 08:30 · in 5 h 26 min
            Time zone: UTC
            Example · the newest that match
            #1 一句话解释 RAG：把闭卷考试改成开卷考试
            [Time zone…] [Send a test] [Delete]
            [For a channel or group…]""");

    assertThat(subscriptions.in(HOME))
        .containsExactly(
            new Subscription(
                1,
                HOME,
                new Subscription.Wish(
                    SubscriptionKind.DAILY,
                    "RAG -jobs",
                    new Timetable(LocalTime.of(8, 30), null, null),
                    PostStyle.NORMAL,
                    false,
                    false),
                "1",
                TestBot.NOW,
                new Subscription.Progress(
                    null, Instant.parse("2024-01-02T08:30:00Z"), null, null)));
    assertThat(subscriptions.subscriber(HOME).title()).isEqualTo("Ann");
    assertThat(subscriptions.subscriber(HOME).language()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void inChineseItIsAskedForAndAnsweredInChinese() {
    bot.speaking(Language.CHINESE);
    assertThat(Shown.of(bot.say("/订阅 每周一 9:00 RAG 时区 上海")))
        .isEqualTo(
            """
            已订阅：每周一 09:00 · RAG
            内容: 关于 检索增强生成
            下次推送: 1月8日 周一 09:00 · 6 天后
            时区: Asia/Shanghai (UTC+08:00)
            示例 · 最新的匹配条目
            #1 一句话解释 RAG：把闭卷考试改成开卷考试
            [时区…] [试发一次] [删除]
            [发到频道或群…]""");
    assertThat(subscriptions.in(HOME).get(0).timetable())
        .isEqualTo(new Timetable(LocalTime.of(9, 0), DayOfWeek.MONDAY, ZoneId.of("Asia/Shanghai")));
  }

  @Test
  void chineseWordsAreReadWhateverLanguageIsSpoken() {
    bot.say("/subscribe 每天 8:30 RAG");
    bot.say("/subscribe 每周一 9:00");

    assertThat(subscriptions.in(HOME))
        .extracting(Subscription::kind, Subscription::filter)
        .containsExactly(tuple(SubscriptionKind.DAILY, "RAG"), tuple(SubscriptionKind.WEEKLY, ""));
  }

  @Test
  void aFormWithFieldsAsksForTheSameAsALine() {
    bot.press(
        Call.of("subscribe")
            .with("kind", "weekly")
            .with("time", "18:00")
            .with("day", "friday")
            .with("filter", "agents -jobs")
            .with("zone", "Berlin")
            .with("channel", "@news")
            .with("style", "full")
            .with("silent", "yes")
            .with("publish", "yes"));
    Subscription form = subscriptions.in(NEWS).get(0);
    bot.say("/subscribe weekly friday 18:00 agents -jobs zone Berlin in @news silent:yes");
    Subscription line = subscriptions.in(NEWS).get(0);

    assertThat(line).isEqualTo(form);
    assertThat(form.style()).isEqualTo(PostStyle.FULL);
    assertThat(form.silent()).isTrue();
    assertThat(form.publish()).isTrue();
    assertThat(form.timetable())
        .isEqualTo(
            new Timetable(LocalTime.of(18, 0), DayOfWeek.FRIDAY, ZoneId.of("Europe/Berlin")));
  }

  @Test
  void theSameKindAndFilterAgainChangesTheTime() {
    bot.say("/subscribe daily 08:30 RAG");
    assertThat(Shown.of(bot.say("/subscribe daily 21:00  rag ")))
        .startsWith("Changed: Every day at 21:00 · RAG");
    assertThat(bot.say("/subscribe daily 22:00 检索增强生成").blocks().get(0))
        .isEqualTo(heading("Changed: Every day at 22:00 · RAG"));
    bot.say("/subscribe weekly RAG");

    assertThat(subscriptions.in(HOME))
        .extracting(Subscription::kind)
        .containsExactly(SubscriptionKind.DAILY, SubscriptionKind.WEEKLY);
  }

  @Test
  void withoutATimeItIsNineAndWithoutADayMonday() {
    assertThat(Shown.of(bot.say("/subscribe weekly RAG")))
        .contains("Every Monday at 09:00")
        .contains("No day was named, so it is Monday.");
    assertThat(Shown.of(bot.say("/subscribe weekly sunday RAG")))
        .contains("Every Sunday at 09:00")
        .doesNotContain("No day was named");
  }

  @Test
  void alertsHaveNoTime() {
    assertThat(Shown.of(bot.say("/subscribe alerts site:github.com")))
        .isEqualTo(
            """
            Subscribed: New links at once · site:github.com
            Brings: site:github.com
            Example · the newest that match
            #2 Running mixtral on an old laptop
            [Send a test] [Delete]
            [For a channel or group…]""");
    assertThat(bot.say("/subscribe alerts").blocks()).noneMatch(Block.Fields.class::isInstance);
    assertThat(Shown.of(bot.say("/subscribe alerts 8:30 RAG")))
        .contains("New links come at once, so the time was left out.");
  }

  @Test
  void aWordThatOccursNowhereGetsAWarningAndAnOffer() {
    Reply reply = bot.say("/subscribe daily mixtrl");

    assertThat(Shown.of(reply))
        .contains("! No entry has “mixtrl” yet. Is it spelt as you meant it?")
        .contains("[Rather: mixtral]")
        .contains("Nothing in the archive matches yet.");
    assertThat(Shown.of(bot.press(button(reply, "Rather: mixtral"))))
        .startsWith("Subscribed: Every day at 09:00 · mixtral")
        .contains("#2 Running mixtral");
  }

  @Test
  void whatCannotBeReadSaysHowItIsWritten() {
    assertThat(Shown.of(bot.say("/subscribe daily 25:00 RAG")))
        .isEqualTo("! “25:00” is no time of day. Write 08:30, 8pm or 21:00.");
    assertThat(Shown.of(bot.press(Call.of("subscribe").with("kind", "weekly").with("day", "x"))))
        .isEqualTo("! “x” is no day of the week. Write monday, tue or sunday.");
    assertThat(Shown.of(bot.press(Call.of("subscribe").with("kind", "daily").with("style", "x"))))
        .isEqualTo("! “x” is no style. There are brief, normal and full.");
    assertThat(Shown.of(bot.say("/subscribe daily topic:rga")))
        .isEqualTo("! There is no topic “rga”; perhaps you meant topic:rag.");
    assertThat(Shown.of(bot.say("/subscribe daily since:2023")))
        .startsWith("! “since:2023” cannot be part of a filter");
    assertThat(subscriptions.all()).isEmpty();
  }

  @Test
  void aZoneWithASlipIsOfferedAsItWasMeant() {
    Reply reply = bot.say("/subscribe daily 8:30 RAG zone Shangai");

    assertThat(Shown.of(reply))
        .isEqualTo("! Which time zone do you mean by “Shangai”?\n[Asia/Shanghai]");
    assertThat(Shown.of(bot.press(button(reply, "Asia/Shanghai"))))
        .startsWith("Subscribed: Every day at 08:30 · RAG")
        .contains("Time zone: Asia/Shanghai (UTC+08:00)");
  }

  @Test
  void aKindWithASlipIsOfferedAsItWasMeantAndNoneIsAskedFor() {
    Reply slip = bot.say("/subscribe dayly 8:00 RAG");
    assertThat(Shown.of(slip)).contains("“dayly” is no kind of post");
    assertThat(Shown.of(bot.press(button(slip, "/subscribe daily 8:00 RAG"))))
        .startsWith("Subscribed: Every day at 08:00 · RAG");

    Reply filter = bot.say("/subscribe mixtral");
    assertThat(Shown.of(filter)).startsWith("! When shall “mixtral” come?");
    assertThat(Shown.of(bot.press(button(filter, "New links at once"))))
        .startsWith("Subscribed: New links at once · mixtral");

    assertThat(Shown.of(bot.say("/subscribe")))
        .startsWith("What shall I post here?")
        .contains("[Every day] [Every Monday]");
  }

  @Test
  void aChatHasAtMostTwenty() {
    for (int i = 0; i < Subscription.MOST; i++) {
      bot.say("/subscribe daily word" + i);
    }

    assertThat(Shown.of(bot.say("/subscribe daily another")))
        .isEqualTo(
            "! There are 20 subscriptions here already. Please delete one first."
                + "\n[All subscriptions]");
    assertThat(Shown.of(bot.say("/subscribe daily 21:00 word3"))).startsWith("Changed");
    assertThat(subscriptions.in(HOME)).hasSize(Subscription.MOST);
  }

  @Test
  void inAGroupOnlyAdministratorsSubscribe() {
    bot.inChat(GROUP).calledBy(Role.MEMBER);

    assertThat(Shown.of(bot.say("/subscribe daily RAG")))
        .isEqualTo("! Only administrators can use /subscribe here.");
    assertThat(subscriptions.all()).isEmpty();
  }

  @Test
  void anotherChatIsTakenOnlyAsThePlatformSays() {
    bot.desk()
        .place("@theirs", new Answer.NotYours("Theirs"))
        .place("@mute", new Answer.MayNotPost("Mute"))
        .place("@busy", new Answer.NoAnswer());

    assertThat(Shown.of(bot.say("/subscribe daily RAG in @nowhere")))
        .startsWith("! I do not see “@nowhere”. Add me there first");
    assertThat(Shown.of(bot.say("/subscribe daily RAG in @theirs")))
        .startsWith("! Only administrators of “Theirs”");
    assertThat(Shown.of(bot.say("/subscribe daily RAG in @mute")))
        .startsWith("! I may not write in “Mute”");
    assertThat(Shown.of(bot.say("/subscribe daily RAG in @busy")))
        .startsWith("! I could not ask the platform");
    assertThat(subscriptions.all()).isEmpty();

    assertThat(Shown.of(bot.say("/subscribe daily RAG in @news"))).contains("In: AI News");
    assertThat(subscriptions.in(NEWS)).hasSize(1);
    assertThat(subscriptions.subscriber(NEWS).title()).isEqualTo("AI News");
  }

  @Test
  void thePresentChatIsAskedAboutBeforeAnythingIsKept() {
    bot.desk().here(new Answer.MayNotPost("Group"));
    assertThat(Shown.of(bot.say("/subscribe daily RAG"))).startsWith("! I may not write here");
    bot.desk().here(new Answer.NoAnswer());
    assertThat(Shown.of(bot.say("/subscribe daily RAG"))).startsWith("! I could not ask");
    assertThat(subscriptions.all()).isEmpty();
  }

  @Test
  void inATerminalItIsShownAndNotKept() {
    bot.inChat(new Chat("console", "local", null)).desk().here(new Answer.NoPosts());

    assertThat(bot.type("/subscribe daily 08:30 RAG"))
        .isEqualTo(
            """
            Understood: Every day at 08:30 · RAG
            Brings     about RAG
            Next post  Tue 2 Jan, 08:30 · in 5 h 26 min
            Time zone  UTC

            Nothing can be posted in a terminal: ask me on Telegram or Discord, in private, in a group or for a channel.

            Example · the newest that match

            #1  一句话解释 RAG：把闭卷考试改成开卷考试
                宝玉 @dotey · 28 Dec 2023 · RAG · https://arxiv.org/abs/2005.11401
                先从资料里找出相关的几段，再作答。论文：

            """);
    assertThat(subscriptions.all()).isEmpty();
  }

  @Test
  void inPrivateAChannelCanBeChosenFromAList() {
    Reply subscribed = bot.say("/subscribe daily 08:30 RAG");
    Reply offered = bot.press(button(subscribed, "For a channel or group…"));

    Block.ChatChoice choice =
        offered.blocks().stream()
            .filter(Block.ChatChoice.class::isInstance)
            .map(Block.ChatChoice.class::cast)
            .findFirst()
            .orElseThrow();
    bot.press(choice.call().with("channel", "-100"));
    assertThat(subscriptions.in(NEWS))
        .singleElement()
        .satisfies(
            kept ->
                assertThat(kept.timetable())
                    .isEqualTo(new Timetable(LocalTime.of(8, 30), null, null)));

    assertThat(Shown.of(bot.press(button(bot.say("/subscribe"), "For a channel or group…"))))
        .startsWith("What shall I post there?")
        .contains("[Every day]");
    assertThat(Shown.of(bot.inChat(GROUP).say("/subscribe"))).doesNotContain("For a channel");
  }

  @Test
  void whereNothingIsLikelyToComeItSaysSoAndOffersTheArchive() {
    bot.desk().withoutSources();
    Reply reply = bot.say("/subscribe daily RAG");

    assertThat(Shown.of(reply)).contains("! No source is configured");
    assertThat(Shown.of(bot.press(button(reply, "The archive instead, day by day"))))
        .startsWith("Subscribed: The archive, daily at 09:00 · RAG")
        .contains("oldest first")
        .doesNotContain("No source is configured");
    assertThat(Shown.of(bot.say("/subscribe alerts RAG")))
        .contains("No source is configured")
        .doesNotContain("archive instead");
  }

  @Test
  void sourcesThatHaveNotChangedForAMonthAreNoSources() {
    bot.database()
        .change(handle -> handle.execute("UPDATE import SET at = at - ?", 31L * 86_400_000));

    assertThat(Shown.of(bot.say("/subscribe daily RAG")))
        .contains("! No source has brought anything for 30 days");
  }

  @Test
  void zonesAreCompletedWhileOneTypes() {
    assertThat(bot.completer().complete(Completion.ZONE, "shang", Language.ENGLISH, 5))
        .contains("Shanghai");
    assertThat(bot.completer().complete(Completion.ZONE, "上", Language.CHINESE, 5)).contains("上海");
  }

  private static Block.Heading heading(String text) {
    return Block.Heading.of(text);
  }

  private static Call button(Reply reply, String label) {
    return reply.buttons().stream()
        .flatMap(List::stream)
        .filter(button -> button.label().equals(label))
        .map(Button::call)
        .findFirst()
        .orElseThrow();
  }
}
