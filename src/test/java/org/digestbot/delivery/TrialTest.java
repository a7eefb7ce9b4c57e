package org.digestbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digestbot.delivery.PostOffice.GROUP;
import static org.digestbot.delivery.PostOffice.post;

import java.nio.file.Path;
import org.digestbot.chat.Language;
import org.digestbot.subscription.Subscription;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialTest {
  @TempDir Path folder;
  @AutoClose private PostOffice office;

  @BeforeEach
  void open() {
    office = PostOffice.in(folder, "2024-01-04T10:00:00Z").baseline();
  }

  @Test
  void showsTheNextPostAndChangesNothing() {
    Subscription made = office.daily(GROUP, "08:00", "");
    assertThat(next(made)).isNull();
    office.arrive(post(2, "2024-01-01", "News https://example.org/news"));

    assertThat(next(made)).contains("Thu 4 Jan 2024 · 1 entry", "/news");
    assertThat(next(made)).contains("/news");
    office.tickAt("2024-01-05T08:00:00Z");
    assertThat(office.said(GROUP)).hasSize(1);
  }

  @Test
  void showsAnAlert() {
    Subscription made = office.alerts(GROUP, "");
    office.arrive(post(2, "2024-01-01", "News https://example.org/news"));

    assertThat(next(made)).contains("New link", "/news");
  }

  @Test
  void showsNoLinkOfAnEntryThatIsGone() {
    Subscription made = office.alerts(GROUP, "");
    String kept = post(3, "2024-01-01", "Kept https://example.org/kept");
    office.arriveAs("news.md", post(2, "2024-01-01", "News https://example.org/news") + kept);
    office.arriveAs("news.md", kept);

    assertThat(next(made)).contains("/kept").doesNotContain("/news");
  }

  @Test
  void sendsATestThroughTheOutbox() {
    Subscription made = office.daily(GROUP, "08:00", "");

    assertThat(office.deliveries().rehearsal().send(made, office.clock.instant())).isTrue();
    assertThat(office.deliveries().rehearsal().send(made, office.clock.instant())).isTrue();
    office.settle();

    assertThat(office.said(GROUP))
        .hasSize(2)
        .first()
        .asString()
        .contains("The beginning", "This is a test");
  }

  private String next(Subscription subscription) {
    return office
        .deliveries()
        .rehearsal()
        .next(subscription, Language.ENGLISH, office.clock.instant())
        .map(PostOffice::lines)
        .orElse(null);
  }
}
