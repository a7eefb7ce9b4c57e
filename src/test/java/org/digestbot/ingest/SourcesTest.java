package org.digestbot.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.Source;
import org.digestbot.parse.DigestParser;
import org.digestbot.store.TemporaryArchive;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources whose files come, grow, stand still and go. */
class SourcesTest {
  private static final Duration STILL = Duration.ofSeconds(2);

  @TempDir Path folder;
  private Path digests;
  @AutoClose private TemporaryArchive archive;
  private Sources sources;
  private Instant now = Instant.parse("2026-11-22T08:00:00Z");

  @BeforeEach
  void open() throws IOException {
    digests = Files.createDirectories(folder.resolve("digests"));
    archive = TemporaryArchive.in(folder.resolve("data"));
    sources = sources(archive.ingest());
  }

  @Test
  void aFileIsReadOnceItStandsStill() throws IOException {
    write("posts.md", "First");

    assertThat(sources.look()).contains(STILL);
    assertThat(titles()).isEmpty();
    pass(Duration.ofSeconds(1));
    assertThat(sources.look()).contains(Duration.ofSeconds(1));
    assertThat(titles()).isEmpty();
    pass(Duration.ofSeconds(1));
    assertThat(sources.look()).isEmpty();
    assertThat(titles()).containsExactly("First");
  }

  @Test
  void aFileThatComesToStandStillDuringALookIsReadAtTheNext() throws IOException {
    Sources slow =
        new Sources(
            archive.ingest(),
            List.of(new Source("posts", digests)),
            STILL,
            () -> now = now.plusMillis(1));
    write("posts.md", "First");
    slow.look();

    pass(STILL.minusMillis(2));
    assertThat(slow.look()).contains(Duration.ofMillis(1));
    assertThat(slow.look()).isEmpty();
    assertThat(titles()).containsExactly("First");
  }

  @Test
  void aFileThatGrowsWaitsAndHoldsUpNoOther() throws IOException {
    read("posts.md", "First");
    write("growing.md", "Half");
    sources.look();
    pass(STILL.minusMillis(1));
    write("growing.md", "Half", "The other half");
    write("short.md", "Short");
    sources.look();
    pass(STILL.minusMillis(1));
    write("growing.md", "Half", "The other half", "And the end");
    sources.look();
    pass(Duration.ofMillis(1));
    sources.look();
    assertThat(titles()).containsExactlyInAnyOrder("First", "Short");

    pass(STILL);
    sources.look();
    assertThat(titles())
        .containsExactlyInAnyOrder("First", "Short", "Half", "The other half", "And the end");
  }

  @Test
  void theFirstImportWaitsForAllFilesSoThatItIsTheBaseline() throws IOException {
    write("early.md", "Early");
    sources.look();
    pass(STILL);
    write("late.md", "Late");
    sources.look();
    assertThat(titles()).isEmpty();
    assertThat(sources.areRead()).isFalse();
    pass(STILL);
    sources.look();

    assertThat(sources.areRead()).isTrue();
    assertThat(archive.baselines()).containsExactly(true, true);
  }

  @Test
  void aFolderThatIsFilledWhileTheBotRunsIsReadAsAWholeFirst() throws IOException {
    sources.look();
    assertThat(sources.areRead()).isTrue();
    pass(Duration.ofHours(1));
    write("early.md", "Early");
    sources.look();
    pass(STILL);
    write("late.md", "Late");
    sources.look();
    assertThat(titles()).isEmpty();
    pass(STILL);
    sources.look();

    assertThat(archive.baselines()).containsExactly(true, true);
  }

  @Test
  void aFileThatNeverStandsStillKeepsTheOthersWaitingForAWhileOnly() throws IOException {
    write("posts.md", "First");
    for (int second = 0; second < 20; second++) {
      write("log.md", "x".repeat(second + 1));
      sources.look();
      assertThat(sources.areRead()).isFalse();
      pass(Duration.ofSeconds(1));
    }
    write("log.md", "and on");
    sources.look();

    assertThat(sources.areRead()).isTrue();
    assertThat(titles()).containsExactly("First");
  }

  @Test
  void whatChangesAfterTheFirstReadIsNews() throws IOException {
    read("posts.md", "First");
    read("posts.md", "First", "Second");

    assertThat(titles()).containsExactlyInAnyOrder("First", "Second");
    assertThat(archive.baselines()).containsExactly(true, false);
  }

  @Test
  void anUnchangedSourceIsNotReadAgain() throws IOException {
    read("posts.md", "First");
    List<String> reads = new ArrayList<>();
    sources =
        sources(
            new Ingest(
                (name, content) -> {
                  reads.add(name);
                  throw new IllegalStateException("read again");
                },
                DigestParser.VERSION + 1,
                archive.writer()));
    sources.look();
    pass(STILL);
    sources.look();
    assertThat(reads).containsExactly("posts.md");

    pass(Duration.ofHours(1));
    sources.look();
    assertThat(reads).hasSize(1);
  }

  @Test
  void aMissingPathIsWaitedFor() throws IOException {
    Files.delete(digests);

    assertThat(sources.look()).isEmpty();
    assertThat(sources.areRead()).isTrue();

    Files.createDirectories(digests);
    read("posts.md", "First");
    assertThat(titles()).containsExactly("First");
  }

  @Test
  void aFileThatLiesInTheFoldersOfTwoSourcesIsTheInnerOnes() throws IOException {
    Path weekly = Files.createDirectories(digests.resolve("weekly"));
    sources =
        new Sources(
            archive.ingest(),
            List.of(new Source("all", digests), new Source("weekly", weekly)),
            STILL,
            () -> now);
    write("posts.md", "Post");
    write("weekly/issue.md", "Issue");
    sources.look();
    pass(STILL);
    sources.look();

    assertThat(archive.reader().latest(0, 10).items())
        .extracting(ArchivedEntry::source, entry -> entry.entry().title())
        .containsExactlyInAnyOrder(tuple("all", "Post"), tuple("weekly", "Issue"));
  }

