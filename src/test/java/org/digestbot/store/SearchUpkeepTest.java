package org.digestbot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digestbot.digest.Topic;
import org.digestbot.digest.TopicMatcher;
import org.digestbot.digest.Topics;
import org.digestbot.ingest.Arrivals;
import org.digestbot.ingest.Ingest;
import org.digestbot.ingest.TextDocuments;
import org.digestbot.parse.DigestParser;
import org.digestbot.parse.link.CanonicalLink;
import org.digestbot.search.SearchAnswer;
import org.digestbot.search.SearchService;
import org.digestbot.search.dictionary.Glossary;
import org.digestbot.search.index.SearchUnavailable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchUpkeepTest {
  private static final InstantSource NOW =
      InstantSource.fixed(Instant.parse("2024-01-02T03:04:05Z"));
  private static final Topics TOPICS =
      new Topics(List.of(new Topic("rag", "RAG", "检索增强生成", List.of(), null)));
  private static final Topics EDITED =
      new Topics(
          List.of(
              new Topic("rag", "RAG", "检索增强生成", List.of(), null),
              new Topic("speech", "Speech", "语音识别", List.of(), null)));

  @TempDir Path folder;
  @AutoClose private SqliteDatabase database;
  private SqliteSearchIndex index;

  @BeforeEach
  void anArchiveOfTwo() {
    database = SqliteDatabase.open(folder.resolve("digestbot.db"));
    index = new SqliteSearchIndex(database, false);
    index.ensureCurrent(TOPICS, (done, total) -> {});
    String text =
        """
        ### 01

        Ann @ann 2023-12-03

        RAG explained with pictures

        ### 02

        Bob @bob 2023-12-04

        语音识别：Whisper 入门
        """;
    ingest("a.md", text);
  }

  private void ingest(String name, String text) {
    new Ingest(
            new DigestParser()::parse,
            DigestParser.VERSION,
            new SqliteArchiveWriter(
                database, false, index, new TopicMatcher(TOPICS), NOW, Arrivals.NONE))
        .run("local", TextDocuments.of(name, text), true, Ingest.Progress.NONE);
  }

  @Test
  void howManyEntriesHaveAWordIsCountedExactlyForRareOnesAndAboutRightForCommonOnes() {
    for (int number = 0; number < 150; number++) {
      ingest(
          "later%d.md".formatted(number),
          "### 01\n\nCid @cid 2024-01-01\n\nOrdinary %s note %d"
              .formatted(number % 50 == 0 ? "extraordinary" : "", number));
    }
    Map<String, Long> known = index.known(List.of("ordinary", "extraordinary"));
    assertThat(known.get("extraordinary")).isEqualTo(3);
    assertThat(known.get("ordinary")).isCloseTo(150L, within(16L));
  }

  @Test
  void manySmallImportsDoNotLeaveTheirSegmentsToEverySearch() {
    for (int number = 0; number < 40; number++) {
      ingest(
          "later%d.md".formatted(number),
          "### 01\n\nCid @cid 2024-01-01\n\nNote %d".formatted(number));
    }
    assertThat(segments("search_text")).isLessThan(8);
    assertThat(segments("search_title")).isLessThan(8);
    assertThat(find("note", TOPICS).total()).isEqualTo(40);
  }

  @Test
  void anImportIsKeptWhereTheSearchTablesCannotBeMerged() {
    database.change(handle -> handle.execute("DROP TABLE search_title"));
    index.settle(100);
    assertThat(new SqliteArchive(database, false).stats().entries()).isEqualTo(2);
  }

  private int segments(String table) {
    return database.read(
        handle ->
            handle
                .select("SELECT count(DISTINCT segid) FROM " + table + "_idx")
                .mapTo(Integer.class)
                .one());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP TABLE search_text",
        "DROP TABLE search_title",
        "DROP TABLE search_entry",
        "DROP TABLE search_word",
        "DROP TABLE search_text_data",
        "DROP TABLE search_title_config",
        "DELETE FROM search_entry WHERE entry_id = 2",
        "UPDATE search_text_data SET block = zeroblob(8)",
        "DELETE FROM search_text_data WHERE id > 10",
        "UPDATE meta SET value = '0' WHERE key = 'search.analyzer'",
      })
  void tablesThatAreMissingStaleOrDamagedAreMadeAgain(String harm) {
    database.change(handle -> handle.execute(harm));
    database.close();
    database = SqliteDatabase.open(folder.resolve("digestbot.db"));
    index = new SqliteSearchIndex(database, false);
    index.ensureCurrent(TOPICS, (done, total) -> {});
    assertThat(find("whisper", TOPICS).total()).isEqualTo(1);
    assertThat(find("检索增强生成", TOPICS).total()).isEqualTo(1);
    assertThat(find("语音", TOPICS).hits().get(0).entry().id().number()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP TABLE search_text",
        "DROP TABLE search_text_data",
        "DROP TABLE search_text_idx",
        "DROP TABLE search_entry",
        "UPDATE search_text_data SET block = zeroblob(8)",
        "DELETE FROM search_text_data WHERE id > 10",
      })
  void aRunningProgramNoticesDamageAndRepairsIt(String harm) throws InterruptedException {
    assertThat(find("whisper", TOPICS).total()).isEqualTo(1);
    database.change(handle -> handle.execute(harm));
    assertThat(onceRepaired("语音 whisper").total()).isEqualTo(1);
    assertThat(onceRepaired("检索增强生成").total()).isEqualTo(1);
  }

  @Test
  void anImportThatMeetsDamageFailsOnceAndHasItRepaired() throws InterruptedException {
    database.change(handle -> handle.execute("DROP TABLE search_text_data"));
    assertThatThrownBy(() -> ingest("b.md", "An entry about mixtral"))
        .hasMessageContaining("being made anew");
    assertThat(onceRepaired("whisper").total()).isEqualTo(1);
    ingest("b.md", "An entry about mixtral");
    assertThat(find("mixtral", TOPICS).total()).isEqualTo(1);
  }

  @Test
  void importsGoOnWhileTheTablesAreMadeAnewAndSearchesAreRefused() {
    database.change(handle -> handle.execute("DROP TABLE search_text"));
    SqliteSearchIndex running = index;
    index = new SqliteSearchIndex(database, false);
    AtomicInteger looks = new AtomicInteger();
    index.ensureCurrent(
        TOPICS,
        (done, total) -> {
          if (looks.getAndIncrement() == 0) {
            ingest("b.md", "An entry about mixtral");
            assertThatThrownBy(running::revision).isInstanceOf(SearchUnavailable.class);
          }
        });
    assertThat(looks).hasPositiveValue();
    assertThat(find("mixtral", TOPICS).total()).isEqualTo(1);
    assertThat(find("whisper", TOPICS).total()).isEqualTo(1);
  }

  @Test
  void aRebuildThatWasBrokenOffIsGoneOnWith() {
    breakOffARebuild();
    index.ensureCurrent(TOPICS, (done, total) -> {});
    assertThat(find("whisper", TOPICS).total()).isEqualTo(1);
  }

  @Test
  void topicsThatAreEditedAfterARebuildWasBrokenOffTakeEffectAllTheSame() {
    breakOffARebuild();
    index.ensureCurrent(EDITED, (done, total) -> {});
    assertThat(find("topic:speech", EDITED).total()).isEqualTo(1);
  }

  private void breakOffARebuild() {
    database.change(handle -> handle.execute("DROP TABLE search_text"));
    SqliteSearchIndex broken = new SqliteSearchIndex(database, false);
    assertThatThrownBy(
            () ->
                broken.ensureCurrent(
                    TOPICS,
                    (done, total) -> {
                      if (done == total) {
                        throw new IllegalStateException("the power failed");
                      }
                    }))
        .hasMessage("the power failed");
  }

  /** What a search finds as soon as it is no longer refused. */
  private SearchAnswer onceRepaired(String query) throws InterruptedException {
    long end = System.nanoTime() + 20_000_000_000L;
    while (true) {
      try {
        return find(query, TOPICS);
      } catch (SearchUnavailable e) {
        assertThat(System.nanoTime()).as("still %s", e.getMessage()).isLessThan(end);
        Thread.sleep(5);
      }
    }
  }

  @Test
  void otherTopicsTakeEffectWithoutAnImport() {
    index.ensureCurrent(EDITED, (done, total) -> {});
    SearchAnswer speech = find("topic:speech", EDITED);
    assertThat(speech.hits()).hasSize(1);
    assertThat(speech.hits().get(0).entry().topics()).containsExactly("speech");
    assertThat(find("topic:rag", EDITED).total()).isEqualTo(1);
  }

  @Test
  void otherTopicsDoNotLeaveTheirSegmentsToEverySearch() {
    ingestNotes();
    for (int note = 100; note < 112; note++) {
      Topic other = new Topic("other", "Note%d".formatted(note), "别的", List.of(), null);
      index.ensureCurrent(new Topics(List.of(other)), (done, total) -> {});
    }
    assertThat(segments("search_text")).isLessThan(8);
  }

  @Test
  void searchesDoNotReadForEverWhatOtherTopicsHaveDeleted() {
    ingestNotes();
    List<String> aliases = IntStream.range(100, 112).mapToObj("Note%d"::formatted).toList();
    Topic other = new Topic("other", "Other", "别的", aliases, null);
    index.ensureCurrent(new Topics(List.of(other)), (done, total) -> {});
    assertThat(deletedPages("search_text")).isZero();
    assertThat(deletedPages("search_title")).isZero();
  }

  @Test
  void searchTablesThatWereWrittenAnewAreNotTakenForDamaged() {
    ingestNotes();
    find("note100", TOPICS);
    for (int note = 100; note < 112; note++) {
      Topic other = new Topic("other", "Note%d".formatted(note), "别的", List.of(), null);
      index.ensureCurrent(new Topics(List.of(other)), (done, total) -> {});
      assertThat(database.check()).isEmpty();
    }
  }

  /** Note100 to Note299. */
  private void ingestNotes() {
    String posts =
        IntStream.range(100, 300)
            .mapToObj("### %1$d\n\nCid @cid 2024-01-01\n\nNote%1$d\n"::formatted)
            .collect(Collectors.joining("\n"));
    ingest("posts.md", posts);
  }

  /** The pages on which FTS5 keeps what is deleted have a bit of their own in their numbers. */
  private int deletedPages(String table) {
    return database.read(
        handle ->
            handle
                .select("SELECT count(*) FROM " + table + "_data WHERE id >> 53")
                .mapTo(Integer.class)
                .one());
  }

  @Test
  void nothingIsDoneWhereNothingNeedsToBe() {
    index.ensureCurrent(
        TOPICS,
        (done, total) -> {
          throw new AssertionError("rebuilt");
        });
  }

  private SearchAnswer find(String query, Topics topics) {
    return new SearchService(
            index,
            new SqliteArchive(database, false),
            topics,
            new Glossary(List.of()),
            NOW,
            ZoneOffset.UTC,
            CanonicalLink::of)
        .search(query, 0, 10);
  }
}
