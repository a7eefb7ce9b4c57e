package org.digestbot.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.digestbot.benchmark.BenchmarkQuery.Kind;
import org.digestbot.parse.DigestParser;
import org.digestbot.parse.UnreadableDocument;
import org.digestbot.search.QueryUnits;

/**
 * Measures import, search, completion and start on an archive of a given size, beside Lucene in the
 * same run, and prints tables; see the documentation's page on benchmarks.
 */
public final class SearchBenchmark {
  private static final int MADE_UP_WORDS = 200_000;
  private static final long SEED = 20_240_229;

  /** The compiler has then done with what a search needs. */
  private static final int WARM_UP = 5;

  private static final int ROUNDS = 3;
  private static final int PREFIXES = 300;
  private static final int ADDED = 200;
  private static final int SLOWEST = 15;

  private final Path folder;
  private final Lexicon lexicon;
  private final SyntheticArchive archive;
  private final List<BenchmarkQuery> queries;

  /** Of the same kinds; nobody has asked them before they are measured. */
  private final List<BenchmarkQuery> others;

  private final List<String> prefixes;

  private SearchBenchmark(Path folder, int entries, List<Path> documents) {
    this.folder = folder;
    lexicon = Lexicon.of(texts(documents), MADE_UP_WORDS, SEED);
    archive = new SyntheticArchive(lexicon, entries, SEED);
    QueryMix mix = new QueryMix(lexicon, archive, SEED);
    queries = mix.queries();
    others = new QueryMix(lexicon, archive, SEED + 1).queries();
    prefixes = mix.prefixes(PREFIXES);
  }

  /**
   * @param arguments the number of entries, the folder to work in, and documents or folders of them
   */
  public static void main(String[] arguments) throws Exception {
    int entries = Integer.parseInt(arguments[0]);
    Path folder = Path.of(arguments[1]).resolve(Integer.toString(entries));
    List<Path> documents = Stream.of(arguments).skip(2).map(Path::of).toList();
    new SearchBenchmark(folder, entries, documents).run();
  }

  private void run() throws Exception {
    print("%,d entries, %s", archive.size(), machine());
    Path data = folder.resolve("data");
    Path lucene = folder.resolve("lucene");
    if (!Files.exists(folder.resolve("complete"))) {
      delete(folder);
      Files.createDirectories(data);
      importAll(data);
      long start = System.nanoTime();
      LucenePeer.index(lucene, archive);
      print("Lucene import: %,.0f entries/s (both of its fields)", perSecond(start));
      Files.createFile(folder.resolve("complete"));
    }
    print(
        "disk: ours %,d MiB, Lucene %,d MiB (both of its fields)",
        size(data) >> 20, size(lucene) >> 20);
    searchAll(data, lucene);
    if (archive.size() <= 100_000) {
      print("%s", ColdStart.measure(Path.of("target", "digestbot.jar"), data, queries));
    }
    print("load at the end: %s", machine());
  }

  private void importAll(Path data) throws IOException {
    try (ArchiveUnderTest ours = ArchiveUnderTest.open(data)) {
      long start = System.nanoTime();
      ours.importAll(archive);
      print("import: %,.0f entries/s", perSecond(start));
      Timings added = new Timings();
      for (int i = 0; i < ADDED; i++) {
        long before = System.nanoTime();
        ours.importOne(archive.extra(i));
        added.add(System.nanoTime() - before);
      }
      print("one entry added, ms: mean / p50 / p90 / p99 / worst\n%s", added.row("added"));
    }
  }

  private double perSecond(long start) {
    return archive.size() / ((System.nanoTime() - start) / 1e9);
  }

  private void searchAll(Path data, Path lucene) throws Exception {
    long self = ProcessHandle.current().pid();
    long heap = Memory.heap();
    long resident = Memory.resident(self, "VmRSS");
    try (ArchiveUnderTest ours = ArchiveUnderTest.open(data)) {
      for (int round = 0; round < WARM_UP; round++) {
        for (BenchmarkQuery query : queries) {
          ours.search(query.typed());
        }
      }
      long heapOurs = Memory.heap();
      long residentOurs = Memory.resident(self, "VmRSS");
      try (LucenePeer peer = LucenePeer.open(lucene)) {
        for (int round = 0; round < WARM_UP; round++) {
          for (BenchmarkQuery query : queries) {
            peer.plain(query);
            peer.expanded(query, ours.units(query.typed()));
          }
        }
        print(
            "memory, MiB: before heap %d resident %d; digestbot heap +%d resident +%d;"
                + " Lucene heap +%d resident +%d (its mapped files)",
            heap,
            resident,
            heapOurs - heap,
            residentOurs - resident,
            Memory.heap() - heapOurs,
            Memory.resident(self, "VmRSS") - residentOurs);
        Comparison repeated = new Comparison();
        for (int round = 0; round < ROUNDS; round++) {
          repeated.run(queries, ours, peer);
        }
        repeated.printTimes();
        repeated.printKindsAndSlowest();
        print("asked for the first time:");
        Comparison first = new Comparison();
        first.run(others, ours, peer);
        first.printTimes();
      }
      Timings completion = new Timings();
      for (String prefix : prefixes) {
        ours.complete(prefix);
      }
      for (String prefix : prefixes) {
        long start = System.nanoTime();
        ours.complete(prefix);
        completion.add(System.nanoTime() - start);
      }
      print("%s", completion.row("completion"));
    }
  }

