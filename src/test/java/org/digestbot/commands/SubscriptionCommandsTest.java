package org.digestbot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.Role;
import org.digestbot.chat.post.PostOutcome.Unreachable.Reason;
import org.digestbot.chat.post.Venues.Answer;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;
import org.digestbot.delivery.Delivery;
import org.digestbot.store.SqliteOutbox;
import org.digestbot.subscription.QuietHours;
import org.digestbot.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** What can be done with subscriptions that there are. */
class SubscriptionCommandsTest extends SubscribeScene {
  @Test
  void theListShowsWhatComesWhenAndWhatCanBeDone() {
    bot.say("/subscribe daily 08:30 RAG");
    bot.say("/subscribe weekly friday 18:00 zone Shanghai");
    bot.say("/subscribe alerts agents in @news");
    bot.say("/pause 1 7d");
    bot.say("/quiet 22:00-07:00");

    assertThat(Shown.of(bot.say("/subscriptions")))
        .isEqualTo(
            """
            3 subscriptions
            1: Every day at 08:30 · RAG · paused until Tue 9 Jan, 03:04
            2: Every Friday at 18:00 · everything · next Fri 5 Jan, 18:00 · Asia/Shanghai (UTC+08:00)
            3: New links at once · agents · in AI News
            ~ Times are in UTC. Quiet hours: 22:00–07:00.
            [Resume 1] [Test 1] [Delete 1]
            [Pause 2] [Test 2] [Delete 2]
            [Pause 3] [Test 3] [Delete 3]""");
    bot.speaking(Language.CHINESE);
    assertThat(Shown.of(bot.say("/我的订阅")))
        .startsWith("3 个订阅\n1: 每天 08:30 · RAG · 暂停至 1月9日 周二 03:04");
  }

  @Test
  void manySubscriptionsComePageByPage() {
    for (int i = 1; i <= 5; i++) {
      bot.say("/subscribe daily word" + i);
    }

    Reply first = bot.say("/subscriptions");
    assertThat(Shown.of(first)).contains("page 1 of 2").contains("[Next page]");
    assertThat(Shown.of(bot.press(button(first, "Next page"))))
        .contains("5: Every day at 09:00 · word5")
        .contains("[Previous page]");
  }

  @Test
  void whereThereAreNoneItSaysHowToBegin() {
    assertThat(Shown.of(bot.say("/subscriptions")))
        .startsWith("No subscriptions yet")
        .contains("/subscribe daily 08:30 RAG");
    for (String call : List.of("/unsubscribe", "/pause", "/test")) {
      assertThat(Shown.of(bot.say(call))).isEqualTo("There are no subscriptions here.");
    }
  }

  @Test
  void membersOfAGroupMayLookAndChangeNothing() {
    bot.inChat(GROUP).desk().here(new Answer.Found(GROUP, "Group"));
    bot.say("/subscribe daily RAG");
    bot.calledBy(Role.MEMBER);

    Reply list = bot.say("/subscriptions");
    assertThat(Shown.of(list)).contains("1: Every day at 09:00 · RAG");
    assertThat(list.buttons().stream().flatMap(List::stream)).isEmpty();
    for (String call : List.of("/pause 1", "/resume 1", "/test 1", "/unsubscribe 1")) {
      assertThat(Shown.of(bot.say(call))).startsWith("! Only administrators can use");
    }
    assertThat(subscriptions.in(GROUP)).hasSize(1);
  }

  @Test
  void nobodyChangesWhatBelongsToAnotherChat() {
    bot.say("/subscribe daily RAG");
    subscriptions.keep(subscriptions.in(HOME).get(0).in(GROUP));
    bot.desk().place("-7", new Answer.NotYours("Group"));

    for (String call : List.of("/unsubscribe 2", "/pause 2", "/resume 2", "/test 2")) {
      assertThat(Shown.of(bot.say(call)))
          .startsWith("! There is no subscription 2 that you can change here.");
    }
    assertThat(subscriptions.in(GROUP)).hasSize(1);
    assertThat(subscriptions.in(GROUP).get(0).pausedUntil()).isNull();
  }

  @Test
  void whatGoesToAChannelIsChangedFromWhereItWasMade() {
    bot.say("/subscribe daily RAG in @news");

    bot.say("/pause 1 7d");
    assertThat(subscriptions.in(NEWS).get(0).pausedUntil())
        .isEqualTo(TestBot.NOW.plus(Duration.ofDays(7)));
    bot.desk().place("-100", new Answer.Unknown());
    assertThat(Shown.of(bot.say("/unsubscribe 1"))).startsWith("Ended: Every day at 09:00 · RAG");
    assertThat(subscriptions.all()).isEmpty();
  }

