package org.digestbot.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.AuthorCount;
import org.digestbot.digest.EntryId;
import org.digestbot.parse.DigestParser;
import org.digestbot.store.TemporaryArchive;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {
  private static final String POSTS =
      """
      # Posts of December

      ### 1
      2023-12-06 宝玉 @dotey
      https://x.com/dotey/status/1

      Retrieval augmented generation explained: https://example.org/rag?utm_source=x

      ### 2
      2023-12-07 Ann @ann
      https://x.com/ann/status/2

      A vector database in one file, https://example.org/vectors

      ### 3
      2023-12-07 宝玉 @DOTEY
      https://x.com/dotey/status/3

      Once more about https://example.org/rag
      """;

  @TempDir Path folder;
  private Path digests;
  @AutoClose private TemporaryArchive archive;

  @BeforeEach
  void open() throws IOException {
    digests = Files.createDirectories(folder.resolve("digests"));
    archive = TemporaryArchive.in(folder.resolve("data"));
  }

  @Test
  void aDocumentBecomesEntriesThatTheArchiveLists() throws IOException {
    Report report = ingest(write("posts.md", POSTS));

    assertThat(report.documents()).isEqualTo(1);
    assertThat(report.added()).isEqualTo(report.entries()).isEqualTo(3);
    assertThat(report.links()).isEqualTo(report.newLinks()).isEqualTo(5);
    assertThat(archive.reader().latest(0, 10).items())
        .extracting(entry -> entry.entry().position())
        .containsExactly(2, 3, 1);
    ArchivedEntry first = archive.reader().entry(new EntryId(false, 1)).orElseThrow();
    assertThat(first.document()).isEqualTo("posts.md");
    assertThat(first.source()).isEqualTo(Ingest.LOCAL);
    assertThat(first.arrived()).isEqualTo(TemporaryArchive.NOW);
    assertThat(first.entry().links())
        .extracting(link -> link.printed())
        .contains("https://example.org/rag?utm_source=x");
    assertThat(archive.reader().authors(0, 10).items())
        .containsExactly(new AuthorCount("宝玉", "dotey", 2), new AuthorCount("Ann", "ann", 1));
    assertThat(archive.reader().printedBetween(day(6), day(6), 10).items()).hasSize(1);
    assertThat(archive.reader().latestDay()).contains(day(7));
    assertThat(archive.reader().random(new Random(1))).isPresent();
    assertThat(archive.reader().sources())
        .singleElement()
        .satisfies(source -> assertThat(source.entries()).isEqualTo(3));
    assertThat(archive.reader().stats().links()).isEqualTo(5);
    assertThat(archive.findable()).containsExactly(1L, 2L, 3L);
  }

  @Test
  void importingAgainChangesNothingFromWhereverTheFileIsNamed() throws IOException {
    Path file = write("posts.md", POSTS);
    ingest(digests);

    for (String name :
        List.of(file.toString(), digests + "/../digests/posts.md", digests.toString())) {
      Report again = ingest(name);
      assertThat(again.documents()).isEqualTo(1);
      assertThat(again.unchanged()).isEqualTo(again.entries()).isEqualTo(3);
      assertThat(again.links()).isEqualTo(5);
      assertThat(again.newLinks()).isZero();
    }
    assertThat(archive.reader().stats().documents()).isEqualTo(1);
    assertThat(archive.reader().stats().lastImport()).isEqualTo(TemporaryArchive.NOW);
  }

  @Test
  void anEditedDocumentKeepsTheIdsOfItsEntries() throws IOException {
    Path file = write("posts.md", POSTS);
    ingest(file);

    Report report =
        ingest(
            write(
                "posts.md",
                POSTS
                    .replace("### 3", "### 4")
                    .replace("one file", "a single file")
                    .replace(
                        "### 2",
                        "### 2\n2023-12-08 Bob @bob\nhttps://x.com/bob/status/9\n\nNew here\n\n### 3")));

    assertThat(report.added()).isEqualTo(1);
    assertThat(report.changed()).isEqualTo(1);
    assertThat(report.unchanged()).isEqualTo(2);
    assertThat(report.gone()).isZero();
    assertThat(report.newLinks()).isEqualTo(1);
    assertThat(idsInOrder()).containsExactly(1L, 4L, 2L, 3L);
    assertThat(archive.reader().entry(new EntryId(false, 2)).orElseThrow().entry().body())
        .contains("a single file");
  }

  @Test
  void anEntryThatIsGoneKeepsItsIdAndComesBackInPlace() throws IOException {
    Path file = write("posts.md", POSTS);
    ingest(file);
    String without = POSTS.replaceAll("(?s)### 2.*(?=### 3)", "");

    Report report = ingest(write("posts.md", without));

    assertThat(report.gone()).isEqualTo(1);
    assertThat(report.entries()).isEqualTo(2);
    assertThat(archive.reader().entry(new EntryId(false, 2)).orElseThrow().gone()).isTrue();
    assertThat(idsInOrder()).containsExactly(1L, 3L);
    assertThat(archive.findable()).containsExactly(1L, 3L);
    assertThat(archive.reader().stats().links()).isEqualTo(3);
    assertThat(archive.reader().authors(0, 10).total()).isEqualTo(1);

    Report back = ingest(write("posts.md", POSTS));

    assertThat(back.added()).isZero();
    assertThat(back.changed()).isEqualTo(1);
    assertThat(back.newLinks()).isZero();
    assertThat(idsInOrder()).containsExactly(1L, 2L, 3L);
    assertThat(archive.findable()).containsExactly(1L, 2L, 3L);
    assertThat(archive.reader().stats().links()).isEqualTo(5);
  }

  @Test
  void aNumberIsListedForAsLongAsItHasAText() throws IOException {
    String later = "### 4\n\n2023-12-09\n\n%s\n";
    ingest(write("posts.md", POSTS + later.formatted("")));
    assertThat(idsInOrder()).containsExactly(1L, 2L, 3L);
    assertThat(archive.findable()).containsExactly(1L, 2L, 3L);
    assertThat(archive.reader().stats().entries()).isEqualTo(3);
    assertThat(ingest(digests).unchanged()).isEqualTo(4);

    assertThat(ingest(write("posts.md", POSTS + later.formatted("Here it is"))).changed())
        .isEqualTo(1);
    assertThat(idsInOrder()).contains(4L);
    assertThat(archive.findable()).contains(4L);
    assertThat(archive.reader().stats().entries()).isEqualTo(4);

    ingest(write("posts.md", POSTS + later.formatted("")));
    assertThat(idsInOrder()).containsExactly(1L, 2L, 3L);
    assertThat(archive.findable()).containsExactly(1L, 2L, 3L);
    assertThat(archive.reader().entries(List.of(new EntryId(false, 4)))).isEmpty();
    assertThat(archive.reader().entry(new EntryId(false, 4))).isPresent();
  }

  @Test
  void theSameContentUnderANewNameIsTheDocumentMoved() throws IOException {
    Path file = write("posts.md", POSTS);
    ingest(file);
    Files.move(file, digests.resolve("december.md"));

    Report report = ingest(digests);

    assertThat(report.unchanged()).isEqualTo(3);
    assertThat(archive.reader().stats().documents()).isEqualTo(1);
    assertThat(archive.reader().entry(new EntryId(false, 1)).orElseThrow().document())
        .isEqualTo("december.md");
  }

  @Test
  void aRenamedDocumentIsKnownEvenWhenAnotherTakesItsName() throws IOException {
    Path current = write("current.md", POSTS);
    ingest(digests);
    Files.move(current, digests.resolve("december.md"));
    write("current.md", POSTS.replace("status/", "status/10").replace("12-0", "12-1"));

    Report report = ingest(digests);

    assertThat(report.added()).isEqualTo(3);
    assertThat(report.unchanged()).isEqualTo(3);
    assertThat(report.gone()).isZero();
    assertThat(archive.reader().entry(new EntryId(false, 1)).orElseThrow().document())
        .isEqualTo("december.md");
  }

  @Test
  void aMissingFileChangesNothing() throws IOException {
    Path file = write("posts.md", POSTS);
    ingest(file);
    Files.delete(file);
    write("other.md", "# Something else\n\nof no great length\n");

    assertThat(ingest(digests).gone()).isZero();
    assertThat(idsInOrder()).contains(1L, 2L, 3L);
    Report missing = ingest(file);
    assertThat(missing.isFailure()).isTrue();
    assertThat(missing.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.document()).isEqualTo(file.toString()));
  }

  @Test
  void twoCopiesAreOneDocument() throws IOException {
    write("a.md", POSTS);
    write("b.md", POSTS);

    for (int i = 0; i < 2; i++) {
      Report report = ingest(digests);
      assertThat(report.documents()).isEqualTo(2);
      assertThat(report.entries()).isEqualTo(3);
      assertThat(archive.reader().stats().documents()).isEqualTo(1);
      assertThat(archive.reader().entry(new EntryId(false, 1)).orElseThrow().document())
          .isEqualTo("a.md");
    }
  }

  @Test
  void foldersAreReadInDepthWithoutWhatIsHiddenLinkedOrOfAnotherKind() throws IOException {
    Files.createDirectories(digests.resolve("deep/er"));
    Files.createDirectories(digests.resolve(".git"));
    write("deep/er/one.TXT", "One entry of text\n");
    write("deep/two.html", "<p>Two are more than one</p>");
    write("picture.png", "no");
    write(".hidden.md", "no");
    write(".git/notes.md", "no");
    Files.createSymbolicLink(digests.resolve("link.md"), digests.resolve(".hidden.md"));

    assertThat(ingest(digests).documents()).isEqualTo(2);
    assertThat(ingest(digests.resolve("link.md")).documents()).isEqualTo(1);
  }

  @Test
  void aFolderThatIsNamedByALinkIsRead() throws IOException {
    write("one.md", POSTS);
    Path link = digests.resolveSibling("link");
    Files.createSymbolicLink(link, digests);

    assertThat(ingest(link).documents()).isEqualTo(1);
    assertThat(ingest(link).unchanged()).isEqualTo(ingest(digests).unchanged()).isPositive();
  }

  @Test
  void whatCannotBeReadIsReportedAndTheOthersGoOn() throws IOException {
    Path good = write("good.md", POSTS);
    Path binary = digests.resolve("binary.md");
    Files.write(binary, new byte[] {0, 1, 2, 3, 0, 0, 0, 0, 0, 0});

    Report report = ingest(binary.toString(), good.toString());

    assertThat(report.documents()).isEqualTo(1);
    assertThat(report.failed()).isEqualTo(1);
    assertThat(report.isFailure()).isFalse();
    assertThat(report.problems())
        .anySatisfy(problem -> assertThat(problem.document()).isEqualTo(binary.toString()));
  }

  @Test
  void aParserThatFailsLeavesWhatWasThere() throws IOException {
    Path file = write("posts.md", POSTS);
    ingest(file);
    Ingest broken =
        new Ingest(
            (document, content) -> {
              throw new StackOverflowError();
            },
            DigestParser.VERSION + 1,
            archive.writer());

    Report report = run(broken, List.of(file.toString()), InputStream.nullInputStream());

    assertThat(report.isFailure()).isTrue();
    assertThat(idsInOrder()).containsExactly(1L, 2L, 3L);
  }

  @Test
  void anotherVersionOfTheParserReadsTheSameBytesAgain() throws IOException {
    Path file = write("posts.md", POSTS);
    ingest(file);
    List<String> reread = new ArrayList<>();
    Ingest newer =
        new Ingest(
            (document, content) -> {
              reread.add(document);
              return new DigestParser().parse(document, content);
            },
            DigestParser.VERSION + 1,
            archive.writer());

    Report report = run(newer, List.of(file.toString()), InputStream.nullInputStream());

    assertThat(reread).containsExactly("posts.md");
    assertThat(report.unchanged()).isEqualTo(3);
    run(newer, List.of(file.toString()), InputStream.nullInputStream());
    assertThat(reread).hasSize(1);
  }

  @Test
  void whatComesThroughAPipeIsTheDocumentThatItContinues() {
    assertThat(pipe(POSTS).added()).isEqualTo(3);
    assertThat(pipe(POSTS).unchanged()).isEqualTo(3);
    assertThat(archive.reader().entry(new EntryId(false, 1)).orElseThrow().document())
        .isEqualTo("stdin");

    Report grown =
        pipe(POSTS + "\n### 4\n2023-12-09 Ann @ann\nhttps://x.com/ann/status/4\n\nMore\n");
    assertThat(grown.added()).isEqualTo(1);
    assertThat(grown.unchanged()).isEqualTo(3);

    Report another = pipe("A note about nothing that was said before, at https://example.org/rag");
    assertThat(another.added()).isEqualTo(1);
    assertThat(another.gone()).isZero();
    assertThat(archive.reader().stats().documents()).isEqualTo(2);
  }

  private Report pipe(String document) {
    InputStream input = new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
    return run(archive.ingest(), List.of("-"), input);
  }

  @Test
  void aSourcesFirstCompleteImportIsItsBaseline() throws IOException {
    ingest(write("posts.md", POSTS));
    ingest(write("more.md", POSTS.replace("status/", "status/10").replace("rag", "tools")));

    assertThat(archive.baselines()).containsExactly(true, false);

    run(archive.ingest(), List.of(write("old.md", "An old one about nothing\n").toString()), true);
    assertThat(archive.baselines()).containsExactly(true, false, true);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(digests.resolve(name), text);
  }

  private Report ingest(Path path) {
    return ingest(path.toString());
  }

  private Report ingest(String... names) {
    return run(archive.ingest(), List.of(names), InputStream.nullInputStream());
  }

  private static Report run(Ingest ingest, List<String> names, InputStream standardInput) {
    return ingest.run(
        Ingest.LOCAL, LocalFiles.find(names, standardInput), false, Ingest.Progress.NONE);
  }

  private static Report run(Ingest ingest, List<String> names, boolean baseline) {
    IncomingDocuments incoming = LocalFiles.find(names, InputStream.nullInputStream());
    return ingest.run(Ingest.LOCAL, incoming, baseline, Ingest.Progress.NONE);
  }

  private List<Long> idsInOrder() {
    return archive.reader().printedBetween(LocalDate.EPOCH, day(31), 100).items().stream()
        .map(entry -> entry.id().number())
        .toList();
  }

  private static LocalDate day(int ofDecember) {
    return LocalDate.of(2023, 12, ofDecember);
  }
}
