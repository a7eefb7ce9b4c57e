package org.digestbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digestbot.delivery.PostOffice.GROUP;
import static org.digestbot.delivery.PostOffice.OTHER;
import static org.digestbot.delivery.PostOffice.post;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digestbot.chat.Chat;
import org.digestbot.chat.post.Post;
import org.digestbot.subscription.PostStyle;
import org.digestbot.subscription.QuietHours;
import org.digestbot.subscription.Subscriber;
import org.digestbot.subscription.Subscription;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsTest {
  @TempDir Path folder;
  @AutoClose private PostOffice office;
  private int numbers;

  @BeforeEach
  void open() {
    office = PostOffice.in(folder, "2024-01-04T10:00:00Z").baseline();
  }

  @Test
  void aNewLinkIsToldAtOnce() {
    office.alerts(GROUP, "");
    links("one");

    office.tick();

    assertThat(office.said(GROUP))
        .singleElement()
        .asString()
        .contains("# New link\n", "https://example.org/one", "@ann", "[Open #2]");
    office.tick();
    assertThat(office.said(GROUP)).hasSize(1);
  }

  @Test
  void twoAreToldOneByOneAndThreeTogether() {
    office.alerts(GROUP, "");
    links("one", "two");
    office.tick();
    assertThat(office.said(GROUP))
        .satisfiesExactly(
            first -> assertThat(first).contains("/one"),
            second -> assertThat(second).contains("/two"));

    links("three", "four", "five");
    office.tick();
    assertThat(office.said(GROUP)).hasSize(3).last().asString().contains("3 new links", "five");
  }

  @Test
  void aLinkThatTwoAlertsOfAChatWantIsToldOnce() {
    office.alerts(GROUP, "");
    office.alerts(GROUP, "whisper");
    office.alerts(OTHER, "whisper");
    office.arrive(post(1, "2024-01-01", "whisper https://example.org/whisper"));

    office.tick();

    assertThat(office.said(GROUP)).hasSize(1);
    assertThat(office.said(OTHER)).singleElement().asString().contains("whisper · New link");
  }

  @Test
  void theLinksOfOneEntryCanBeToldApart() {
    office.alerts(GROUP, "");
    office.arrive(
        post(
            1,
            "2024-01-01",
            "Three tools https://example.org/a https://example.org/b https://example.org/c"));

    office.tick();

    assertThat(office.said(GROUP))
        .singleElement()
        .asString()
        .containsOnlyOnce("Three tools")
        .contains("example.org/b", "example.org/c");
  }

  @Test
  void aKnownLinkAndAPostsOwnLinkAndPicturesAreNoNews() {
    links("known");
    office.alerts(GROUP, "");

    office.arrive(
        post(
            2, "2024-01-02", "Once more https://example.org/known ![](https://example.org/a.png)"));
    office.tick();

    assertThat(office.said(GROUP)).isEmpty();
  }

  @Test
  void whatAWeeklyListsIsNewsAlthoughItIsTheAddressOfItsItem() {
    office.alerts(GROUP, "");

    office.arriveAs(
        "weekly.md",
        """
        # A weekly, issue 2 (2024-01-03)

        ## Tools

        1、[A reader of feeds](https://example.org/reader)

        It reads what you like, and nothing else, in one window.

        2、[An editor of texts](https://example.org/editor)

        It edits what you wrote, and nothing else, in another window.

        3、[A browser of pages](https://example.org/browser)

        It shows what others wrote, and nothing else, in a third window.
        """);
    office.tick();

    assertThat(office.said(GROUP))
        .singleElement()
        .asString()
        .contains("3 new links", "example.org/reader", "example.org/editor", "example.org/browser");
  }

  @Test
  void anEditedEntryAlertsOnlyForALinkThatIsNew() {
    String text = post(1, "2024-01-02", "A tool: https://example.org/tool");
    office.arriveAs("edited.md", text);
    office.alerts(GROUP, "");

    office.arriveAs("edited.md", text.replace("A tool:", "A very good tool:"));
    office.tick();
    assertThat(office.said(GROUP)).isEmpty();

    office.arriveAs("edited.md", text.replace("/tool", "/tool and https://example.org/manual"));
    office.tick();
    assertThat(office.said(GROUP))
        .singleElement()
        .asString()
        .contains("example.org/manual")
        .doesNotContain("example.org/tool");
  }

  @Test
  void quietHoursHoldAlertsUntilTheyEnd() {
    office.alerts(GROUP, "");
    office.subscriptions.change(
        Subscriber.of(GROUP).quietDuring(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0))));
    office.clock.set("2024-01-04T23:00:00Z");
    links("one", "two");
    links("three");

    office.tick();
    office.tickAt("2024-01-05T06:58:00Z");
    assertThat(office.said(GROUP)).isEmpty();

    office.tickAt("2024-01-05T07:00:00Z");
    assertThat(office.said(GROUP)).singleElement().asString().contains("3 new links");
  }

  @Test
  void sixAnHourThenOneSummaryWhenThereIsRoomAgain() {
    office.alerts(GROUP, "");
    for (int i = 0; i < 10; i++) {
      office.clock.set("2024-01-04T10:%02d:00Z".formatted(i));
      links("link" + i);
      office.tick();
    }
    assertThat(office.said(GROUP)).hasSize(6);

    office.tickAt("2024-01-04T10:58:00Z");
    assertThat(office.said(GROUP)).hasSize(6);
    office.tickAt("2024-01-04T11:00:00Z");

    assertThat(office.said(GROUP))
        .hasSize(7)
        .last()
        .asString()
        .contains("4 new links since 10:06", "link6", "link9");
  }

  @Test
  void twoThatHadToWaitAreOneSummaryTooAndSayFromWhen() {
    office.alerts(GROUP, "");
    for (int i = 0; i < 8; i++) {
      office.clock.set("2024-01-04T10:%02d:00Z".formatted(i));
      links("link" + i);
      office.tick();
    }

    office.tickAt("2024-01-04T11:05:00Z");

    assertThat(office.said(GROUP))
        .hasSize(7)
        .last()
        .asString()
        .contains("2 new links since 10:06", "link6", "link7");
  }

  @Test
  void anAlertThatOneOfTwoWantsToHearIsHeard() {
    office.subscriptions.keep(silent(office.alerts(GROUP, "whisper")));
    links("whisper1");
    office.tick();
    office.alerts(GROUP, "");
    links("whisper2");
    office.tick();

    assertThat(office.courier.sent()).extracting(Post::silent).containsExactly(true, false);
  }

  @Test
  void theTopicsOfAGroupShareItsHour() {
    Chat topic = new Chat("telegram", "-100", "5");
    office.alerts(GROUP, "");
    for (int i = 0; i < 6; i++) {
      links("link" + i);
      office.tick();
    }
    office.alerts(topic, "");
    links("more");
    office.tick();

    assertThat(office.said(topic)).isEmpty();
  }

  @Test
  void whatHasNoRoomInOneMessageStandsBehindAButton() {
    office.alerts(GROUP, "");
    links(IntStream.range(0, 20).mapToObj(i -> "l" + i).toArray(String[]::new));

    office.tick();

    assertThat(office.said(GROUP)).singleElement().asString().contains("20 new links", "[8 more]");
    Post sent = office.courier.sent().get(0);
    Delivery delivery = office.outbox.find(sent.id()).orElseThrow();
    assertThat(delivery.entries()).hasSize(20);
    assertThat(delivery.shown()).isEqualTo(12);
  }

  @Test
  void alertsOfAPauseAreNotMadeUpFor() {
    Subscription made = office.alerts(GROUP, "");
    office.subscriptions.change(made.pausedUntil(Instant.parse("2024-01-05T10:00:00Z")));
    links("meanwhile");
    office.tickAt("2024-01-05T10:00:00Z");
    assertThat(office.said(GROUP)).isEmpty();

    links("after");
    office.tick();
    assertThat(office.said(GROUP)).singleElement().asString().contains("after");
  }

  private static Subscription silent(Subscription made) {
    return Subscription.begun(
        made.chat(),
        new Subscription.Wish(made.kind(), made.filter(), null, PostStyle.NORMAL, true, false),
        made.madeBy(),
        made.madeAt(),
        ZoneOffset.UTC);
  }

  private void links(String... names) {
    String text =
        IntStream.range(0, names.length)
            .mapToObj(
                i -> post(++numbers, "2024-01-02", names[i] + ": https://example.org/" + names[i]))
            .collect(Collectors.joining("\n"));
    office.arrive(text);
  }
}