  @Test
  void aDirectMessageOnDiscordShowsAndChangesWhatWasMadeInAServer() {
    Chat direct = new Chat("discord", "8001", null);
    Chat room = new Chat("discord", "5001", null);
    bot.inPrivate(direct)
        .desk()
        .here(new Answer.Found(direct, "Ann"))
        .place("5001", new Answer.Found(room, "#reading"));
    bot.say("/subscribe daily RAG channel:5001");

    Reply list = bot.say("/subscriptions");
    assertThat(Shown.of(list)).contains("1: Every day at 09:00 · RAG · in #reading");
    bot.press(button(list, "Pause 1"));
    assertThat(subscriptions.in(room).get(0).pausedUntil()).isEqualTo(Instant.MAX);
    assertThat(Shown.of(bot.say("/unsubscribe")))
        .contains("[1 · Every day at 09:00 · RAG · in #reading]");
    assertThat(Shown.of(bot.say("/test"))).startsWith("A test post is on its way");

    bot.desk().place("5001", new Answer.NotYours("#reading"));
    assertThat(Shown.of(bot.press(button(list, "Delete 1")))).startsWith("! There is no");
    assertThat(subscriptions.in(room)).hasSize(1);
    // Where others read along, nobody learns what somebody has elsewhere.
    bot.inChat(new Chat("discord", "5005", null));
    assertThat(Shown.of(bot.say("/subscriptions"))).startsWith("No subscriptions yet");
  }

  @Test
  void aPauseEndsByItselfOrWhenSomebodyEndsIt() {
    bot.say("/subscribe daily RAG");
    bot.say("/subscribe alerts agents");

    assertThat(Shown.of(bot.say("/pause 7d")))
        .isEqualTo(
            """
            2 subscriptions · paused until Tue 9 Jan, 03:04
            ~ What arrives meanwhile is not posted later; /latest and /digest still show it.
            [Resume all]""");
    assertThat(Shown.of(bot.say("/resume 1"))).startsWith("Goes on: Every day at 09:00 · RAG");
    assertThat(Shown.of(bot.say("/resume"))).startsWith("1 subscription goes on.");
    assertThat(Shown.of(bot.say("/resume"))).startsWith("Nothing was paused here.");
    assertThat(Shown.of(bot.say("/暂停 2 一周"))).contains("paused until Tue 9 Jan");
    bot.say("/pause 2");
    assertThat(subscriptions.find(2).orElseThrow().pausedUntil()).isEqualTo(Instant.MAX);
    assertThat(Shown.of(bot.say("/pause banana")))
        .startsWith("! “banana” is no length of time. Write 12h, 7d");
  }

  @Test
  void anEndedSubscriptionCanBeMadeAgain() {
    bot.say("/subscribe weekly friday 18:00 agents -jobs zone Shanghai silent:yes style:full");
    Subscription before = subscriptions.in(HOME).get(0);
    Reply which = bot.say("/unsubscribe");
    assertThat(Shown.of(which)).contains("[1 · Every Friday at 18:00 · agents -jobs]");

    Reply ended = bot.press(which.buttons().get(0).get(0).call());
    assertThat(subscriptions.all()).isEmpty();
    bot.press(button(ended, "Subscribe again"));

    assertThat(subscriptions.in(HOME)).containsExactly(before.withId(2));
    assertThat(Shown.of(bot.say("/退订 全部"))).isEqualTo("Ended the one subscription here.");
    assertThat(Shown.of(bot.say("/unsubscribe 99")))
        .startsWith("! There is no subscription 99 that you can change here.");
    assertThat(Shown.of(bot.say("/unsubscribe rag"))).startsWith("! There is no subscription rag");
  }

  @Test
  void aTopicThatIsSubscribedAgainFromElsewhereIsNamedWithItsChat() {
    Chat topic = new Chat("telegram", "-7", "42");
    bot.desk()
        .place("-7", new Answer.Found(GROUP, "Group"))
        .place("-7/42", new Answer.Found(topic, "Group"));
    bot.say("/subscribe daily RAG channel:-7/42");
    assertThat(subscriptions.in(topic)).hasSize(1);

    Reply ended = bot.say("/unsubscribe 1");
    assertThat(subscriptions.in(topic)).isEmpty();
    bot.press(button(ended, "Subscribe again"));

    assertThat(subscriptions.in(topic)).hasSize(1);
  }

  @Test
  void aTestGoesToTheChatNow() {
    bot.say("/subscribe daily RAG in @news");

    assertThat(Shown.of(bot.say("/test 1")))
        .isEqualTo("A test post is on its way: Every day at 09:00 · RAG");
    Instant soon = TestBot.NOW.plusSeconds(1);
    assertThat(new SqliteOutbox(bot.database()).claim("telegram", soon, soon, 10))
        .extracting(Delivery::chat)
        .containsExactly(NEWS);
    bot.say("/subscribe daily kubernetes in @news");
    assertThat(Shown.of(bot.say("/test 2"))).startsWith("No entry matches yet");
  }

  @Test
  void aClosedChatIsNamedAndOpensWhenThePlatformLetsTheBotIn() {
    bot.say("/subscribe daily RAG in @news");
    subscriptions.change(NEWS, known -> known.closed(TestBot.NOW, Reason.FORBIDDEN));
    bot.desk().place("-100", new Answer.MayNotPost("AI News"));

    assertThat(Shown.of(bot.say("/subscriptions"))).contains("I cannot write there any more");
    assertThat(Shown.of(bot.say("/test 1"))).contains("I cannot write there any more");
    bot.desk().place("-100", new Answer.Found(NEWS, "AI News"));
    assertThat(Shown.of(bot.say("/test 1"))).startsWith("A test post is on its way");
    assertThat(subscriptions.subscriber(NEWS).isClosed()).isFalse();
  }

