package org.digestbot.ingest;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.Entry;
import org.digestbot.digest.EntryId;
import org.digestbot.digest.Link;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the entries of an edited document: by their own link, else by their text, else as the
 * most alike of what is left over on both sides. The printed number and the place mean nothing, but
 * of entries that read alike those with the same neighbours are the same. Stateless and
 * thread-safe.
 */
public final class Reconciler {
  /** Above so many pairs of entries that read alike, they are taken in order. */
  private static final int MOST_PAIRS = 2_500;

  private static final String NO_TEXT = "|";

  /** From the surest sign to the weakest; an entry that lacks one is left to the next. */
  private static final List<Function<Features, @Nullable String>> SIGNS =
      List.of(
          entry -> entry.ownLink() == null ? null : entry.ownLink() + " " + entry.text(),
          Features::ownLink,
          entry -> entry.text().equals(NO_TEXT) ? null : entry.text(),
          entry -> entry.body().isEmpty() ? null : entry.body(),
          entry -> entry.links().isEmpty() ? null : entry.links());

  /**
   * What an entry is recognised by.
   *
   * @param text printed title and body, letters and digits only
   * @param body the same of the body alone
   * @param links canonical forms of all links, where they are all that the entry has
   */
  private record Features(@Nullable String ownLink, String text, String body, String links) {

    static Features of(Entry entry) {
      String body = Runs.letters(entry.body());
      String title = entry.titlePrinted() ? Runs.letters(entry.title()) : "";
      String links =
          body.isEmpty() ? entry.links().stream().map(Link::canonical).collect(joining(" ")) : "";
      return new Features(
          entry.ownLink().map(Link::canonical).orElse(null), title + NO_TEXT + body, body, links);
    }
  }

  private Reconciler() {}

  /**
   * For each entry that was read, in order, the known one that it is; none is named twice.
   *
   * @param known every entry that the document ever had, also those that are gone
   * @param read the entries that it has now
   */
  public static List<Optional<EntryId>> recognise(List<ArchivedEntry> known, List<Entry> read) {
    if (known.isEmpty()) {
      return read.stream().map(entry -> Optional.<EntryId>empty()).toList();
    }
    // Those that are gone stand last: they have no neighbours, and yield to those that are not.
    List<ArchivedEntry> before = new ArrayList<>(known);
    before.sort(
        Comparator.comparing(ArchivedEntry::gone).thenComparing(entry -> entry.entry().position()));
    List<Entry> old = before.stream().map(ArchivedEntry::entry).toList();
    Pairs pairs = new Pairs(old.size(), read.size());
    List<Features> oldFeatures = old.stream().map(Features::of).toList();
    List<Features> readFeatures = read.stream().map(Features::of).toList();
    for (Function<Features, @Nullable String> sign : SIGNS) {
      pairBy(sign, oldFeatures, readFeatures, pairs);
    }
    PairingByLikeness.pair(old, read, pairs);
    fillGaps(oldFeatures, pairs);
    List<Optional<EntryId>> recognised = new ArrayList<>(read.size());
    for (int i = 0; i < read.size(); i++) {
      int found = pairs.oldOf(i);
      recognised.add(found < 0 ? Optional.empty() : Optional.of(before.get(found).id()));
    }
    return recognised;
  }

  private static void pairBy(
      Function<Features, @Nullable String> sign,
      List<Features> old,
      List<Features> read,
      Pairs pairs) {
    Map<String, List<Integer>> olds = group(sign, old, pairs::isOldFree);
    List<Alike> ambiguous = new ArrayList<>();
    group(sign, read, pairs::isReadFree)
        .forEach(
            (key, reads) -> {
              Alike alike = new Alike(olds.getOrDefault(key, List.of()), reads);
              // The unambiguous first: they are the neighbours by which the others are told apart.
              if (alike.old.size() == reads.size()) {
                pairInOrder(alike, pairs);
              } else {
                ambiguous.add(alike);
              }
            });
    ambiguous.forEach(alike -> pairByNeighbours(alike, pairs));
  }

  /** Entries of both versions that read alike. */
  private record Alike(List<Integer> old, List<Integer> read) {
    int pairs() {
      return Math.min(old.size(), read.size());
    }
  }

  private static Map<String, List<Integer>> group(
      Function<Features, @Nullable String> sign, List<Features> entries, IntPredicate free) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      String key = free.test(i) ? sign.apply(entries.get(i)) : null;
      if (key != null) {
        groups.computeIfAbsent(key, unused -> new ArrayList<>()).add(i);
      }
    }
    return groups;
  }

  private static void pairInOrder(Alike alike, Pairs pairs) {
    for (int i = 0; i < alike.pairs(); i++) {
      pairs.pair(alike.old.get(i), alike.read.get(i));
    }
  }

  private static void pairByNeighbours(Alike alike, Pairs pairs) {
    if (alike.old.size() * (long) alike.read.size() > MOST_PAIRS) {
      pairInOrder(alike, pairs);
      return;
    }
    for (int round = alike.pairs(); round > 0; round--) {
      int bestOld = -1;
      int bestRead = -1;
      int best = -1;
      for (int read : alike.read) {
        for (int old : alike.old) {
          if (pairs.isOldFree(old) && pairs.isReadFree(read)) {
            int agreement = pairs.agreement(old, read);
            if (agreement > best) {
              best = agreement;
              bestOld = old;
              bestRead = read;
            }
          }
        }
      }
      pairs.pair(bestOld, bestRead);
    }
  }

  /** An entry that said nothing yet, between the same neighbours, has been filled in. */
  private static void fillGaps(List<Features> old, Pairs pairs) {
    Map<Integer, Integer> filled = new HashMap<>();
    for (int i = 0; i < old.size(); i++) {
      if (pairs.isOldFree(i) && old.get(i).text().equals(NO_TEXT)) {
        int read = pairs.betweenNeighboursOf(i);
        if (read >= 0) {
          filled.put(i, read);
        }
      }
    }
    filled.forEach(pairs::pair);
  }
}
