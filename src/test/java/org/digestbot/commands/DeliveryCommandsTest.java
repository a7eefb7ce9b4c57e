package org.digestbot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.Role;
import org.digestbot.delivery.DeliveryKind;
import org.digestbot.delivery.DeliveryState;
import org.digestbot.delivery.NewDelivery;
import org.digestbot.delivery.Outbox;
import org.digestbot.digest.EntryId;
import org.digestbot.store.SqliteOutbox;
import org.digestbot.store.SqliteSubscriptions;
import org.digestbot.subscription.PostStyle;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.SubscriptionKind;
import org.digestbot.subscription.Subscriptions;
import org.digestbot.subscription.Timetable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryCommandsTest {
  private static final Chat CHAT = new Chat("console", "local", null);
  private static final Instant NOW = TestBot.NOW;

  @TempDir Path folder;
  @AutoClose private TestBot bot;
  private Subscriptions subscriptions;
  private Outbox outbox;

  @BeforeEach
  void open() {
    StringBuilder posts = new StringBuilder();
    IntStream.rangeClosed(1, 30)
        .forEach(
            i ->
                posts.append(
                    "### %d\n2023-12-28 Ann @ann\nhttps://x.com/ann/status/%d\n\n%s %d: %s\n\n"
                        .formatted(i, i, "Tool", i, "https://example.org/tool" + i)));
    bot = TestBot.in(folder).reading(Map.of("posts.md", posts.toString()));
    subscriptions = new SqliteSubscriptions(bot.database());
    outbox = new SqliteOutbox(bot.database());
  }

  @Test
  void postShowsWhatAPostHadNoRoomForPageByPage() {
    long id =
        owe(List.of(1L, 2L), 2, IntStream.rangeClosed(3, 27).mapToObj(i -> (long) i).toList());

    String first = bot.type("/post " + id);

    assertThat(first).contains("25 more entries", "page 1 of 2", "Tool 3", "Tool 22");
    assertThat(first).doesNotContain("Tool 2:", "Tool 23");
    assertThat(bot.type("/post " + id + " page:2")).contains("Tool 27");
    assertThat(bot.type("/post 999")).contains("nothing more of post “999”");
    assertThat(bot.type("/post x")).contains("nothing more of post “x”");
  }

  @Test
  void whyNamesTheReasonOfEachSubscriptionByNumberOrLink() {
    Subscription made = daily("");
    daily("midjourney");
    long id = owe(List.of(5L), 1, List.of(), made.id());
    outbox.finish(id, DeliveryState.DELIVERED, 1, null, NOW);

    assertThat(bot.type("/why #5"))
        .contains("#5", "posted: Tue 2 Jan, 03:04", "midjourney", "does not match");
    assertThat(bot.type("/why https://example.org/tool5?utm_source=x")).contains("#5", "posted");
    assertThat(bot.type("/why #6")).contains("first import of its source");
    assertThat(bot.type("/why #999")).contains("no entry for “#999”");
    assertThat(bot.type("/why something")).contains("no entry for “something”");
    assertThat(bot.speaking(Language.CHINESE).type("/为什么 5")).contains("已推送：");
  }

  @Test
  void whyAndPreviewSayWhereNothingIsSubscribedTo() {
    assertThat(bot.type("/why #5")).doesNotContain("matches");
    assertThat(bot.type("/preview")).isNotBlank();
  }

  @Test
  void previewSaysWhichOrThatNothingHasArrived() {
    daily("");
    assertThat(bot.type("/preview")).contains("Nothing new has arrived yet", "09:00");

    daily("midjourney");
    assertThat(bot.type("/preview")).contains("Which one shall I preview?", "midjourney");
  }

  @Test
  void statusIsForOwnersAndSaysWhatIsGoingOn() {
    daily("");
    long id = owe(List.of(5L), 1, List.of());
    outbox.leaving(id, 0, NOW);
    outbox.doubtful(id);
    outbox.finish(id, DeliveryState.SET_ASIDE, 0, "400", NOW);
    owe(List.of(6L), 1, List.of());

    assertThat(bot.type("/status"))
        .contains(
            "Source local",
            "30 entries",
            "Next post",
            "09:00",
            "1 to be sent",
            "1 possible duplicate",
            "1 refused",
            "Last backup",
            "1 Jan 2024",
            "Times are in ");
    assertThat(Shown.of(bot.calledBy(Role.MEMBER).say("/status")))
        .contains("Only the bot’s owners")
        .doesNotContain("backup");
  }

  private Subscription daily(String filter) {
    return subscriptions.keep(
        Subscription.begun(
            CHAT,
            new Subscription.Wish(
                SubscriptionKind.DAILY,
                filter,
                new Timetable(LocalTime.of(9, 0), null, null),
                PostStyle.NORMAL,
                false,
                false),
            "1",
            NOW,
            ZoneOffset.UTC));
  }

  private long owe(List<Long> seen, int shown, List<Long> rest) {
    return owe(seen, shown, rest, null);
  }

  private long owe(List<Long> seen, int shown, List<Long> rest, Long subscription) {
    List<EntryId> entries =
        Stream.concat(seen.stream(), rest.stream())
            .map(number -> new EntryId(false, number))
            .toList();
    return outbox
        .add(
            new NewDelivery(
                "test:" + outbox.nextId(),
                subscription,
                CHAT,
                DeliveryKind.DAILY,
                entries,
                shown,
                "{}",
                Language.ENGLISH,
                false,
                false,
                NOW,
                NOW,
                NOW),
            List.of())
        .orElseThrow();
  }
}
