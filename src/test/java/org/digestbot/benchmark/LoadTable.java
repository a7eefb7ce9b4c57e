package org.digestbot.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.digestbot.chat.command.CommandRouter;
import org.digestbot.store.SqliteDatabase;

/**
 * Measures how a bot answers people who ask at once: answers a second, and the time from update in
 * to answer out. Each person asks again as soon as the answer is there. What is asked and what is
 * searched is the same for every platform; see the documentation's page on benchmarks.
 */
public final class LoadTable {
  private static final int MADE_UP_WORDS = 200_000;
  private static final long SEED = 20_240_229;
  private static final Duration WARM_UP = Duration.ofSeconds(10);

  /** A running bot on the fake server of its platform. */
  public interface Surface extends AutoCloseable {
    /**
     * Lets a person search, and returns when the answer is out.
     *
     * @param person from 0
     * @param words what to search for
     * @return nanoseconds from the moment that the server has the question until it has the answer
     */
    long ask(int person, String words) throws Exception;

    @Override
    void close();
  }

  /** Starts a bot over the database of an archive and the commands that answer from it. */
  @FunctionalInterface
  public interface Opening {
    Surface open(SqliteDatabase database, CommandRouter router) throws Exception;
  }

  /**
   * One row of the table.
   *
   * @param name what is measured, with its settings
   */
  public record Row(String name, Opening opening) {}

  private final List<BenchmarkQuery> queries;
  private final int people;
  private final Duration time;

  private LoadTable(List<BenchmarkQuery> queries, int people, Duration time) {
    this.queries = queries;
    this.people = people;
    this.time = time;
  }

  /**
   * Makes the archive where it is not there yet, and prints a line for each row.
   *
   * @param arguments the number of entries, the folder to work in, how many people, for how many
   *     seconds, and documents or folders of them
   */
  public static void print(String[] arguments, List<Row> rows) throws Exception {
    int entries = Integer.parseInt(arguments[0]);
    Path data = Path.of(arguments[1]).resolve("load-" + entries);
    int people = Integer.parseInt(arguments[2]);
    Duration time = Duration.ofSeconds(Long.parseLong(arguments[3]));
    List<Path> documents = Stream.of(arguments).skip(4).map(Path::of).toList();
    Lexicon lexicon = Lexicon.of(SearchBenchmark.texts(documents), MADE_UP_WORDS, SEED);
    SyntheticArchive archive = new SyntheticArchive(lexicon, entries, SEED);
    keep(archive, data);
    LoadTable table = new LoadTable(new QueryMix(lexicon, archive, SEED).queries(), people, time);
    say("%,d entries, %d people at once, %s", entries, people, SearchBenchmark.machine());
    say("| | answers/s | p50, ms | p99, ms | worst, ms |\n| --- | --- | --- | --- | --- |");
    for (Row row : rows) {
      try (ArchiveUnderTest ours = ArchiveUnderTest.open(data);
          Surface surface = row.opening().open(ours.database(), ours.router())) {
        table.ask(surface, WARM_UP);
        List<Timings> measured = table.ask(surface, time);
        say("%s", table.line(row.name(), measured));
      }
    }
    say("load at the end: %s", SearchBenchmark.machine());
  }

  private static void keep(SyntheticArchive archive, Path data) throws IOException {
    Path complete = data.resolve("complete");
    if (Files.exists(complete)) {
      return;
    }
    SearchBenchmark.delete(data);
    try (ArchiveUnderTest ours = ArchiveUnderTest.open(data)) {
      ours.importAll(archive);
    }
    Files.createFile(complete);
  }

  private List<Timings> ask(Surface surface, Duration howLong) throws Exception {
    long end = System.nanoTime() + howLong.toNanos();
    ExecutorService threads = Executors.newFixedThreadPool(people);
    try {
      List<Callable<Timings>> tasks = new ArrayList<>();
      for (int person = 0; person < people; person++) {
        int number = person;
        tasks.add(() -> ask(surface, number, end));
      }
      List<Timings> all = new ArrayList<>();
      for (Future<Timings> done : threads.invokeAll(tasks)) {
        all.add(done.get());
      }
      return all;
    } finally {
      threads.shutdownNow();
    }
  }

  private Timings ask(Surface surface, int person, long end) throws Exception {
    SplittableRandom random = new SplittableRandom(SEED + person);
    Timings timings = new Timings();
    while (System.nanoTime() - end < 0) {
      String words = queries.get(random.nextInt(queries.size())).typed();
      timings.add(surface.ask(person, words));
    }
    return timings;
  }

  private String line(String name, List<Timings> measured) {
    Timings all = Timings.of(measured);
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | %.1f |",
        name,
        all.count() / (time.toMillis() / 1e3),
        all.quantile(0.5),
        all.quantile(0.99),
        all.quantile(1));
  }

  private static void say(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }
}
