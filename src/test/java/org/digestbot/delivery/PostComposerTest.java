package org.digestbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.digestbot.chat.Language;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.Entry;
import org.digestbot.digest.EntryDate;
import org.digestbot.digest.EntryId;
import org.digestbot.digest.Link;
import org.digestbot.digest.LinkRole;
import org.digestbot.subscription.PostStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostComposerTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 5);

  private final PostComposer composer = new PostComposer(PostOffice.TOPICS);

  @Test
  void saysTheDayHowMuchAndEachEntryUnderItsTopic() {
    List<ArchivedEntry> entries =
        List.of(
            entry(1, "Whisper is fast", "ann", "speech", "https://example.org/whisper"),
            entry(2, "Retrieval, plainly", "ben", "rag", "https://example.org/rag"),
            entry(3, "Chunks", "cy", "rag", "https://example.org/chunks"),
            entry(4, "A poem", "dee", null, null));

    assertThat(said(PostStyle.NORMAL, entries))
        .isEqualTo(
            """
            # Fri 5 Jan 2024 · 4 entries
            Dated 28 Dec 2023
            # RAG
            - Retrieval, plainly | What it says about number 2. | @ben | https://example.org/rag
            - Chunks | What it says about number 3. | @cy | https://example.org/chunks
            # Speech
            - Whisper is fast | What it says about number 1. | @ann | https://example.org/whisper
            # Other
            - A poem | What it says about number 4. | @dee""");
  }

  @Test
  void theSameLinkStandsThereOnceWithWhoRecommendsIt() {
    String link = "https://example.org/one";
    List<ArchivedEntry> entries =
        List.of(
            entry(1, "One", "ann", null, link),
            entry(2, "The one", "ben", null, link),
            entry(3, "Eins", "cy", null, link),
            entry(4, "Uno", "dee", null, link));

    Composed post = compose(PostStyle.NORMAL, entries);

    assertThat(PostOffice.lines(post.reply()))
        .contains("1 entry", "recommended by @ann, @ben, @cy and 1 other")
        .doesNotContain("Eins");
    assertThat(post.entries()).hasSize(4);
    assertThat(post.shown()).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource
  void whatHasNoRoomStandsBehindTheButtonAndCountsAsPosted(PostStyle style) {
    List<ArchivedEntry> entries =
        IntStream.rangeClosed(1, 60)
            .mapToObj(
                i ->
                    entry(
                        i,
                        "T" + i,
                        "ann",
                        i % 2 == 0 ? "rag" : "speech",
                        "https://example.org/" + i))
            .toList();

    Composed post = compose(style, entries);

    assertThat(post.entries())
        .containsExactlyInAnyOrderElementsOf(entries.stream().map(ArchivedEntry::id).toList());
    assertThat(post.shown()).isBetween(6, 20);
    Button rest = post.reply().buttons().get(0).get(0);
    assertThat(rest.label()).isEqualTo(60 - post.shown() + " more");
    assertThat(rest.call()).isEqualTo(Call.of("post").with("id", "17"));
    assertThat(PostOffice.lines(post.reply())).contains(" of 30");
  }

  @Test
  void everyTopicHasAPlaceBeforeAnyHasTheLast() {
    List<ArchivedEntry> entries = new ArrayList<>();
    for (int i = 1; i <= 80; i++) {
      String topic = i <= 40 ? "rag" : "speech";
      entries.add(entry(i, "T" + i, "ann", topic, "https://example.org/" + i));
    }
    entries.add(entry(81, "The only one", "ben", null, "https://example.org/81"));

    assertThat(said(PostStyle.NORMAL, entries))
        .contains("# RAG · 5 of 40", "# Speech · 4 of 40", "The only one");
  }

  @Test
  void datesThatDifferStandBesideEachEntry() {
    List<ArchivedEntry> entries =
        List.of(
            entry(1, "A", "ann", null, null),
            new ArchivedEntry(
                new EntryId(false, 2),
                "local",
                "doc.md",
                EntryDate.parse("2023-11").orElseThrow(),
                List.of(),
                Instant.EPOCH,
                false,
                entry(2, "B", "ben", null, null).entry()));

    assertThat(said(PostStyle.NORMAL, entries))
        .contains("@ann · 28 Dec 2023", "@ben · Nov 2023")
        .doesNotContain("Dated");
  }

  private String said(PostStyle style, List<ArchivedEntry> entries) {
    return PostOffice.lines(compose(style, entries).reply());
  }

  private Composed compose(PostStyle style, List<ArchivedEntry> entries) {
    return composer.compose(
        new PostDraft(DeliveryKind.DAILY, "", style, Language.ENGLISH, entries, DAY, null, false),
        17);
  }

  private static ArchivedEntry entry(
      int number, String title, String handle, String topic, String link) {
    List<Link> links =
        link == null ? List.of() : List.of(new Link(link, link, LinkRole.REFERENCE, null));
    return new ArchivedEntry(
        new EntryId(false, number),
        "local",
        "doc.md",
        EntryDate.parse("2023-12-28").orElseThrow(),
        topic == null ? List.of() : List.of(topic),
        Instant.EPOCH,
        false,
        new Entry(
            number,
            number,
            null,
            title,
            true,
            null,
            handle,
            null,
            null,
            "What it says about number " + number + ".",
            links));
  }
}