  @Test
  void quietHoursAreReadInBothLanguages() {
    assertThat(Shown.of(bot.say("/quiet")))
        .isEqualTo("There are no quiet hours here.\n[22:00-07:00] [23:00-08:00] [Off]");
    for (String typed : List.of("22:00-07:00", "22-7", "10pm to 7am", "晚上10点到早上7点")) {
      bot.say("/quiet off");
      bot.say("/quiet " + typed);
      assertThat(subscriptions.subscriber(HOME).quiet())
          .as(typed)
          .isEqualTo(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)));
    }
    assertThat(Shown.of(bot.say("/quiet 22:00-22:00")))
        .startsWith("! “22:00-22:00” are no hours I can read.");
    assertThat(Shown.of(bot.say("/免打扰 关闭"))).isEqualTo("There are no quiet hours here.");
    bot.say("/quiet 22-7 channel:@news");
    assertThat(subscriptions.subscriber(NEWS).quiet()).isNotNull();
  }

  @Test
  void aChannelIsArrangedFromPrivateByWhoeverAdministersIt() {
    bot.say("/subscribe daily 08:30 RAG in @news");

    assertThat(Shown.of(bot.say("/timezone Shanghai in @news")))
        .isEqualTo(
            """
            AI News
            The time zone here is Asia/Shanghai (UTC+08:00); it is Tue 2 Jan, 11:04 now.
            Next post: Wed 3 Jan, 08:30 · in 21 h 26 min""");
    assertThat(Shown.of(bot.say("/免打扰 22:00-07:00 发到@news")))
        .isEqualTo(
            "AI News\nQuiet from 22:00 until 07:00, Asia/Shanghai (UTC+08:00)."
                + " Alerts wait until then; posts come without a sound.");
    bot.press(button(bot.say("/quiet in @news"), "Off"));
    assertThat(subscriptions.subscriber(NEWS).quiet()).isNull();
    bot.press(button(bot.say("/timezone in @news"), "Europe/Berlin"));
    assertThat(subscriptions.subscriber(NEWS).zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(subscriptions.subscriber(HOME).zone()).isNull();

    bot.desk().place("@news", new Answer.NotYours("AI News"));
    assertThat(Shown.of(bot.say("/timezone Tokyo in @news")))
        .isEqualTo("! Only administrators of “AI News” can have something posted there.");
    assertThat(Shown.of(bot.say("/quiet 22-7 in @news"))).startsWith("! Only administrators");
    assertThat(subscriptions.subscriber(NEWS).zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(subscriptions.subscriber(NEWS).quiet()).isNull();
  }

  @Test
  void anotherZoneMovesWhatGoesByIt() {
    bot.say("/subscribe daily 08:30 RAG");
    bot.say("/subscribe daily 08:30 agents zone Tokyo");

    assertThat(Shown.of(bot.say("/timezone 上海")))
        .isEqualTo(
            """
            The time zone here is Asia/Shanghai (UTC+08:00); it is Tue 2 Jan, 11:04 now.
            Next post: Wed 3 Jan, 08:30 · in 21 h 26 min""");
    assertThat(subscriptions.find(1).orElseThrow().nextDue())
        .isEqualTo(Instant.parse("2024-01-03T00:30:00Z"));
    assertThat(subscriptions.find(2).orElseThrow().nextDue())
        .isEqualTo(Instant.parse("2024-01-02T23:30:00Z"));
    assertThat(subscriptions.subscriber(HOME).zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
  }

  @Test
  void aSubscriptionWithAZoneOfItsOwnChangesThatOne() {
    Reply reply = bot.say("/subscribe daily 08:30 RAG zone Tokyo");
    Call zones = button(reply, "Time zone…");

    assertThat(Shown.of(bot.press(zones)))
        .startsWith("Every day at 08:30 · RAG · Asia/Tokyo (UTC+09:00)");
    assertThat(Shown.of(bot.press(zones.with("zone", "London"))))
        .isEqualTo(
            """
            Every day at 08:30 · RAG · Europe/London (UTC)
            Next post: Tue 2 Jan, 08:30 · in 5 h 26 min""");
    assertThat(subscriptions.subscriber(HOME).zone()).isNull();
  }

  @Test
  void aZoneThatCannotBeToldGetsSuggestions() {
    Reply slip = bot.say("/timezone Shanhai");
    assertThat(Shown.of(slip))
        .isEqualTo("! Which time zone do you mean by “Shanhai”?\n[Asia/Shanghai]");
    assertThat(Shown.of(bot.press(button(slip, "Asia/Shanghai"))))
        .startsWith("The time zone here is Asia/Shanghai");
    assertThat(Shown.of(bot.say("/timezone qqqqq")))
        .startsWith("! I know no time zone “qqqqq”.")
        .contains("[UTC] [Europe/London]");
  }
}
