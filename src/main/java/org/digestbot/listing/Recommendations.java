package org.digestbot.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.digestbot.chat.Texts;
import org.digestbot.chat.reply.LinkItem;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.EntryDate;
import org.digestbot.digest.Link;
import org.jspecify.annotations.Nullable;

/** The links of some entries, each once, with who recommended it; the newest first. */
public final class Recommendations {
  private static final int ENTRIES_SHOWN = 3;

  private final Map<String, Recommended> byAddress = new LinkedHashMap<>();

  private Recommendations(
      List<ArchivedEntry> entries, Function<ArchivedEntry, List<Link>> linksOf) {
    entries.stream()
        .sorted(
            Comparator.comparing(
                ArchivedEntry::date, Comparator.nullsLast(Comparator.reverseOrder())))
        .forEach(
            entry ->
                linksOf
                    .apply(entry)
                    .forEach(
                        link ->
                            byAddress
                                .computeIfAbsent(link.canonical(), Recommended::new)
                                .by(entry, link)));
  }

  /** The best links of entries among those that are wanted. */
  public static Recommendations best(List<ArchivedEntry> entries, Predicate<Link> wanted) {
    return new Recommendations(entries, entry -> BestLinks.of(entry.entry(), wanted));
  }

  /**
   * Those of the links that entries recommend.
   *
   * @param canonical the links in canonical form
   */
  public static Recommendations among(List<ArchivedEntry> entries, Set<String> canonical) {
    return new Recommendations(
        entries,
        entry ->
            BestLinks.recommended(entry.entry()).stream()
                .filter(link -> canonical.contains(link.canonical()))
                .toList());
  }

  public int size() {
    return byAddress.size();
  }

  /** The entries that have one of these links. */
  public Set<ArchivedEntry> having(int from, int to) {
    Set<ArchivedEntry> having = new LinkedHashSet<>();
    byAddress.values().stream()
        .skip(from)
        .limit((long) to - from)
        .forEach(link -> having.addAll(link.having));
    return having;
  }

  /** Where an entry has several links without words, only one of them is called like the entry. */
  public List<LinkItem> items(int from, int to, Texts texts) {
    Set<String> taken = new HashSet<>();
    return byAddress.values().stream()
        .skip(from)
        .limit((long) to - from)
        .map(link -> link.item(texts, taken))
        .toList();
  }

  /** Whether the words tell more than the address, which often has its site's name already. */
  private static boolean saysSomething(@Nullable String text, String address) {
    if (text == null) {
      return false;
    }
    String words = text.strip().toLowerCase(Locale.ROOT);
    return words.length() > 1
        && !words.contains("://")
        && !address.toLowerCase(Locale.ROOT).contains(words.replace(" ", ""))
        && !LinkWords.sayNothing(words);
  }

  private static final class Recommended {
    private final String address;
    private final Set<String> people = new LinkedHashSet<>();
    private final List<String> entries = new ArrayList<>();
    private final List<ArchivedEntry> having = new ArrayList<>();
    private @Nullable String title;
    private @Nullable EntryDate date;

    Recommended(String address) {
      this.address = address;
    }

    void by(ArchivedEntry entry, Link link) {
      if (entries.isEmpty()) {
        date = entry.date();
      }
      entries.add("#" + entry.id());
      having.add(entry);
      if (title == null && saysSomething(link.text(), address)) {
        title = link.text();
      }
      Wording.author(entry.entry()).ifPresent(people::add);
    }

    LinkItem item(Texts texts, Set<String> taken) {
      List<String> facts = new ArrayList<>();
      if (date != null) {
        facts.add(Wording.date(date, texts));
      }
      if (!people.isEmpty()) {
        facts.add(Wording.people(people, texts));
      }
      facts.add(
          String.join(texts.say("list.comma"), entries.stream().limit(ENTRIES_SHOWN).toList()));
      return new LinkItem(title(taken), address, facts);
    }

    private String title(Set<String> taken) {
      if (title != null) {
        String words = title;
        having.stream()
            .filter(entry -> entry.entry().title().equals(words))
            .forEach(entry -> taken.add(entry.id().toString()));
        return words;
      }
      for (ArchivedEntry entry : having) {
        if (taken.add(entry.id().toString())) {
          return entry.entry().title();
        }
      }
      return address;
    }
  }
}
