package org.digestbot.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.commonmark.parser.Parser;
import org.digestbot.parse.DigestParser;
import org.digestbot.parse.UnreadableDocument;

/**
 * Measures how long documents take to become entries beside the time that commonmark takes to make
 * its tree of the same bytes; see the documentation's page on benchmarks.
 */
public final class ParseBenchmark {
  /**
   * Until all of both parsers is compiled, which a few documents alone do not bring about sooner.
   */
  private static final Duration WARM_UP = Duration.ofSeconds(30);

  private static final int ROUNDS = 31;

  /** A file is read again and again until so many bytes were read, because clocks are coarse. */
  private static final int BYTES_A_SAMPLE = 1 << 20;

  private static final DigestParser OURS = new DigestParser();
  private static final Parser COMMONMARK = Parser.builder().build();

  /** A document, and how long one reading of it took in each round. */
  private static final class Subject {
    private final String name;
    private final byte[] content;
    private final int times;
    private final Timings ours = new Timings();
    private final Timings commonmark = new Timings();

    Subject(Path file) throws IOException {
      name = file.getFileName().toString();
      content = Files.readAllBytes(file);
      times = Math.max(1, BYTES_A_SAMPLE / Math.max(1, content.length));
    }

    /** Reads the document by both, in turns. */
    void round(boolean counts) throws UnreadableDocument {
      long start = Timings.processor();
      for (int i = 0; i < times; i++) {
        OURS.parse(name, content);
      }
      long between = Timings.processor();
      for (int i = 0; i < times; i++) {
        COMMONMARK.parse(new String(content, StandardCharsets.UTF_8));
      }
      long end = Timings.processor();
      if (counts) {
        ours.add((between - start) / times);
        commonmark.add((end - between) / times);
      }
    }
  }

  private ParseBenchmark() {}

  /**
   * @param arguments documents, or folders of them
   */
  public static void main(String[] arguments) throws IOException, UnreadableDocument {
    List<Subject> subjects = new ArrayList<>();
    for (String argument : arguments) {
      try (Stream<Path> files = Files.walk(Path.of(argument))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          subjects.add(new Subject(file));
        }
      }
    }
    long warm = System.nanoTime() + WARM_UP.toNanos();
    for (int round = 0; round < ROUNDS; ) {
      boolean counts = System.nanoTime() >= warm;
      for (Subject subject : subjects) {
        subject.round(counts);
      }
      round += counts ? 1 : 0;
    }
    print(
        "| document | bytes | ours, ms | commonmark, ms | our speed |%n| --- | --- | --- | --- | --- |");
    double ours = 0;
    double commonmark = 0;
    long bytes = 0;
    for (Subject subject : subjects) {
      double our = subject.ours.quantile(0.5);
      double other = subject.commonmark.quantile(0.5);
      row(subject.name, subject.content.length, our, other);
      ours += our;
      commonmark += other;
      bytes += subject.content.length;
    }
    row("in all", bytes, ours, commonmark);
    print("%s", SearchBenchmark.machine());
  }

  private static void row(String name, long bytes, double ours, double commonmark) {
    print("| %s | %d | %.3f | %.3f | %.2f |", name, bytes, ours, commonmark, commonmark / ours);
  }

  private static void print(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }
}
