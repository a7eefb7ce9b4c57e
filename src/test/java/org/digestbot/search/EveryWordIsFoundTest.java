package org.digestbot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.SharedMaterial;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.EntryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in an entry finds it; held against a plain scan of all entries. */
class EveryWordIsFoundTest {
  private static final int QUERIES = Integer.getInteger("queries", 400);
  private static final int ALL = 300;
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}|\\d{2,}");
  private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fff]+");

  @Test
  void anyWordAndAnyNeighbouringCharactersFindTheirEntries(@TempDir Path folder) {
    long seed = Long.getLong("seed", 20240305);
    Random random = new Random(seed);
    List<String> missed = new ArrayList<>();
    try (SearchedArchive archive =
        SearchedArchive.in(folder).withFolder(SharedMaterial.path("digests/seeds"))) {
      List<ArchivedEntry> entries = archive.archive().latest(0, 10_000).items();
      for (int i = 0; i < QUERIES; i++) {
        String query = piece(text(entries.get(random.nextInt(entries.size()))), random);
        Set<EntryId> found = query.isEmpty() ? Set.of() : allPages(archive, query);
        entries.stream()
            .filter(entry -> !query.isEmpty() && stands(query, text(entry)))
            .limit(ALL)
            .filter(entry -> !found.contains(entry.id()))
            .forEach(entry -> missed.add(query + " in " + entry.id()));
      }
    }
    assertThat(missed).as("seed %d", seed).isEmpty();
  }

  private static String text(ArchivedEntry entry) {
    return entry.entry().title() + "\n" + entry.entry().body();
  }

  /** Latin words as a whole, case aside; Chinese characters anywhere. */
  private static boolean stands(String query, String text) {
    if (HAN.matcher(query).matches()) {
      return text.contains(query);
    }
    String around = Character.isDigit(query.charAt(0)) ? "\\d" : "\\p{L}";
    return Pattern.compile("(?i)(?<!" + around + ")" + query + "(?!" + around + ")")
        .matcher(text)
        .find();
  }

  private static String piece(String text, Random random) {
    boolean word = random.nextInt(3) == 0;
    Matcher matcher = (word ? WORD : HAN).matcher(text);
    List<String> runs = new ArrayList<>();
    while (matcher.find()) {
      runs.add(matcher.group());
    }
    if (runs.isEmpty()) {
      return "";
    }
    String run = runs.get(random.nextInt(runs.size()));
    if (word) {
      return random.nextBoolean() ? run : run.toUpperCase(Locale.ROOT);
    }
    int length = Math.min(run.length(), 1 + random.nextInt(3));
    int start = random.nextInt(run.length() - length + 1);
    return run.substring(start, start + length);
  }

  private static Set<EntryId> allPages(SearchedArchive archive, String query) {
    Set<EntryId> found = new HashSet<>();
    int offset = 0;
    while (true) {
      SearchAnswer page = archive.search().search(query, offset, 100);
      page.hits().forEach(hit -> found.add(hit.entry().id()));
      offset += 100;
      if (page.hits().isEmpty() || offset >= page.total()) {
        return found;
      }
    }
  }
}