  /** The three engines over the same queries, in turns query by query. */
  private static final class Comparison {
    private final Engine ours = new Engine("digestbot");
    private final Engine plain = new Engine("Lucene, plain words");
    private final Engine expanded = new Engine("Lucene, same expanded query");
    private final List<Engine> engines = List.of(ours, plain, expanded);

    void run(List<BenchmarkQuery> queries, ArchiveUnderTest archive, LucenePeer peer)
        throws IOException {
      for (BenchmarkQuery query : queries) {
        ours.time(query, () -> archive.search(query.typed()));
        QueryUnits units = archive.units(query.typed());
        plain.time(query, () -> peer.plain(query));
        expanded.time(query, () -> peer.expanded(query, units));
      }
    }

    void printTimes() {
      print("| ms | mean | p50 | p90 | p99 | worst |\n| --- | --- | --- | --- | --- | --- |");
      engines.forEach(engine -> print("%s", engine.all.row(engine.name)));
      print("%s", ours.all.ratio("ratio to plain", plain.all));
      print("%s", ours.all.ratio("ratio to expanded", expanded.all));
      engines.forEach(
          engine -> print("%s", engine.processor.row(engine.name + ", processor time")));
      print("%s", ours.processor.ratio("ratio to plain, processor time", plain.processor));
      print("%s", ours.processor.ratio("ratio to expanded, processor time", expanded.processor));
    }

    void printKindsAndSlowest() {
      for (Kind kind : Kind.values()) {
        engines.forEach(engine -> print("%s", engine.timings(kind).row(kind + ", " + engine.name)));
      }
      ours.slowest.stream()
          .sorted(Comparator.reverseOrder())
          .limit(SLOWEST)
          .forEach(slow -> print("slow: %.1f ms, %d hits: %s", slow.millis, slow.hits, slow.query));
    }
  }

  private interface Work {
    int run() throws IOException;
  }

  /** The times of one engine over the mix. */
  private static final class Engine {
    private final String name;
    private final Timings all = new Timings();
    private final Timings processor = new Timings();
    private final Map<Kind, Timings> byKind = new EnumMap<>(Kind.class);
    private final List<Slow> slowest = new ArrayList<>();

    Engine(String name) {
      this.name = name;
    }

    void time(BenchmarkQuery query, Work work) throws IOException {
      long start = System.nanoTime();
      long startOfThread = Timings.processor();
      int hits = work.run();
      processor.add(Timings.processor() - startOfThread);
      long nanos = System.nanoTime() - start;
      all.add(nanos);
      timings(query.kind()).add(nanos);
      slowest.add(new Slow(nanos / 1e6, hits, query.typed()));
    }

    Timings timings(Kind kind) {
      return byKind.computeIfAbsent(kind, k -> new Timings());
    }
  }

  private record Slow(double millis, int hits, String query) implements Comparable<Slow> {
    @Override
    public int compareTo(Slow other) {
      return Double.compare(millis, other.millis);
    }
  }

  /** The texts of documents: what the words of an archive are taken from. */
  static List<String> texts(List<Path> documents) {
    DigestParser parser = new DigestParser();
    List<String> texts = new ArrayList<>();
    for (Path path : documents) {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          parser
              .parse(file.getFileName().toString(), Files.readAllBytes(file))
              .entries()
              .forEach(entry -> texts.add(entry.title() + '\n' + entry.body()));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (UnreadableDocument e) {
        print("%s", e.getMessage());
      }
    }
    return texts;
  }

  static String machine() throws IOException {
    Path load = Path.of("/proc/loadavg");
    return "%d processors, Java %s, heap %d MiB, load %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            Runtime.version(),
            Runtime.getRuntime().maxMemory() >> 20,
            Files.isReadable(load) ? Files.readString(load).strip() : "unknown");
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(folder);
  }

  private static void print(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }
}
