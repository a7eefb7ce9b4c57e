package org.digestbot.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.digestbot.digest.Archive;
import org.digestbot.search.Suggestion.Reason;
import org.digestbot.search.dictionary.Dictionary;
import org.digestbot.search.query.Operator;
import org.digestbot.search.query.QueryLexer;
import org.digestbot.search.query.QueryPart;
import org.digestbot.search.query.QueryReader;
import org.digestbot.search.query.Reading;
import org.digestbot.search.query.SearchNote;
import org.digestbot.search.query.Spelling;
import org.digestbot.search.query.Unit;
import org.digestbot.search.rank.Retrieval;
import org.digestbot.text.Fold;
import org.digestbot.text.Folded;

/** Offers queries that find something where the one typed does not. Thread-safe. */
final class Suggestions {
  private static final int OFFERED = 3;
  private static final int TRIED = 8;

  /** A name, and the version or model of it that no entry speaks of: {@code gpt-4o-mini}. */
  private static final Pattern VERSION =
      Pattern.compile("(?<name>[^\\d/]*[a-z]{2})[ -]?v?\\d{1,2}(?!\\d)[^/]*");

  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

  private static final Pattern LINK = Pattern.compile("https?://(?:www\\.)?(?<site>[^/:?#]+).*");

  private final QueryReader reader;
  private final Retrieval retrieval;
  private final Spelling spelling;
  private final Dictionary dictionary;
  private final NamesMeant names;

  Suggestions(
      QueryReader reader,
      Retrieval retrieval,
      Spelling spelling,
      Dictionary dictionary,
      Archive archive) {
    this.reader = reader;
    this.retrieval = retrieval;
    this.spelling = spelling;
    this.dictionary = dictionary;
    this.names = new NamesMeant(spelling, archive);
  }

  List<Suggestion> instead(String query, Reading reading, LocalDate today) {
    Map<String, Reason> others = new LinkedHashMap<>();
    for (String word : reading.missing()) {
      Matcher link = LINK.matcher(word);
      if (link.matches()) {
        others.put("site:" + link.group("site"), Reason.SAME_SITE);
      } else {
        otherSpellings(query, word, others);
      }
      Matcher version = VERSION.matcher(word);
      if (version.matches()) {
        String name = version.group("name");
        others.put(replaced(query, word, name), Reason.FEWER_WORDS);
        others.putIfAbsent(name, Reason.FEWER_WORDS);
      }
    }
    for (SearchNote note : reading.notes()) {
      if (note instanceof SearchNote.UnknownOperator unknown) {
        others.put(unknown.corrected(), Reason.SPELLING);
      }
    }
    otherNames(QueryLexer.read(query).parts(), reading, others);
    List<QueryPart> parts = readable(query, reading);
    if (parts.stream().anyMatch(Suggestions::isQuoted)) {
      others.putIfAbsent(withoutQuotes(parts), Reason.WITHOUT_QUOTES);
    }
    daysTheOtherWay(parts, others);
    filters(parts, others);
    fewerWords(parts, reading, others);
    others.remove(query.strip());
    List<Suggestion> offered = new ArrayList<>();
    int tried = 0;
    for (Map.Entry<String, Reason> other : others.entrySet()) {
      if (offered.size() < OFFERED && tried++ < TRIED && !other.getKey().isBlank()) {
        Reading instead = reader.read(other.getKey(), today);
        long total = instead.missing().isEmpty() ? retrieval.count(instead) : 0;
        if (total > 0 && !(instead.units().isEmpty() && instead.narrowing().isEmpty())) {
          offered.add(new Suggestion(other.getKey(), other.getValue(), total));
        }
      }
    }
    return offered;
  }

  private void otherSpellings(String query, String word, Map<String, Reason> others) {
    for (String part : NO_LETTERS.split(word)) {
      // What the dictionary knows is spelled well, though no entry has it.
      if (!part.isEmpty() && !dictionary.isSpelled(Dictionary.key(part))) {
        spelling
            .loosely(part)
            .ifPresent(near -> others.put(replaced(query, part, near), Reason.SPELLING));
      }
    }
  }

  /**
   * The same query with a name that there is in place of one that there is not; whom the entries
   * only speak of is found by the name as words.
   */
  private void otherNames(List<QueryPart> parts, Reading reading, Map<String, Reason> others) {
    for (QueryPart part : parts) {
      if (part instanceof QueryPart.Filter filter) {
        names
            .by(filter, reading.notes())
            .map(name -> new QueryPart.Filter(filter.operator(), name, filter.negated()))
            .ifPresent(meant -> others.put(with(parts, filter, meant), Reason.SPELLING));
        if (filter.operator() == Operator.FROM && NamesMeant.isNobodys(filter, reading.notes())) {
          QueryPart name = new QueryPart.Text(filter.value().replaceFirst("^@", ""), false, false);
          others.put(with(parts, filter, name), Reason.WITHOUT_FILTER);
        }
      }
    }
  }

  private static String with(List<QueryPart> parts, QueryPart instead, QueryPart other) {
    return parts.stream()
        .map(part -> (part == instead ? other : part).written())
        .collect(Collectors.joining(" "));
  }

  private static String withoutQuotes(List<QueryPart> parts) {
    return parts.stream()
        .map(part -> isQuoted(part) ? ((QueryPart.Text) part).text() : part.written())
        .collect(Collectors.joining(" "));
  }

  private static boolean isQuoted(QueryPart part) {
    return part instanceof QueryPart.Text text && text.quoted() && !text.negated();
  }

