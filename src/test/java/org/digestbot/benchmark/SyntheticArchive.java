package org.digestbot.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.digest.EntryDate;
import org.digestbot.digest.Link;
import org.digestbot.digest.LinkRole;

/**
 * An archive of any size, made up as it is read: every entry follows from the seed and its place
 * alone, so nothing is held in memory and two readings are the same. Immutable.
 */
final class SyntheticArchive {
  /** About as many as a monthly collection has. */
  static final int ENTRIES_PER_DOCUMENT = 300;

  private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);
  private static final int DAYS = 3_600;
  private static final int SHORTEST = 100;
  private static final int MEAN = 530;
  private static final int LONGEST = 6_000;
  private static final int AUTHORS = 5_000;
  private static final int SITES = 3_000;
  private static final double CHINESE_ENTRIES = 0.7;
  private static final double LATIN_AMONG_CHINESE = 0.12;

  private final long seed;
  private final int size;
  private final Zipf<String> latin;
  private final Zipf<String> chinese;
  private final List<String> names;
  private final Zipf<String> handles;
  private final Zipf<String> sites;

  SyntheticArchive(Lexicon lexicon, int size, long seed) {
    this.seed = seed;
    this.size = size;
    latin = new Zipf<>(lexicon.latin());
    chinese = new Zipf<>(lexicon.chinese());
    SplittableRandom random = new SplittableRandom(seed);
    List<String> words = lexicon.latin();
    names =
        Stream.generate(
                () -> words.get(words.size() - 1 - random.nextInt(Math.min(90_000, words.size()))))
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .limit(AUTHORS)
            .toList();
    handles =
        new Zipf<>(
            IntStream.range(0, AUTHORS)
                .mapToObj(i -> names.get(i).toLowerCase(Locale.ROOT) + i)
                .toList());
    sites =
        new Zipf<>(
            Stream.concat(
                    Stream.of("github.com", "arxiv.org", "x.com", "youtube.com", "huggingface.co"),
                    IntStream.range(0, SITES)
                        .mapToObj(i -> names.get(i).toLowerCase(Locale.ROOT) + i + ".com"))
                .toList());
  }

  int size() {
    return size;
  }

  int documents() {
    return (size + ENTRIES_PER_DOCUMENT - 1) / ENTRIES_PER_DOCUMENT;
  }

  /** One document, from 0; the last may be shorter. */
  Digest document(int number) {
    int first = number * ENTRIES_PER_DOCUMENT;
    int last = Math.min(size, first + ENTRIES_PER_DOCUMENT);
    List<Entry> entries = new ArrayList<>();
    for (int index = first; index < last; index++) {
      entries.add(entry(index, index - first + 1, word -> {}));
    }
    return new Digest(
        "collection-%06d.md".formatted(number),
        "Collection " + number,
        EntryDate.of(day(first)),
        "synthetic",
        entries,
        List.of());
  }

  /** A document with a single entry that the archive itself does not have. */
  Digest extra(int number) {
    return new Digest(
        "extra-%06d.md".formatted(number),
        null,
        null,
        "synthetic",
        List.of(entry(size + number, 1, word -> {})),
        List.of());
  }

  /** The words of which an entry's title and body are made, in order, with repetitions. */
  List<String> words(int index) {
    List<String> words = new ArrayList<>();
    entry(index, 1, words::add);
    return words;
  }

  String handle(SplittableRandom random) {
    return handles.draw(random);
  }

  String site(SplittableRandom random) {
    return sites.draw(random);
  }

  LocalDate day(int index) {
    return FIRST_DAY.plusDays((long) DAYS * Math.min(index, size - 1) / size);
  }

  private Entry entry(int index, int position, Consumer<String> words) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + index);
    boolean inChinese = random.nextDouble() < CHINESE_ENTRIES;
    String title =
        text(random, inChinese, random.nextInt(10, 40), words).replace('\n', ' ').strip();
    double length = SHORTEST - (MEAN - SHORTEST) * Math.log(1 - random.nextDouble());
    StringBuilder body =
        new StringBuilder(text(random, inChinese, (int) Math.min(LONGEST, length), words));
    String handle = handles.draw(random);
    List<Link> links = new ArrayList<>();
    String own = "https://x.com/%s/status/%d".formatted(handle, 1_000_000_000_000L + index);
    links.add(new Link(own, own, LinkRole.OWN, null));
    for (int more = random.nextInt(3); more > 0; more--) {
      String link =
          "https://%s/%s/%d"
              .formatted(sites.draw(random), latin.draw(random), random.nextInt(size * 10));
      links.add(new Link(link, link, LinkRole.REFERENCE, null));
      body.append('\n').append(link);
    }
    return new Entry(
        position,
        position * 10,
        Integer.toString(position),
        title.isBlank() ? "Entry " + index : title,
        true,
        handle.substring(0, 1).toUpperCase(Locale.ROOT) + handle.substring(1),
        handle,
        EntryDate.of(day(index)),
        null,
        body.toString(),
        links);
  }

  private String text(
      SplittableRandom random, boolean inChinese, int length, Consumer<String> drawn) {
    StringBuilder text = new StringBuilder(length + 16);
    int words = 0;
    while (text.length() < length) {
      boolean han = inChinese && random.nextDouble() >= LATIN_AMONG_CHINESE;
      String word = han ? chinese.draw(random) : latin.draw(random);
      drawn.accept(word);
      if (han) {
        text.append(word);
      } else {
        if (!text.isEmpty()) {
          text.append(' ');
        }
        text.append(word);
        if (inChinese) {
          text.append(' ');
        }
      }
      words++;
      int pause = random.nextInt(10);
      if (pause == 0) {
        text.append(inChinese ? "，" : ",");
      } else if (words % 25 == 0) {
        text.append(inChinese ? "。\n" : ".\n");
      }
    }
    return text.toString();
  }
}
