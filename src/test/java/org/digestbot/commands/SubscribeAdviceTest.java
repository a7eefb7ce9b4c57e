package org.digestbot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;
import org.digestbot.subscription.PostStyle;
import org.junit.jupiter.api.Test;

/** What was typed with a slip, or will hardly bring anything, is answered with a way out. */
class SubscribeAdviceTest extends SubscribeScene {
  @Test
  void aWordThatOccursNowhereGetsAWarningAndAnOffer() {
    Reply reply = bot.say("/subscribe daily mixtrl");

    assertThat(Shown.of(reply))
        .contains("! No entry has “mixtrl” yet. Is it spelt as you meant it?")
        .contains("[Rather: mixtral]")
        .contains("Nothing in the archive matches yet.");
    assertThat(Shown.of(bot.press(button(reply, "Rather: mixtral"))))
        .startsWith("Changed: Every day at 09:00 · mixtral")
        .contains("#2 Running mixtral");
    assertThat(subscriptions.all())
        .singleElement()
        .satisfies(corrected -> assertThat(corrected.filter()).isEqualTo("mixtral"));
  }

  @Test
  void aCorrectionOfWhatIsThereAlreadyTakesTheSlipAway() {
    bot.say("/subscribe daily 08:00 mixtral");
    Reply reply = bot.say("/subscribe daily 10:00 mixtrl style:full");
    bot.press(button(reply, "Rather: mixtral"));

    assertThat(subscriptions.all())
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.id()).isEqualTo(1);
              assertThat(kept.timetable().time()).isEqualTo(LocalTime.of(10, 0));
            });
  }

  @Test
  void aSubscriptionIsChangedByItsNumberAndKeepsWhatIsNotSaid() {
    bot.say("/subscribe daily 08:00 mixtral style:full");

    assertThat(Shown.of(bot.say("/subscribe weekly friday 18:00 RAG number:1")))
        .startsWith("Changed: Every Friday at 18:00 · RAG");
    assertThat(subscriptions.all())
        .singleElement()
        .satisfies(changed -> assertThat(changed.style()).isEqualTo(PostStyle.FULL));
    // Of another chat, or gone: nothing is taken away.
    bot.say("/subscribe daily agents number:1 in @news");
    bot.say("/subscribe daily agents number:77");
    assertThat(subscriptions.all()).hasSize(3);
  }

  @Test
  void aNumberWithoutAKindChangesOnlyWhatIsSaid() {
    bot.say("/subscribe weekly friday 18:00 RAG zone Berlin style:full");

    assertThat(Shown.of(bot.say("/subscribe number:1 20:00")))
        .startsWith("Changed: Every Friday at 20:00 · RAG")
        .contains("Time zone: Europe/Berlin");
    assertThat(Shown.of(bot.say("/subscribe number:1 mixtral")))
        .startsWith("Changed: Every Friday at 20:00 · mixtral");
    assertThat(Shown.of(bot.say("/subscribe monday number:1")))
        .startsWith("Changed: Every Monday at 20:00 · mixtral");
    // As a form has it.
    assertThat(Shown.of(bot.press(Call.of("subscribe").with("number", "1").with("time", "7:15"))))
        .startsWith("Changed: Every Monday at 07:15 · mixtral");
    assertThat(subscriptions.all())
        .singleElement()
        .satisfies(changed -> assertThat(changed.style()).isEqualTo(PostStyle.FULL));

    Reply slip = bot.say("/subscribe number:1 zone Shangai");
    assertThat(Shown.of(bot.press(button(slip, "Asia/Shanghai"))))
        .startsWith("Changed: Every Monday at 07:15 · mixtral")
        .contains("Time zone: Asia/Shanghai");
    assertThat(Shown.of(bot.say("/subscribe number:7 20:00")))
        .startsWith("! There is no subscription 7 that you can change here.");
  }

  @Test
  void aNumberOfAnotherChatWithoutAKindChangesItThere() {
    bot.say("/subscribe daily 08:00 RAG in @news");

    assertThat(Shown.of(bot.say("/subscribe number:1 21:00")))
        .startsWith("Changed: Every day at 21:00 · RAG");
    assertThat(subscriptions.all())
        .singleElement()
        .satisfies(changed -> assertThat(changed.chat()).isEqualTo(NEWS));
  }

  @Test
  void whatCannotBeReadSaysHowItIsWritten() {
    assertThat(Shown.of(bot.say("/subscribe daily 25:00 RAG")))
        .isEqualTo("! “25:00” is no time of day. Write 08:30, 8pm or 21:00.");
    assertThat(Shown.of(bot.press(Call.of("subscribe").with("kind", "weekly").with("day", "x"))))
        .isEqualTo("! “x” is no day of the week. Write monday, tue or sunday.");
    assertThat(Shown.of(bot.say("/subscribe weekly thu,mon 18:00")))
        .isEqualTo(
            "! A weekly post comes on one day of the week. Name one, such as /subscribe weekly"
                + " Thursday 18:00, or take /subscribe daily.");
    assertThat(Shown.of(bot.say("/订阅 每周一、周四 18:00"))).contains("weekly Monday 18:00");
    assertThat(
            Shown.of(bot.press(Call.of("subscribe").with("kind", "weekly").with("day", "周一、周二"))))
        .contains("one day of the week");
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
  void whereNothingIsLikelyToComeItSaysSoAndOffersTheArchive() {
    bot.desk().withoutSources();
    Reply reply = bot.say("/subscribe daily RAG");

    assertThat(Shown.of(reply)).contains("! No source is configured");
    assertThat(Shown.of(bot.press(button(reply, "The archive instead, day by day"))))
        .startsWith("Changed: The archive, daily at 09:00 · RAG")
        .contains("It begins with 28 Dec 2023.", "oldest first")
        .doesNotContain("No source is configured");
    assertThat(subscriptions.all()).hasSize(1);
    assertThat(Shown.of(bot.say("/subscribe alerts RAG")))
        .contains("No source is configured")
        .doesNotContain("archive instead");
  }

  @Test
  void anArchiveSaysFromWhichDayItGoesOn() {
    bot.say("/subscribe archive");
    subscriptions.change(1, known -> known.archivedThrough(LocalDate.of(2023, 12, 28)));

    assertThat(Shown.of(bot.say("/subscribe archive 10:00")))
        .startsWith("Changed: The archive, daily at 10:00")
        .contains("It goes on with 29 Dec 2023.");
    Reply ended = bot.say("/unsubscribe 1");
    assertThat(Shown.of(bot.press(button(ended, "Subscribe again"))))
        .contains("It begins with 28 Dec 2023.");
  }

  @Test
  void sourcesThatHaveNotChangedForAMonthAreNoSources() {
    bot.database()
        .change(handle -> handle.execute("UPDATE import SET at = at - ?", 31L * 86_400_000));

    assertThat(Shown.of(bot.say("/subscribe daily RAG")))
        .contains("! No source has brought anything for 30 days");
  }
}
