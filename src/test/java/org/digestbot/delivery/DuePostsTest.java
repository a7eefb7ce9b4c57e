package org.digestbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digestbot.delivery.PostOffice.GROUP;
import static org.digestbot.delivery.PostOffice.post;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.post.Post;
import org.digestbot.chat.post.PostOutcome;
import org.digestbot.chat.post.PostOutcome.Unreachable;
import org.digestbot.subscription.QuietHours;
import org.digestbot.subscription.Subscriber;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.SubscriptionKind;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuePostsTest {
  @TempDir Path folder;
  @AutoClose private PostOffice office;

  @Test
  void aDailyPostBringsWhatArrivedSinceTheLastOneAndNothingElse() {
    office = PostOffice.in(folder, "2024-01-04T10:00:00Z").baseline();
    office.daily(GROUP, "08:30", "");
    office.arrive(post(1, "2023-12-28", "One about whisper, https://example.org/one"));

    office.tickAt("2024-01-05T08:29:00Z");
    assertThat(office.said(GROUP)).isEmpty();
    office.tickAt("2024-01-05T08:30:00Z");
    assertThat(office.said(GROUP))
        .singleElement()
        .asString()
        .contains("Fri 5 Jan 2024 · 1 entry", "Dated 28 Dec 2023", "Speech", "example.org/one");

    office.tickAt("2024-01-06T08:30:00Z");
    assertThat(office.said(GROUP)).as("an empty day posts nothing").hasSize(1);

    office.arrive(post(2, "2023-12-29", "Two, https://example.org/two"));
    office.tickAt("2024-01-07T08:30:00Z");
    assertThat(office.said(GROUP)).hasSize(2).last().asString().doesNotContain("example.org/one");
  }

  @Test
  void aNumberIsPostedOnceItHasItsText() {
    office = PostOffice.in(folder, "2024-01-04T10:00:00Z").baseline();
    office.daily(GROUP, "08:30", "");
    String kept = "### 2\n\n2024-01-04\n\n";
    office.arriveAs("month.md", post(1, "2024-01-04", "One") + kept);
    office.tickAt("2024-01-05T08:30:00Z");
    assertThat(office.said(GROUP)).singleElement().asString().contains("· 1 entry", "One");

    office.arriveAs("month.md", post(1, "2024-01-04", "One") + kept + "Two at last\n");
    office.tickAt("2024-01-06T08:30:00Z");

    assertThat(office.said(GROUP)).hasSize(2).last().asString().contains("Two at last");
  }

  @Test
  void aBaselineAndWhatDoesNotMatchAreNotPosted() {
    office = PostOffice.in(folder, "2024-01-04T10:00:00Z");
    office.daily(GROUP, "08:30", "whisper -midjourney");
    office.baseline(post(1, "2023-12-28", "whisper https://example.org/baseline"));
    office.arrive(post(2, "2023-12-28", "mistral https://example.org/other"));
    office.arrive(post(3, "2023-12-28", "whisper https://example.org/match"));

    office.tickAt("2024-01-05T08:30:00Z");

    assertThat(office.said(GROUP))
        .singleElement()
        .asString()
        .contains("example.org/match")
        .doesNotContain("baseline", "other");
  }

  @Test
  void aWeeklyPostComesOnItsDay() {
    office = PostOffice.in(folder, "2024-01-04T10:00:00Z").baseline();
    office.subscribe(GROUP, SubscriptionKind.WEEKLY, "09:00", DayOfWeek.MONDAY, "");
    for (int day = 5; day < 12; day++) {
      office.arrive(post(day, "2024-01-0" + (day % 9 + 1), "Post " + day));
      office.tickAt("2024-01-%02dT09:00:00Z".formatted(day));
    }

    assertThat(office.said(GROUP)).singleElement().asString().contains("Week to 8 Jan 2024");
  }

  @Test
  void afterAnHourDownTheMissedPostComesOnceAndIsMarkedLate() {
    office = dailyWithNews("2024-01-04T10:00:00Z", "08:30");

    office.clock.set("2024-01-05T09:30:00Z");
    office.restart();
    office.tick();
    assertThat(office.said(GROUP)).as("the sources come first").isEmpty();
    office.arrive(post(5, "2023-12-29", "Just read, https://example.org/just-read"));
    office.deliveries().planner().sourcesRead();
    office.tick();
    office.tick();

    assertThat(office.said(GROUP))
        .singleElement()
        .asString()
        .contains("Late: this was due on Fri 5 Jan 2024 08:30.", "just-read");
    office.tickAt("2024-01-06T08:30:00Z");
    assertThat(office.said(GROUP)).hasSize(1);
  }

  @Test
  void afterADayDownThereIsOneLatePostAndTheNextComesInTime() {
    office = dailyWithNews("2024-01-04T10:00:00Z", "08:30");

    office.tickAt("2024-01-06T10:30:00Z");
    assertThat(office.said(GROUP))
        .singleElement()
        .asString()
        .contains("Sat 6 Jan 2024", "Late: this was due on Fri 5 Jan 2024 08:30.");

    office.arrive(post(6, "2023-12-29", "Next"));
    office.tickAt("2024-01-07T08:30:00Z");
    assertThat(office.said(GROUP)).hasSize(2).last().asString().doesNotContain("Late");
  }

  @Test
  void afterEightDaysDownThereIsOneLatePost() {
    office = dailyWithNews("2024-01-04T10:00:00Z", "08:30");

    office.tickAt("2024-01-12T10:00:00Z");
    office.tickAt("2024-01-12T10:05:00Z");

    assertThat(office.said(GROUP)).hasSize(1);
  }

  @Test
  void aTimeThatTheClocksSkipIsDueRightAfterTheGap() {
    office = PostOffice.in(folder, "2024-03-30T10:00:00Z", "Europe/Berlin").baseline();
    office.daily(GROUP, "02:30", "");
    office.arrive(post(1, "2024-03-30", "News"));

    office.tickAt("2024-03-31T00:58:00Z");
    assertThat(office.said(GROUP)).isEmpty();
    office.tickAt("2024-03-31T01:00:00Z");
    assertThat(office.said(GROUP)).singleElement().asString().contains("31 Mar");

    office.arrive(post(2, "2024-03-30", "More"));
    office.tickAt("2024-03-31T23:00:00Z");
    assertThat(office.said(GROUP)).hasSize(1);
    office.tickAt("2024-04-01T00:30:00Z");
    assertThat(office.said(GROUP)).hasSize(2);
  }

  @Test
  void aTimeThatComesTwiceIsDueOnce() {
    office = PostOffice.in(folder, "2024-10-26T10:00:00Z", "Europe/Berlin").baseline();
    office.daily(GROUP, "02:30", "");
    office.arrive(post(1, "2024-03-30", "News"));
    office.tickAt("2024-10-27T00:30:00Z");
    office.arrive(post(2, "2024-03-30", "More"));
    office.tickAt("2024-10-27T01:30:00Z");

    assertThat(office.said(GROUP)).hasSize(1);
  }

  @Test
  void aClockThatLeapsAheadAndBackPostsOnceAndLosesNothing() {
    office = dailyWithNews("2024-01-04T10:00:00Z", "08:30");

    office.tickAt("2025-01-04T10:00:00Z");
    assertThat(office.said(GROUP)).hasSize(1);
    office.arrive(post(7, "2024-01-01", "After the leap, https://example.org/leap"));

    office.tickAt("2024-01-05T08:00:00Z");
    office.tickAt("2024-01-05T08:30:00Z");
    assertThat(office.said(GROUP)).hasSize(2).last().asString().contains("example.org/leap");
    office.tickAt("2024-01-05T08:35:00Z");
    assertThat(office.said(GROUP)).hasSize(2);
  }

  @Test
  void whatWasPutOffWhileTheClockWasAheadDoesNotWaitForThatTime() {
    office = dailyWithNews("2024-01-04T10:00:00Z", "08:30");
    office.courier.next(new PostOutcome.Later(Instant.parse("2025-01-04T10:20:00Z"), "busy"));
    office.tickAt("2025-01-04T10:00:00Z");
    assertThat(office.said(GROUP)).isEmpty();
    office.arrive(post(7, "2024-01-01", "After the leap, https://example.org/leap"));

    office.tickAt("2024-01-05T08:00:00Z");
    assertThat(office.said(GROUP)).singleElement().asString().contains("example.org/news");
    office.tickAt("2024-01-05T08:30:00Z");
    assertThat(office.said(GROUP)).hasSize(2).last().asString().contains("example.org/leap");
  }

  @Test
  void aClockThatLeapsADateAheadLosesNothingOfThatDateEither() {
    office = dailyWithNews("2024-01-04T10:00:00Z", "08:30");
    office.tickAt("2024-01-08T09:00:00Z");
    for (int day = 5; day < 10; day++) {
      office.arrive(post(day, "2024-01-01", "News, https://example.org/of-" + day));
      office.tickAt("2024-01-0" + day + "T08:30:00Z");
    }

    // Each is posted once. What was due on the date that the clock had been to comes a day later.
    assertThat(office.said(GROUP)).last().asString().contains("of-8", "of-9");
    for (int day = 5; day < 10; day++) {
      assertThat(String.join("", office.said(GROUP))).containsOnlyOnce("of-" + day);
    }
  }

  @Test
  void aClockThatGoesBackOverADueTimePostsNotTwice() {
    office = dailyWithNews("2024-01-05T07:00:00Z", "08:30");
    office.tickAt("2024-01-05T08:30:00Z");
    office.arrive(post(8, "2024-01-01", "More, https://example.org/more"));

    office.tickAt("2024-01-05T07:45:00Z");
    office.tickAt("2024-01-05T08:30:00Z");
    assertThat(office.said(GROUP)).hasSize(1);

    office.tickAt("2024-01-06T08:30:00Z");
    assertThat(office.said(GROUP)).hasSize(2).last().asString().contains("example.org/more");
  }

  @Test
  void aPostDueInQuietHoursGoesOutSilently() {
    office = dailyWithNews("2024-01-04T10:00:00Z", "06:30");
    office.subscriptions.change(
        Subscriber.of(GROUP).quietDuring(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0))));

    office.tickAt("2024-01-05T06:30:00Z");

    assertThat(office.courier.sent(Post::silent)).containsExactly(true);
  }

  @Test
  void whatArrivesInAPauseIsNotPostedLater() {
    office = PostOffice.in(folder, "2024-01-04T10:00:00Z").baseline();
    Subscription made = office.daily(GROUP, "08:30", "");
    office.arrive(post(1, "2024-01-01", "Before, https://example.org/before"));
    office.subscriptions.change(made.pausedUntil(Instant.MAX));
    office.arrive(post(2, "2024-01-01", "Meanwhile, https://example.org/meanwhile"));
    office.tickAt("2024-01-05T08:30:00Z");
    assertThat(office.said(GROUP)).isEmpty();

    office.subscriptions.change(
        made.id(), subscription -> subscription.pausedUntil((Instant) null));
    office.tickAt("2024-01-06T08:30:00Z");

    assertThat(office.said(GROUP))
        .singleElement()
        .asString()
        .contains("before")
        .doesNotContain("meanwhile");
  }

  @Test
  void aClosedChatIsCaughtUpWithWhenTheBotIsLetInAgain() {
    office = dailyWithNews("2024-01-04T10:00:00Z", "08:30");
    office.deliveries().chats().closed(GROUP, Unreachable.Reason.REMOVED);
    office.tickAt("2024-01-05T08:30:00Z");
    office.tickAt("2024-01-06T08:30:00Z");
    assertThat(office.said(GROUP)).isEmpty();

    office.deliveries().chats().opened(GROUP);
    office.tickAt("2024-01-06T12:00:00Z");
    assertThat(office.said(GROUP)).singleElement().asString().contains("Late");
  }

  @Test
  void aPostSpeaksTheLanguageOfItsChat() {
    office = dailyWithNews("2024-01-04T10:00:00Z", "08:30");
    office.languages.set(GROUP, Language.CHINESE);

    office.tickAt("2024-01-05T08:30:00Z");

    assertThat(office.said(GROUP)).singleElement().asString().contains("2024年1月5日 周五 · 1 条");
  }

  @Test
  void nobodyOfManyIsForgotten() {
    office = PostOffice.in(folder, "2024-01-04T10:00:00Z").baseline();
    for (int i = 0; i < 450; i++) {
      office.daily(new Chat("telegram", "-" + (1000 + i), null), "08:00", "");
    }
    office.arrive(post(1, "2024-01-01", "News"));

    office.tickAt("2024-01-05T08:00:00Z");

    assertThat(office.courier.sent(Post::chat)).hasSize(450).doesNotHaveDuplicates();
  }

  private PostOffice dailyWithNews(String now, String time) {
    office = PostOffice.in(folder, now).baseline();
    office.daily(GROUP, time, "");
    office.arrive(post(1, "2023-12-28", "News, https://example.org/news"));
    return office;
  }
}
