package org.digestbot.search;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.digestbot.digest.Archive;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.EntryId;
import org.digestbot.digest.Topics;
import org.digestbot.search.dictionary.Dictionary;
import org.digestbot.search.dictionary.Glossary;
import org.digestbot.search.index.Frequencies;
import org.digestbot.search.index.SearchIndex;
import org.digestbot.search.index.SearchUnavailable;
import org.digestbot.search.query.Narrowing;
import org.digestbot.search.query.QueryReader;
import org.digestbot.search.query.Reading;
import org.digestbot.search.query.SearchNote;
import org.digestbot.search.query.Spelling;
import org.digestbot.search.query.Unit;
import org.digestbot.search.query.Units;
import org.digestbot.search.rank.Likeness;
import org.digestbot.search.rank.Retrieval;
import org.digestbot.search.rank.Retrieval.Found;
import org.digestbot.search.rank.Retrieval.Ranked;
import org.digestbot.search.rank.Scorer;
import org.digestbot.search.rank.Seams;
import org.jspecify.annotations.Nullable;

/**
 * Answers what people type: understands it, finds candidates, ranks them, shows a page.
 * Thread-safe.
 */
public final class SearchService implements Search {
  private final SearchIndex index;
  private final Archive archive;
  private final Frequencies frequencies;
  private final InstantSource clock;
  private final ZoneId zone;
  private final QueryReader reader;
  private final Retrieval retrieval;
  private final Suggestions suggestions;
  private final Completion completion;
  private final PartlyFound partlyFound;
  private final Likeness likeness;
  private final Seams seams;

  /**
   * @param clock what {@code last week} counts from where nobody says which day it is
   * @param zone where days begin then
   * @param canonicalLink the form under which the archive keeps a link
   */
  public SearchService(
      SearchIndex index,
      Archive archive,
      Topics topics,
      Glossary glossary,
      InstantSource clock,
      ZoneId zone,
      UnaryOperator<String> canonicalLink) {
    this.index = index;
    this.archive = archive;
    this.clock = clock;
    this.zone = zone;
    this.frequencies = new Frequencies(index);
    Dictionary dictionary = new Dictionary(glossary, topics);
    Units units = new Units(index, frequencies, dictionary);
    this.reader = new QueryReader(index, frequencies, topics, units, canonicalLink);
    this.seams = new Seams(dictionary);
    this.retrieval = new Retrieval(index, frequencies, units, seams);
    this.partlyFound = new PartlyFound(retrieval);
    Spelling spelling = new Spelling(index, frequencies);
    this.suggestions = new Suggestions(reader, retrieval, spelling, dictionary, archive);
    this.completion = new Completion(index);
    this.likeness = new Likeness(index, frequencies, dictionary, seams);
  }

  @Override
  public SearchAnswer search(String query, int offset, int limit) {
    return search(query, LocalDate.ofInstant(clock.instant(), zone), offset, limit);
  }

  @Override
  public SearchAnswer search(String query, LocalDate today, int offset, int limit) {
    if (query.length() > MAX_QUERY) {
      return failed(query, SearchAnswer.Error.TOO_LONG);
    }
    long before = frequencies.refresh();
    SearchAnswer answer = answer(query, today, offset, limit);
    // What has changed meanwhile may have changed between two of the looks that the answer took.
    return frequencies.refresh() == before ? answer : answer(query, today, offset, limit);
  }

  private SearchAnswer answer(String query, LocalDate today, int offset, int limit) {
    Reading reading = reader.read(query, today);
    boolean asksNothing =
        reading.units().isEmpty() && reading.missing().isEmpty() && reading.narrowing().isEmpty();
    if (asksNothing && reading.notes().isEmpty()) {
      return failed(query, SearchAnswer.Error.EMPTY);
    }
    List<SearchNote> notes = new ArrayList<>(reading.notes());
    Found found = asksNothing ? Found.NOTHING : find(reading, notes);
    if (found.total() == 0) {
      found =
          reader
              .readWithNamedDay(query, today)
              .map(dated -> onNamedDay(reading, dated))
              .orElse(found);
    }
    if (found.total() == 0) {
      found = partlyFound.find(query, reading, notes);
    }
    if (found.total() == 0) {
      index.verify();
    }
    boolean inPart = notes.stream().anyMatch(SearchNote.About.class::isInstance);
    List<Suggestion> others =
        found.total() == 0 || inPart ? suggestions.instead(query, reading, today) : List.of();
    return new SearchAnswer(
        query, page(found, offset, limit), found.total(), found.more(), notes, others, null);
  }

  private Found find(Reading reading, List<SearchNote> notes) {
    if (!reading.missing().isEmpty()) {
      return Found.NOTHING;
    }
    Found found = retrieval.find(reading, reading.narrowing());
    if (reading.dateOnly() != null) {
      Found said = withWords(found, reader.readAsWords(reading.dateOnly()));
      if (found.total() == 0 && said.total() > 0) {
        notes.add(new SearchNote.SaidOnly(reading.impliedText()));
      }
      return said;
    }
    Found speaking = speakingOfYear(reading, found);
    if (speaking.total() > 0) {
      return both(found, speaking, Ranked.BEST_FIRST);
    }
    // Who asks for the posts of a day on which there are none is not served with others.
    boolean asksForSome =
        reading.units().stream().anyMatch(unit -> unit.weight() != Unit.Weight.NONE);
    if (found.total() == 0 && !reading.implied().isEmpty() && asksForSome) {
      Found wider = retrieval.find(reading, reading.explicit());
      if (wider.total() > 0) {
        notes.add(new SearchNote.Widened(reading.impliedText()));
        return wider;
      }
    }
    return found;
  }

