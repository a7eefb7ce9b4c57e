package org.digestbot.subscription.filter;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.search.index.Condition;
import org.digestbot.search.rank.PhraseMatcher;
import org.digestbot.search.rank.PhraseMatcher.Occurrence;

/**
 * Which entries a subscription brings; made by {@link FilterReader}. To hold many filters against
 * many entries, put them into a {@link FilterBank}. Immutable.
 */
public final class Filter {

  /** The most characters of a filter. */
  public static final int MOST_CHARACTERS = 500;

  /** Every entry. */
  public static final Filter EVERYTHING =
      new Filter(
          "",
          List.of(),
          Demand.NOTHING,
          new Understood(List.of(), List.of(), List.of(), List.of()));

  private final String text;
  private final List<Demand> wanted;
  private final Demand unwanted;
  private final Understood understood;
  private final PhraseMatcher matcher;

  Filter(String text, List<Demand> wanted, Demand unwanted, Understood understood) {
    this.text = text;
    this.wanted = List.copyOf(wanted);
    this.unwanted = unwanted;
    this.understood = understood;
    Set<Condition.Words> phrases = new LinkedHashSet<>(unwanted.phrases());
    wanted.forEach(demand -> phrases.addAll(demand.phrases()));
    matcher = new PhraseMatcher(List.copyOf(phrases));
  }

  /**
   * How a filter was read, to be shown. Immutable.
   *
   * @param topics ids of those of which an entry must have one, or one below it
   * @param words all of which an entry must have, as they were typed, without quotes
   * @param narrowed other operators that must hold, as in {@code from:somebody}
   * @param excluded what it must not have, as it was typed, without the minus
   */
  public record Understood(
      List<String> topics, List<String> words, List<String> narrowed, List<String> excluded) {
    public Understood {
      topics = List.copyOf(topics);
      words = List.copyOf(words);
      narrowed = List.copyOf(narrowed);
      excluded = List.copyOf(excluded);
    }
  }

  /** As it was typed, without needless blanks; empty for everything. */
  public String text() {
    return text;
  }

  public Understood understood() {
    return understood;
  }

  /** The words and phrases that an entry must have, as they were typed. */
  public List<String> words() {
    return understood.words;
  }

  public boolean isEverything() {
    return wanted.isEmpty() && unwanted.equals(Demand.NOTHING);
  }

  /** The same for filters that mean the same, however they were typed. */
  public String key() {
    return wanted.stream().map(Demand::key).distinct().sorted().collect(Collectors.joining(" & "))
        + (unwanted.equals(Demand.NOTHING) ? "" : " - " + unwanted.key());
  }

  /** Whether an entry is wanted. */
  public boolean matches(ArchivedEntry entry) {
    return isEverything() || matches(SoughtEntry.of(entry));
  }

  private boolean matches(SoughtEntry entry) {
    Set<Condition.Words> found = new HashSet<>();
    for (String text : entry.texts()) {
      for (Occurrence occurrence : matcher.find(text)) {
        found.add(matcher.phrases().get(occurrence.phrase()));
      }
    }
    return wanted.stream().allMatch(demand -> isMet(demand, found, entry))
        && !isMet(unwanted, found, entry);
  }

  private static boolean isMet(Demand demand, Set<Condition.Words> found, SoughtEntry entry) {
    return demand.phrases().stream().anyMatch(found::contains)
        || demand.tags().stream().anyMatch(entry.tags()::contains);
  }

  List<Demand> wanted() {
    return wanted;
  }

  Demand unwanted() {
    return unwanted;
  }

  @Override
  public String toString() {
    return text;
  }
}