  /** The same with the days exchanged, where the first is behind the last. */
  private static void daysTheOtherWay(List<QueryPart> parts, Map<String, Reason> others) {
    List<QueryPart.Filter> ends =
        parts.stream()
            .filter(QueryPart.Filter.class::isInstance)
            .map(QueryPart.Filter.class::cast)
            .filter(part -> part.operator() == Operator.SINCE || part.operator() == Operator.UNTIL)
            .toList();
    if (ends.size() == 2 && ends.get(0).operator() != ends.get(1).operator()) {
      List<QueryPart> exchanged = new ArrayList<>(parts);
      for (int end = 0; end < 2; end++) {
        QueryPart.Filter part = ends.get(end);
        String other = ends.get(1 - end).value();
        exchanged.set(
            parts.indexOf(part), new QueryPart.Filter(part.operator(), other, part.negated()));
      }
      others.putIfAbsent(
          exchanged.stream().map(QueryPart::written).collect(Collectors.joining(" ")),
          Reason.WIDER_DATE);
    }
  }

  /** The same words with the date, then with another filter left out. */
  private static void filters(List<QueryPart> parts, Map<String, Reason> others) {
    boolean words = parts.stream().anyMatch(QueryPart.Text.class::isInstance);
    if (!words) {
      return;
    }
    for (QueryPart part : parts) {
      if (part instanceof QueryPart.Filter filter) {
        String without =
            parts.stream()
                .filter(other -> other != part)
                .map(QueryPart::written)
                .collect(Collectors.joining(" "));
        others.putIfAbsent(
            without, filter.operator().isDate() ? Reason.WIDER_DATE : Reason.WITHOUT_FILTER);
      }
    }
  }

  /**
   * Without what stands nowhere, then without one word after the other, the least telling first,
   * then single words, the most telling first.
   */
  private static void fewerWords(
      List<QueryPart> parts, Reading reading, Map<String, Reason> others) {
    String filters =
        parts.stream()
            .filter(QueryPart.Filter.class::isInstance)
            .map(QueryPart::written)
            .collect(Collectors.joining(" "));
    List<Unit> units = new ArrayList<>(reading.units());
    boolean torn = units.removeIf(unit -> isMisspeltOperator(unit.typed(), reading));
    boolean scraps = units.removeIf(unit -> isScrap(unit.typed()));
    if (torn || scraps || !reading.missing().isEmpty()) {
      others.putIfAbsent(joined(units, reading, filters), Reason.FEWER_WORDS);
    }
    List<Unit> strong = new ArrayList<>(units);
    strong.removeIf(Unit::weak);
    List<Unit> byRarity = new ArrayList<>(strong.isEmpty() ? units : strong);
    byRarity.sort((left, right) -> Double.compare(left.rarity(), right.rarity()));
    if (byRarity.size() > 1) {
      for (Unit dropped : byRarity) {
        List<Unit> rest = new ArrayList<>(units);
        rest.remove(dropped);
        others.putIfAbsent(joined(rest, reading, filters), Reason.FEWER_WORDS);
      }
    }
    for (int rarest = byRarity.size() - 1; rarest >= 0; rarest--) {
      others.putIfAbsent(
          joined(List.of(byRarity.get(rarest)), reading, filters), Reason.FEWER_WORDS);
    }
  }

  /** Single letters and digits: nobody wants to see them offered. */
  private static boolean isScrap(String typed) {
    return typed.length() == 1 && typed.charAt(0) < 0x80;
  }

  /** The parts of a query without the operators whose values could not be read. */
  private static List<QueryPart> readable(String query, Reading reading) {
    return QueryLexer.read(query).parts().stream()
        .filter(part -> !(part instanceof QueryPart.Filter filter && isLeftOut(filter, reading)))
        .toList();
  }

  private static boolean isLeftOut(QueryPart.Filter filter, Reading reading) {
    return reading.notes().stream()
        .anyMatch(
            note ->
                note.equals(new SearchNote.BadValue(filter.operator().word(), filter.value()))
                    || (note instanceof SearchNote.UnknownTopic topic
                        && filter.operator() == Operator.TOPIC
                        && topic.typed().equals(filter.value())));
  }

  private static boolean isMisspeltOperator(String word, Reading reading) {
    return reading.notes().stream()
        .anyMatch(
            note ->
                note instanceof SearchNote.UnknownOperator unknown && unknown.typed().equals(word));
  }

  private static String joined(List<Unit> units, Reading reading, String filters) {
    String words =
        units.stream()
            .map(unit -> spelled(unit.typed(), reading))
            .distinct()
            .collect(Collectors.joining(" "));
    return (words + " " + filters).strip();
  }

  /** A word as it was read where it is misspelt. */
  private static String spelled(String typed, Reading reading) {
    return reading.notes().stream()
        .filter(SearchNote.Respelled.class::isInstance)
        .map(SearchNote.Respelled.class::cast)
        .filter(note -> note.typed().equals(typed))
        .map(SearchNote.Respelled::read)
        .findFirst()
        .orElse(typed);
  }

  /**
   * The query with other words in the place of some.
   *
   * @param word folded, as a text is whose length may be another than that of the query
   */
  private static String replaced(String query, String word, String near) {
    Folded folded = Fold.fold(query);
    int at = folded.text().indexOf(word);
    return at < 0
        ? near
        : query.substring(0, folded.originalStart(at))
            + near
            + query.substring(folded.originalEnd(at + word.length()));
  }
}