  /**
   * What was written on a day that a query names, {@code 圣诞节 python}, where nothing speaks of it.
   */
  private Found onNamedDay(Reading reading, Reading dated) {
    boolean names = !dated.impliedText().equals(reading.impliedText());
    return names && dated.missing().isEmpty()
        ? retrieval.find(dated, dated.narrowing())
        : Found.NOTHING;
  }

  /**
   * Entries of any date that speak of the year with which a query narrows: predictions for a year
   * are older. Where others are found they rank by the rest, and beside nothing but kinds of things
   * they would be too many.
   */
  private Found speakingOfYear(Reading reading, Found dated) {
    Matcher year = QueryReader.YEAR.matcher(reading.impliedText());
    boolean alone = dated.total() == 0;
    boolean enough = !alone && reading.units().stream().allMatch(Unit::weak);
    if (!year.matches() || reading.units().isEmpty() || enough) {
      return Found.NOTHING;
    }
    Reading words = reader.readAsWords(year.group(1));
    List<Unit> said =
        alone ? words.units() : words.units().stream().map(Unit::asCondition).toList();
    return words.missing().isEmpty()
        ? retrieval.find(reading.with(said), reading.explicit())
        : Found.NOTHING;
  }

  /** A date may also be meant as the words that it is: entries that say it follow. */
  private Found withWords(Found dated, Reading words) {
    if (!words.missing().isEmpty() || words.units().isEmpty()) {
      return dated;
    }
    Found worded = retrieval.find(words, Narrowing.NONE);
    return both(dated, worded, null);
  }

  /** Either; in this order, or the first before the second. */
  private static Found both(Found first, Found second, @Nullable Comparator<Ranked> order) {
    Map<Long, Ranked> both = new LinkedHashMap<>();
    Stream.concat(first.ranked().stream(), second.ranked().stream())
        .forEach(
            ranked ->
                both.merge(
                    ranked.key(),
                    ranked,
                    (one, other) -> order != null && other.score() > one.score() ? other : one));
    List<Ranked> ranked = new ArrayList<>(both.values());
    if (order != null) {
      ranked.sort(order);
    }
    boolean more = first.more() || second.more() || both.size() > Retrieval.COUNTED;
    return new Found(ranked, Math.min(Retrieval.COUNTED, both.size()), more, second.units());
  }

  private List<Hit> page(Found found, int offset, int limit) {
    List<Ranked> ranked = found.ranked();
    List<Ranked> page =
        ranked.subList(Math.min(offset, ranked.size()), Math.min(offset + limit, ranked.size()));
    Map<Long, EntryId> ids = retrieval.ids(page.stream().map(Ranked::key).toList());
    Map<EntryId, ArchivedEntry> entries = new HashMap<>();
    archive.entries(ids.values()).forEach(entry -> entries.put(entry.id(), entry));
    Marks marks = marks(found.units());
    List<Hit> hits = new ArrayList<>();
    for (Ranked each : page) {
      EntryId id = ids.get(each.key());
      ArchivedEntry entry = id == null ? null : entries.get(id);
      if (entry != null) {
        hits.add(hit(entry, marks, each.score()));
      }
    }
    return hits;
  }

  private Marks marks(List<Unit> units) {
    return new Marks(new Scorer(units, seams).matcher());
  }

  private static Hit hit(ArchivedEntry entry, Marks marks, double score) {
    String title = entry.entry().title();
    return new Hit(entry, marks.snippet(title, entry.entry().body()), marks.in(title), score);
  }

  private static SearchAnswer failed(String query, SearchAnswer.Error error) {
    return new SearchAnswer(query, List.of(), 0, false, List.of(), List.of(), error);
  }

  @Override
  public List<Hit> similar(EntryId id, int limit) {
    frequencies.refresh();
    return archive
        .entry(id)
        .map(
            entry -> {
              Set<Hit> hits = new LinkedHashSet<>(alike(likeness.units(entry.entry()), limit + 1));
              hits.removeIf(hit -> hit.entry().id().equals(id));
              return hits.stream().limit(limit).toList();
            })
        .orElse(List.of());
  }

  @Override
  public List<Hit> similar(String text, int limit) {
    frequencies.refresh();
    return alike(likeness.units(text), limit);
  }

  private List<Hit> alike(List<Unit> units, int limit) {
    List<Ranked> ranked = new ArrayList<>(likeness.ranked(units));
    return page(new Found(ranked, ranked.size(), false, units), 0, limit);
  }

  @Override
  public List<String> complete(String prefix, int limit) {
    try {
      return completion.complete(prefix, limit);
    } catch (SearchUnavailable e) {
      return List.of();
    }
  }

  @Override
  public List<String> completeAuthors(String prefix, int limit) {
    return completion.authors(prefix, limit);
  }
}