  @Test
  void whatCouldNotBeKeptIsTriedAgain() throws IOException {
    write("posts.md", "First");
    boolean[] full = {true};
    TemporaryArchive other =
        TemporaryArchive.in(
            folder.resolve("other"),
            arrival -> {
              if (full[0]) {
                throw new IllegalStateException("the disk is full");
              }
            });
    try (other) {
      sources = sources(other.ingest());
      sources.look();
      pass(STILL);

      assertThatThrownBy(sources::look).hasMessageContaining("the disk is full");
      assertThat(sources.areRead()).isFalse();
      full[0] = false;
      sources.look();

      assertThat(sources.areRead()).isTrue();
      assertThat(other.reader().latest(0, 10).items()).hasSize(1);
    }
  }

  @Test
  void whatCouldNotBeOpenedIsTriedAgainAlthoughItHasNotChanged() throws IOException {
    write("a.md", "First");
    write("b.md", "Second");
    Path file = digests.resolve("b.md");
    Path away = folder.resolve("b.md");
    sources =
        sources(
            new Ingest(
                (name, content) -> {
                  if (name.equals("a.md")) {
                    move(file, away);
                  }
                  return new DigestParser().parse(name, content);
                },
                1,
                archive.writer()));
    sources.look();
    pass(STILL);
    sources.look();
    assertThat(titles()).containsExactly("First");
    move(away, file);

    sources.look();

    assertThat(titles()).containsExactlyInAnyOrder("First", "Second");
  }

  @Test
  void everyFaultOfALookIsTold() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    write("posts.md", "First");
    write("../other/notes.md", "Second");
    Ingest broken =
        new Ingest(
            new DigestParser()::parse,
            1,
            (source, baseline) -> {
              throw new IllegalStateException("no room for " + source);
            });
    sources =
        new Sources(
            broken,
            List.of(new Source("posts", digests), new Source("notes", other)),
            STILL,
            () -> now);
    sources.look();
    pass(STILL);

    assertThatThrownBy(sources::look)
        .hasMessage("no room for posts")
        .satisfies(
            fault ->
                assertThat(fault.getSuppressed())
                    .extracting(Throwable::getMessage)
                    .containsExactly("no room for notes"));
  }

  @Test
  void aLookThatIsStoppedEndsAfterTheDocumentThatItIsAt() throws IOException {
    write("a.md", "First");
    write("b.md", "Second");
    sources =
        sources(
            new Ingest(
                (name, content) -> {
                  sources.stop();
                  return new DigestParser().parse(name, content);
                },
                1,
                archive.writer()));
    sources.look();
    pass(STILL);

    assertThat(sources.look()).isEmpty();
    assertThat(sources.areRead()).isFalse();
    assertThat(titles()).containsExactly("First");
  }

  @Test
  void changesAreToldWhereTheSystemTellsThem() throws Exception {
    Semaphore told = new Semaphore(0);
    try (FolderWatch watch = new FolderWatch(source(), told::release)) {
      watch.follow();
      Path inner = Files.createDirectory(digests.resolve("2026"));
      assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();

      watch.follow();
      Files.writeString(inner.resolve(".hidden.md"), "x");
      Files.writeString(inner.resolve("picture.png"), "x");
      Files.writeString(inner.resolve("posts.md"), "x");
      Files.writeString(inner.resolve("more.md"), "x");
      assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
      assertThat(told.tryAcquire(50, TimeUnit.MILLISECONDS)).as("told once only").isFalse();
    }
  }

  @Test
  void aFolderThatTakesThePlaceOfAnotherIsWatchedFromTheNextLookOn() throws Exception {
    Semaphore told = new Semaphore(0);
    try (FolderWatch watch = new FolderWatch(source(), told::release)) {
      watch.follow();
      Files.move(digests, digests.resolveSibling("before"));
      Files.createDirectory(digests);
      watch.follow();

      Files.writeString(digests.resolve("posts.md"), "x");

      assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aSourceWhosePathIsALinkIsWatchedWhereItLies() throws IOException, InterruptedException {
    Path link = Files.createSymbolicLink(digests.resolveSibling("link"), digests);
    Semaphore told = new Semaphore(0);
    List<Source> linked = List.of(new Source("posts", link));
    try (FolderWatch watch = new FolderWatch(linked, told::release)) {
      watch.follow();
      Files.writeString(digests.resolve("posts.md"), "x");
      assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  private Sources sources(Ingest ingest) {
    return new Sources(ingest, source(), STILL, () -> now);
  }

  private List<Source> source() {
    return List.of(new Source("posts", digests));
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String name, String... titles) throws IOException {
    write(name, titles);
    sources.look();
    pass(STILL);
    sources.look();
  }

  /** A collection of numbered posts, each of one line. */
  private void write(String name, String... posts) throws IOException {
    StringBuilder text = new StringBuilder("# Posts\n");
    for (int i = 0; i < posts.length; i++) {
      text.append("\n### %d\n2026-11-21 Ann @ann\n\n%s\n".formatted(i + 1, posts[i]));
    }
    Files.writeString(digests.resolve(name), text);
  }

  private List<String> titles() {
    return archive.reader().latest(0, 100).items().stream()
        .map(ArchivedEntry::entry)
        .map(entry -> entry.title())
        .toList();
  }
}
