package org.digestbot.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.Entry;
import org.digestbot.digest.EntryId;
import org.digestbot.digest.Topic;
import org.digestbot.digest.TopicMatcher;
import org.digestbot.digest.Topics;
import org.digestbot.subscription.filter.Filter;
import org.digestbot.subscription.filter.FilterBank;
import org.digestbot.subscription.filter.FilterReader;

/**
 * Measures how long it takes to find out which of many subscriptions want which of many new
 * entries; see the documentation's page on benchmarks.
 */
public final class FilterBenchmark {
  private static final int FILTERS = 10_000;
  private static final int ENTRIES = 1_000;
  private static final int ROUNDS = 10;
  private static final long SEED = 20_261_122;
  private static final double ASKING_FOR_A_TOPIC = 0.3;
  private static final double EXCLUDING = 0.2;

  private final Lexicon lexicon;
  private final Topics topics;
  private final SyntheticArchive archive;

  private FilterBenchmark(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.archive = new SyntheticArchive(lexicon, ENTRIES, SEED);
    SplittableRandom random = new SplittableRandom(SEED);
    List<Topic> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String english = draw(lexicon.latin(), 2_000, random);
      String chinese = draw(lexicon.chinese(), 2_000, random);
      String parent = i < 10 ? null : "topic" + i % 10;
      all.add(new Topic("topic" + i, english, chinese, List.of(english + "s"), parent));
    }
    topics = new Topics(all);
  }

  /**
   * @param arguments documents from which the words are taken
   */
  public static void main(String[] arguments) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String argument : arguments) {
      try (Stream<Path> files = Files.walk(Path.of(argument))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          texts.add(Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    }
    new FilterBenchmark(Lexicon.of(texts, 50_000, SEED)).run();
  }

  private void run() throws IOException {
    List<ArchivedEntry> entries = entries();
    FilterReader reader = new FilterReader(topics);
    Set<String> texts = filters();
    long start = System.nanoTime();
    List<Filter> filters = texts.stream().map(text -> reader.read(text).filter()).toList();
    print("%,d filters read in %.0f ms", filters.size(), millis(start));
    start = System.nanoTime();
    FilterBank bank = new FilterBank(filters);
    print("put into a bank in %.0f ms", millis(start));
    Timings clock = new Timings();
    Timings processor = new Timings();
    long matches = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long began = System.nanoTime();
      long beganProcessor = Timings.processor();
      matches = entries.stream().mapToLong(entry -> bank.match(entry).cardinality()).sum();
      clock.add(System.nanoTime() - began);
      processor.add(Timings.processor() - beganProcessor);
      if (round == 0) {
        print("the first time: %.0f ms", millis(began));
      }
    }
    print("%,d filters against %,d entries: %,d matches", FILTERS, ENTRIES, matches);
    print(
        "| ms | mean | p50 | p90 | p99 | worst |%n%s%n%s",
        clock.row("clock"), processor.row("processor"));
    start = System.nanoTime();
    long slow = filters.stream().limit(100).filter(each -> each.matches(entries.get(0))).count();
    print("one by one: 100 filters against one entry in %.1f ms (%d)", millis(start), slow);
    print("%s", SearchBenchmark.machine());
  }

  private List<ArchivedEntry> entries() {
    TopicMatcher matcher = new TopicMatcher(topics);
    List<ArchivedEntry> entries = new ArrayList<>();
    for (int document = 0; document < archive.documents(); document++) {
      for (Entry entry : archive.document(document).entries()) {
        entries.add(
            new ArchivedEntry(
                new EntryId(false, entries.size() + 1),
                "synthetic",
                "document",
                entry.date(),
                matcher.topicsOf(entry.title(), entry.body()),
                Instant.EPOCH,
                false,
                entry));
      }
    }
    return entries;
  }

  /** Different filters of one to four parts, as people make them. */
  private Set<String> filters() {
    SplittableRandom random = new SplittableRandom(SEED + 1);
    Set<String> filters = new LinkedHashSet<>();
    while (filters.size() < FILTERS) {
      List<String> parts = new ArrayList<>();
      if (random.nextDouble() < ASKING_FOR_A_TOPIC) {
        parts.add("topic:topic" + random.nextInt(60));
      }
      for (int words = random.nextInt(1, 3); words > 0; words--) {
        boolean latin = random.nextBoolean();
        parts.add(draw(latin ? lexicon.latin() : lexicon.chinese(), 5_000, random));
      }
      if (random.nextDouble() < EXCLUDING) {
        parts.add("-" + draw(lexicon.latin(), 5_000, random));
      }
      filters.add(String.join(" ", parts));
    }
    return filters;
  }

  private static String draw(List<String> words, int among, SplittableRandom random) {
    return words.get(random.nextInt(Math.min(among, words.size())));
  }

  private static double millis(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static void print(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }
}
