package org.digestbot.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.Entry;
import org.digestbot.digest.EntryId;
import org.digestbot.digest.Link;
import org.digestbot.digest.LinkRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReconcilerTest {
  private static final String RAG = "检索增强生成把检索到的段落放进提示词，让模型照着资料回答，而不是凭记忆。";
  private static final String MIXTRAL =
      "Mixtral is a mixture of eight experts of which two answer each token; here is how to run it.";
  private static final String VECTORS =
      "A vector database in a single file, with filters, made for small machines and small teams.";

  @Test
  void theOwnLinkDecidesWhateverTheTextSays() {
    assertThat(recognise(List.of(post("1", RAG), post("2", VECTORS)), List.of(post("2", RAG))))
        .containsExactly(2);
  }

  @Test
  void withoutAnOwnLinkTheFoldedTextDecides() {
    assertThat(
            recognise(
                List.of(text(RAG), text(MIXTRAL)),
                List.of(text(MIXTRAL.toUpperCase(Locale.ROOT)), text("檢索" + RAG.substring(2)))))
        .containsExactly(2, 1);
  }

  @Test
  void aHeadingFilledInLaterChangesNoIdentity() {
    assertThat(recognise(List.of(text(RAG)), List.of(titled("什么是 RAG", RAG)))).containsExactly(1);
  }

  @Test
  void aCorrectedOrGrownTextIsStillTheSame() {
    assertThat(
            recognise(
                List.of(text(RAG), text(MIXTRAL), text(VECTORS)),
                List.of(
                    text("Something new that nobody has ever written here before today."),
                    text(VECTORS.replace("database", "data base")),
                    text(MIXTRAL + " It needs less memory than one would think, when quantised."),
                    text(RAG.replace("提示词", "提示")))))
        .containsExactly(0, 3, 2, 1);
  }

  @Test
  void anotherTextInTheSamePlaceIsAnotherEntry() {
    assertThat(recognise(List.of(text(RAG), text(VECTORS)), List.of(text(RAG), text(MIXTRAL))))
        .containsExactly(1, 0);
  }

  @Test
  void entriesThatReadAlikeAreToldApartByTheirNeighbours() {
    List<Entry> before =
        List.of(text(RAG), text("Good read."), text(MIXTRAL), text("Good read."), text(VECTORS));

    assertThat(
            recognise(before, List.of(text(RAG), text(MIXTRAL), text("Good read."), text(VECTORS))))
        .containsExactly(1, 3, 4, 5);
    assertThat(
            recognise(before, List.of(text(RAG), text("Good read."), text(MIXTRAL), text(VECTORS))))
        .containsExactly(1, 2, 3, 5);
  }

  @Test
  void anEmptySectionThatIsFilledInStaysItself() {
    assertThat(
            recognise(
                List.of(text(RAG), text(""), text(VECTORS)),
                List.of(text(RAG), text(MIXTRAL), text(VECTORS))))
        .containsExactly(1, 2, 3);
  }

  @Test
  void entriesOfNothingButLinksAreKnownByThem() {
    Entry one = new Entry(1, 1, null, "one", false, null, null, null, null, "", links("one"));
    Entry two = new Entry(1, 1, null, "two", false, null, null, null, null, "", links("two"));
    assertThat(recognise(List.of(one, two), List.of(two, one))).containsExactly(2, 1);
  }

  @Test
  void anEntryThatWasGoneIsKnownAgainButYieldsToOneThatIsThere() {
    List<ArchivedEntry> known =
        List.of(archived(1, text(RAG), true), archived(2, text(RAG), false));

    assertThat(Reconciler.recognise(known, List.of(text(RAG))))
        .containsExactly(Optional.of(new EntryId(false, 2)));
    assertThat(Reconciler.recognise(known.subList(0, 1), List.of(text(RAG))))
        .containsExactly(Optional.of(new EntryId(false, 1)));
  }

  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  /** Edits a document at random; whoever is still in it is recognised, and nobody else. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void editsKeepIdentity(int seed) {
    Random random = new Random(seed);
    Prose prose = new Prose(random);
    List<Integer> ids = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    for (int id = 1; id <= 60; id++) {
      ids.add(id);
      entries.add(prose.entry());
    }
    List<ArchivedEntry> known = archive(entries);
    for (int edit = random.nextInt(30); edit > 0; edit--) {
      int at = random.nextInt(entries.size());
      switch (random.nextInt(4)) {
        case 0 -> {
          ids.add(at, 0);
          entries.add(at, prose.entry());
        }
        case 1 -> {
          ids.remove(at);
          entries.remove(at);
        }
        case 2 -> entries.set(at, prose.edited(entries.get(at)));
        default -> {
          int to = random.nextInt(entries.size());
          ids.add(to, ids.remove(at));
          entries.add(to, entries.remove(at));
        }
      }
    }
    List<Entry> read = renumbered(entries);

    assertThat(numbers(Reconciler.recognise(known, read))).as("seed %d", seed).isEqualTo(ids);
  }

  @Test
  void thousandsOfRewrittenEntriesTakeNoLong() {
    Prose prose = new Prose(new Random(7));
    List<Entry> before = IntStream.range(0, 2_000).mapToObj(i -> prose.longEntry()).toList();
    List<Entry> after = before.stream().map(prose::edited).toList();
    List<ArchivedEntry> known = archive(before);

    List<Integer> found =
        assertTimeout(
            Duration.ofSeconds(20), () -> numbers(Reconciler.recognise(known, renumbered(after))));
    assertThat(found).isEqualTo(IntStream.rangeClosed(1, 2_000).boxed().toList());
  }

  @Test
  void thousandsOfEqualEntriesTakeNoLong() {
    List<Entry> same = IntStream.range(0, 5_000).mapToObj(i -> text("Good read.")).toList();
    List<Optional<EntryId>> found = Reconciler.recognise(archive(same), same.subList(0, 4_000));
    Set<EntryId> distinct = new HashSet<>();
    found.forEach(id -> assertThat(distinct.add(id.orElseThrow())).isTrue());
  }

  private List<Integer> recognise(List<Entry> before, List<Entry> now) {
    return numbers(Reconciler.recognise(archive(before), renumbered(now)));
  }

  /** The numbers of what was recognised; 0 for what was not. */
  private static List<Integer> numbers(List<Optional<EntryId>> ids) {
    return ids.stream().map(id -> id.map(known -> (int) known.number()).orElse(0)).toList();
  }

  private static List<ArchivedEntry> archive(List<Entry> entries) {
    List<Entry> numbered = renumbered(entries);
    return IntStream.range(0, entries.size())
        .mapToObj(i -> archived(i + 1, numbered.get(i), false))
        .toList();
  }

  private static ArchivedEntry archived(int id, Entry entry, boolean gone) {
    return new ArchivedEntry(
        new EntryId(false, id), "local", "a.md", null, List.of(), Instant.EPOCH, gone, entry);
  }

  private static List<Entry> renumbered(List<Entry> entries) {
    return IntStream.range(0, entries.size())
        .mapToObj(
            i -> {
              Entry entry = entries.get(i);
              return new Entry(
                  i + 1,
                  i * 3 + 1,
                  Integer.toString(i + 1),
                  entry.title(),
                  entry.titlePrinted(),
                  entry.author(),
                  entry.handle(),
                  entry.date(),
                  entry.section(),
                  entry.body(),
                  entry.links());
            })
        .toList();
  }

  private static Entry text(String body) {
    return new Entry(1, 1, null, "derived", false, null, null, null, null, body, List.of());
  }

  private static Entry titled(String title, String body) {
    return new Entry(1, 1, null, title, true, null, null, null, null, body, List.of());
  }

  private static Entry post(String id, String body) {
    String url = "https://x.com/dotey/status/" + id;
    Link own = new Link(url, url, LinkRole.OWN, null);
    return new Entry(1, 1, null, "derived", false, null, "dotey", null, null, body, List.of(own));
  }

  private static List<Link> links(String page) {
    String url = "https://example.org/" + page;
    return List.of(new Link(url, url, LinkRole.REFERENCE, null));
  }

  /** Entries of words with Zipf's frequencies, with the boilerplate that digests have. */
  private record Prose(Random random) {
    Entry entry() {
      String body = words(8 + random.nextInt(80)) + "\nStars 1.2k, language Java. Read more.";
      return random.nextBoolean() ? post(Long.toString(random.nextLong() >>> 1), body) : text(body);
    }

    Entry longEntry() {
      return text(words(100));
    }

    /** With one word of it changed. */
    Entry edited(Entry entry) {
      String[] words = entry.body().split(" ", -1);
      words[random.nextInt(words.length)] = word();
      return new Entry(
          1,
          1,
          null,
          entry.title(),
          entry.titlePrinted(),
          null,
          entry.handle(),
          null,
          null,
          String.join(" ", words),
          entry.links());
    }

    private String words(int count) {
      return String.join(" ", IntStream.range(0, count).mapToObj(i -> word()).toList());
    }

    private String word() {
      int rank = (int) Math.pow(20_000, random.nextDouble());
      Random letters = new Random(rank);
      StringBuilder word = new StringBuilder();
      for (int i = 2 + letters.nextInt(6); i > 0; i--) {
        word.append((char) ('a' + letters.nextInt(26)));
      }
      return word.toString();
    }
  }
}
