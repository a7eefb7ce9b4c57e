package org.digestbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digestbot.delivery.PostOffice.GROUP;
import static org.digestbot.delivery.PostOffice.post;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.digestbot.chat.post.PostOutcome;
import org.digestbot.chat.post.PostOutcome.Unreachable;
import org.digestbot.delivery.Explanation.Reason;
import org.digestbot.digest.EntryId;
import org.digestbot.subscription.QuietHours;
import org.digestbot.subscription.Subscriber;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.SubscriptionKind;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each reason, brought about as it would be in life. Entry 1 is the baseline, 2 arrives. */
class ExplainerTest {
  @TempDir Path folder;
  @AutoClose private PostOffice office;

  @BeforeEach
  void open() {
    office = PostOffice.in(folder, "2024-01-04T10:00:00Z").baseline();
  }

  @Test
  void notMatchedBaselineAndBefore() {
    news();
    office.clock.set("2024-01-04T11:00:00Z");
    office.daily(GROUP, "08:00", "midjourney");
    office.daily(GROUP, "08:00", "");

    assertThat(reasons(1)).containsExactly(Reason.NOT_MATCHED, Reason.BASELINE);
    assertThat(reasons(2)).containsExactly(Reason.NOT_MATCHED, Reason.BEFORE);
  }

  @Test
  void waitsThenPosted() {
    office.daily(GROUP, "08:00", "");
    news();
    assertThat(why(2))
        .containsExactly(
            new Explanation(only(), Reason.WAITS, Instant.parse("2024-01-05T08:00:00Z")));

    office.tickAt("2024-01-05T08:00:00Z");
    assertThat(why(2)).extracting(Explanation::reason).containsExactly(Reason.POSTED);
    assertThat(why(2).get(0).when()).isEqualTo("2024-01-05T08:01:00Z");
  }

  @Test
  void pausedOrArrivedInAPause() {
    Subscription made = office.daily(GROUP, "08:00", "");
    news();
    office.subscriptions.change(made.pausedUntil(Instant.MAX));
    office.arrive(post(3, "2024-01-01", "More"));

    assertThat(reasons(2)).containsExactly(Reason.PAUSED);
    assertThat(reasons(3)).containsExactly(Reason.ARRIVED_IN_PAUSE);
  }

  @Test
  void putOffRefusedOrShutOut() {
    office.daily(GROUP, "08:00", "");
    news();
    office.courier.next(new PostOutcome.Later(Instant.parse("2024-01-05T09:00:00Z"), "429"));
    office.tickAt("2024-01-05T08:00:00Z");
    assertThat(reasons(2)).containsExactly(Reason.PUT_OFF);

    office.deliveries().chats().closed(GROUP, Unreachable.Reason.BLOCKED);
    assertThat(reasons(2)).containsExactly(Reason.CLOSED);

    office.deliveries().chats().opened(GROUP);
    office.courier.next(new PostOutcome.Refused("400"));
    office.tickAt("2024-01-05T09:00:00Z");
    assertThat(reasons(2)).containsExactly(Reason.REFUSED);
  }

  @Test
  void alertsAreQuietOrHeldOrHaveNothingNew() {
    office.alerts(GROUP, "");
    news();
    office.subscriptions.change(
        Subscriber.of(GROUP).quietDuring(new QuietHours(LocalTime.of(9, 0), LocalTime.of(12, 0))));
    assertThat(reasons(2)).containsExactly(Reason.QUIET);

    office.clock.set("2024-01-04T12:00:00Z");
    for (int i = 3; i < 10; i++) {
      office.arrive(post(i, "2024-01-01", "Tool https://example.org/tool" + i));
      office.tick();
    }
    assertThat(reasons(2)).containsExactly(Reason.POSTED);
    assertThat(reasons(9)).containsExactly(Reason.HELD);

    office.arrive(post(10, "2024-01-01", "Again https://example.org/tool3"));
    assertThat(reasons(10)).containsExactly(Reason.NO_NEW_LINK);
  }

  @Test
  void theArchiveHasNotComeToItsDay() {
    office.subscribe(GROUP, SubscriptionKind.ARCHIVE, "08:00", null, "");

    assertThat(reasons(1)).containsExactly(Reason.TO_COME);
    office.tickAt("2024-01-05T08:00:00Z");
    assertThat(reasons(1)).containsExactly(Reason.POSTED);
  }

  private void news() {
    office.arrive(post(2, "2024-01-01", "News https://example.org/news"));
  }

  private Subscription only() {
    return office.subscriptions.in(GROUP).get(0);
  }

  private List<Reason> reasons(long entry) {
    return why(entry).stream().map(Explanation::reason).toList();
  }

  private List<Explanation> why(long entry) {
    return office
        .deliveries()
        .explainer()
        .why(
            GROUP,
            office.archive.entry(new EntryId(false, entry)).orElseThrow(),
            office.clock.instant());
  }
}
