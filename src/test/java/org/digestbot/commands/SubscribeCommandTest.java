package org.digestbot.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.digestbot.chat.Language;
import org.digestbot.chat.command.Completion;
import org.digestbot.chat.reply.Block;
import org.digestbot.chat.reply.Call;
import org.digestbot.subscription.PostStyle;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.SubscriptionKind;
import org.digestbot.subscription.Timetable;
import org.junit.jupiter.api.Test;

/** What is subscribed to, as it was understood. */
class SubscribeCommandTest extends SubscribeScene {
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
                new Subscription.Progress(null, Instant.parse("2024-01-02T08:30:00Z"), null)));
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
        .isEqualTo(Block.Heading.of("Changed: Every day at 22:00 · RAG"));
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
  void zonesAreCompletedWhileOneTypes() {
    assertThat(bot.completer().complete(Completion.ZONE, "shang", Language.ENGLISH, 5))
        .contains("Shanghai");
    assertThat(bot.completer().complete(Completion.ZONE, "上", Language.CHINESE, 5)).contains("上海");
  }
}
