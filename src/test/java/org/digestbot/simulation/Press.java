package org.digestbot.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Publishes digests: a collection a month that grows, and in which older posts are corrected. Every
 * item has a token of its own, by which it is found again in whatever a chat was sent.
 */
final class Press {
  /** What items are about; each word is in no topic, name or address. */
  static final List<String> SUBJECTS =
      List.of("quokka", "lynx", "otter", "heron", "badger", "marten");

  private final Path folder;
  private final Random random;
  private final List<Item> items = new ArrayList<>();
  private final Map<Integer, Integer> corrections = new LinkedHashMap<>();

  /** One thing that was published. */
  record Item(int number, String subject, LocalDate printed, Instant published) {
    String token() {
      return "zq%05d".formatted(number);
    }
  }

  Press(Path folder, Random random) {
    this.folder = folder;
    this.random = random;
  }

  List<Item> items() {
    return items;
  }

  /** Publishes so many items that print this date, and corrects an older one. */
  void publish(int count, LocalDate printed, Instant now) throws IOException {
    for (int i = 0; i < count; i++) {
      int number = items.size();
      items.add(new Item(number, SUBJECTS.get(number % SUBJECTS.size()), printed, now));
    }
    if (items.size() > count && random.nextBoolean()) {
      corrections.merge(random.nextInt(items.size() - count), 1, Integer::sum);
    }
    print(YearMonth.from(printed));
  }

  static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /** All at once, as careful people write files that others read. */
  private void print(YearMonth month) throws IOException {
    StringBuilder text = new StringBuilder("# Posts of " + month + "\n");
    int position = 0;
    for (Item item : items) {
      if (YearMonth.from(item.printed()).equals(month)) {
        text.append(text(item, ++position));
      }
    }
    Path draft = folder.resolve("draft.part");
    Files.writeString(draft, text);
    Files.move(draft, folder.resolve("posts-" + month + ".md"), StandardCopyOption.ATOMIC_MOVE);
  }

  private String text(Item item, int position) {
    int corrected = corrections.getOrDefault(item.number(), 0);
    return """

        ### %d
        %s Ann @ann
        https://x.com/ann/status/%d

        %s %s seen by the river, number %d of this year.
        %sMore at https://example.org/%s
        """
        .formatted(
            position,
            item.printed(),
            900_000 + item.number(),
            item.token(),
            item.subject(),
            item.number(),
            "Put right. ".repeat(corrected),
            item.token());
  }
}
