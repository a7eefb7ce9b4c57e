package org.digestbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digestbot.delivery.PostOffice.GROUP;
import static org.digestbot.delivery.PostOffice.post;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.SubscriptionKind;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivePostsTest {
  @TempDir Path folder;
  @AutoClose private PostOffice office;
  private LocalDate today = LocalDate.of(2024, 1, 5);

  @BeforeEach
  void open() {
    office = PostOffice.in(folder, "2024-01-04T10:00:00Z");
  }

  @Test
  void onePrintedDayFollowsTheOtherAndThenWhatArrives() {
    office.baseline(
        post(1, "2023-12-07", "B https://example.org/b")
            + post(2, "2023-12-06", "A https://example.org/a")
            + post(3, "2023-12-07", "C https://example.org/c"));
    archive("");

    assertThat(nextDay()).contains("From the archive: 6 Dec 2023 · 1 entry", "/a");
    assertThat(nextDay())
        .contains("From the archive: 7 Dec 2023 · 2 entries", "/b", "/c", "last of the archive");
    assertThat(nextDay()).isNull();

    office.arrive(post(4, "2023-12-20", "D https://example.org/d"));
    assertThat(nextDay()).contains("8 Jan 2024 · 1 entry", "/d").doesNotContain("archive");
  }

  @Test
  void aNumberThatWaitsForItsTextIsNotPosted() {
    office.baseline(
        post(1, "2023-12-06", "A https://example.org/a")
            + "### 2\n\n2023-12-07\n\n"
            + post(3, "2023-12-08", "B https://example.org/b"));
    archive("");
    assertThat(nextDay()).contains("6 Dec 2023 · 1 entry", "/a");
    assertThat(nextDay()).contains("8 Dec 2023 · 1 entry", "/b");

    office.arrive(post(4, "2023-12-20", "C https://example.org/c") + "### 5\n\n2023-12-20\n\n");
    assertThat(nextDay()).contains("· 1 entry", "/c").doesNotContain("No. 5");
  }

  @Test
  void aDayOfVeryManyEntriesIsPostedToItsEnd() {
    String many =
        IntStream.rangeClosed(1, 1_001)
            .mapToObj(number -> post(number, "2023-12-06", "Note " + number))
            .collect(Collectors.joining());
    office.baseline(many.replace("Note 1001", "whisper https://example.org/last"));
    archive("whisper");

    assertThat(nextDay()).contains("6 Dec 2023 · 1 entry", "/last");
  }

  @Test
  void theDayThatComesNextIsKnownBefore() {
    office.baseline(
        post(1, "2023-12-06", "whisper") + post(2, "2023-12-07", "x") + post(3, "2023-12-08", "y"));
    archive("-whisper");

    assertThat(comingDay()).contains(LocalDate.of(2023, 12, 7));
    nextDay();
    assertThat(comingDay()).contains(LocalDate.of(2023, 12, 8));
    nextDay();
    assertThat(comingDay()).isEmpty();
  }

  private Optional<LocalDate> comingDay() {
    return office.deliveries().rehearsal().archiveDay(office.subscriptions.all().get(0));
  }

  @Test
  void whatArrivesMeanwhileIsPostedOnce() {
    office.baseline(post(1, "2023-12-06", "A") + post(2, "2023-12-08", "B"));
    archive("");
    nextDay();
    office.arrive(
        post(3, "2023-12-01", "Older https://example.org/older")
            + post(4, "2023-12-09", "Newer https://example.org/newer"));

    assertThat(nextDay()).contains("8 Dec 2023");
    assertThat(nextDay()).contains("9 Dec 2023", "/newer", "last of the archive");
    assertThat(nextDay()).contains("/older").doesNotContain("/newer");
    assertThat(nextDay()).isNull();
  }

  @Test
  void whatHasNoDateStandsUnderItsDocumentsAndElseComesLast() {
    office.baseline(
        "---\ntitle: Weekly 1\ndate: 2023-12-03\n---\n\n## A\n\nText of A https://example.org/a\n",
        "# Notes\n\n## B\n\nText of B https://example.org/b\n");
    archive("");

    assertThat(nextDay()).contains("/a").doesNotContain("/b");
    assertThat(nextDay()).contains("without a date", "/b", "last of the archive");
  }

  @Test
  void aFilterSkipsDaysWithoutAMatch() {
    office.baseline(
        post(1, "2023-12-06", "mistral") + post(2, "2023-12-20", "whisper https://example.org/w"));
    archive("whisper");

    assertThat(nextDay()).contains("20 Dec 2023", "last of the archive");
  }

  @Test
  void anArchiveWithoutAnythingSaysSoAndGoesOn() {
    archive("");
    assertThat(nextDay()).contains("last of the archive");
    office.baseline();
    office.arrive(post(1, "2023-12-06", "News"));
    assertThat(nextDay()).contains("1 entry");
  }

  private Subscription archive(String filter) {
    return office.subscribe(GROUP, SubscriptionKind.ARCHIVE, "09:00", null, filter);
  }

  /** What the next day's post says; null where there is none. */
  private String nextDay() {
    int before = office.said(GROUP).size();
    office.tickAt(today + "T09:00:00Z");
    today = today.plusDays(1);
    return office.said(GROUP).stream().skip(before).findFirst().orElse(null);
  }
}
