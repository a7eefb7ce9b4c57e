package org.digestbot.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.Entry;
import org.digestbot.digest.EntryDate;
import org.digestbot.search.index.Acronyms;
import org.digestbot.search.index.Candidate;
import org.digestbot.search.index.Tag;
import org.digestbot.text.Fold;
import org.digestbot.text.Tokenizer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Writes what search finds entries by. The full-text tables want ascending rows within a
 * transaction, newest first (see {@link MatchRows}), or they write a segment for every entry:
 * callers hand over as many entries at once as they have.
 */
final class SearchRows {
  /**
   * How many entries have a word is only compared, so one that so many have already is counted in
   * one entry of a few, for all of these. Otherwise each new entry rewrites a page for every common
   * word in it, which was a third of what it costs.
   */
  private static final int COUNTED = 64;

  private static final int ONE_IN = 16;

  private static final int MIN_WORD = 2;
  private static final int MAX_WORD = 30;

  private SearchRows() {}

  /** Makes these entries findable as they are now, whether they were before or not. */
  static void put(Handle transaction, List<ArchivedEntry> entries) {
    remove(transaction, entries.stream().map(entry -> entry.id().number()).toList());
    List<ArchivedEntry> found = entries.stream().filter(ArchivedEntry::isListed).toList();
    try {
      insert(transaction.getConnection(), found);
    } catch (SQLException e) {
      throw new DatabaseException("cannot write the search tables", e);
    }
  }

  /** Makes the entries with these numbers unfindable. */
  static void remove(Handle transaction, Collection<Long> entries) {
    try {
      Connection connection = transaction.getConnection();
      try (PreparedStatement find =
              connection.prepareStatement("SELECT key FROM search_entry WHERE entry_id = ?");
          PreparedStatement text =
              connection.prepareStatement("DELETE FROM search_text WHERE rowid = ?");
          PreparedStatement title =
              connection.prepareStatement("DELETE FROM search_title WHERE rowid = ?");
          PreparedStatement row =
              connection.prepareStatement("DELETE FROM search_entry WHERE key = ?")) {
        for (long entry : entries) {
          find.setLong(1, entry);
          try (ResultSet keys = find.executeQuery()) {
            if (keys.next()) {
              long key = keys.getLong(1);
              delete(row, key);
              delete(text, -key);
              delete(title, -key);
            }
          }
        }
      }
    } catch (SQLException e) {
      throw new DatabaseException("cannot write the search tables", e);
    }
  }

  private static void delete(PreparedStatement rows, long number) throws SQLException {
    rows.setLong(1, number);
    rows.executeUpdate();
  }

  private static void insert(Connection connection, List<ArchivedEntry> entries)
      throws SQLException {
    Counts words = new Counts();
    Counts sampled = new Counts();
    Counts acronyms = new Counts();
    try (PreparedStatement row =
            connection.prepareStatement(
                "INSERT INTO search_entry (key, entry_id, first_day, last_day, extra)"
                    + " VALUES (?, ?, ?, ?, ?)");
        PreparedStatement text =
            connection.prepareStatement(
                "INSERT INTO search_text (rowid, body, title, meta) VALUES (?, ?, ?, ?)");
        PreparedStatement title =
            connection.prepareStatement("INSERT INTO search_title (rowid, title) VALUES (?, ?)")) {
      for (Keyed each : keyed(connection, entries)) {
        ArchivedEntry archived = each.entry;
        Entry entry = archived.entry();
        String extra = Candidate.extra(entry);
        Seen seen = new Seen();
        String titleTerms = terms(entry.title(), seen);
        row.setLong(1, each.key);
        row.setLong(2, archived.id().number());
        setDays(row, archived.date());
        row.setString(5, extra);
        row.executeUpdate();
        text.setLong(1, -each.key);
        text.setString(2, terms(entry.body(), seen));
        text.setString(3, titleTerms);
        text.setString(4, meta(archived, extra, seen));
        text.executeUpdate();
        title.setLong(1, -each.key);
        title.setString(2, titleTerms);
        title.executeUpdate();
        seen.words.forEach(words::add);
        if (archived.id().number() % ONE_IN == 0) {
          seen.words.forEach(sampled::add);
        }
        Acronyms.in(entry.body()).forEach(pair -> acronyms.add(pair.acronym() + " " + pair.form()));
      }
    }
    write(connection, words, sampled, acronyms);
  }

  private record Keyed(long key, ArchivedEntry entry) {}

  /** The entries with free keys of their days, newest first. */
  private static List<Keyed> keyed(Connection connection, List<ArchivedEntry> entries)
      throws SQLException {
    List<Keyed> keyed = new ArrayList<>(entries.size());
    Map<Integer, Long> next = new HashMap<>();
    for (ArchivedEntry entry : entries) {
      int day = EntryKeys.day(entry.date());
      long key = next.containsKey(day) ? next.get(day) : EntryKeys.free(connection, day);
      next.put(day, key + 1);
      keyed.add(new Keyed(key, entry));
    }
    keyed.sort(Comparator.comparingLong(Keyed::key).reversed());
    return keyed;
  }

  private static void write(Connection connection, Counts words, Counts sampled, Counts acronyms)
      throws SQLException {
    try (PreparedStatement word =
            connection.prepareStatement(
                "INSERT INTO search_word (word, entries) VALUES (?1, ?2) ON CONFLICT (word)"
                    + " DO UPDATE SET entries = entries + iif(entries < ?3, ?2, ?4)"
                    + " WHERE entries < ?3 OR ?4 > 0");
        PreparedStatement acronym =
            connection.prepareStatement(
                "INSERT INTO search_acronym (acronym, form, entries) VALUES (?, ?, ?)"
                    + " ON CONFLICT (acronym, form)"
                    + " DO UPDATE SET entries = entries + excluded.entries")) {
      for (Map.Entry<String, Integer> count : words.all()) {
        word.setString(1, count.getKey());
        word.setInt(2, count.getValue());
        word.setInt(3, COUNTED);
        word.setInt(4, ONE_IN * sampled.of(count.getKey()));
        word.executeUpdate();
      }
      for (Map.Entry<String, Integer> count : acronyms.all()) {
        String[] pair = count.getKey().split(" ", 2);
        acronym.setString(1, pair[0]);
        acronym.setString(2, pair[1]);
        acronym.setInt(3, count.getValue());
        acronym.executeUpdate();
      }
    }
  }

  private static void setDays(PreparedStatement row, @Nullable EntryDate date) throws SQLException {
    if (date == null) {
      row.setNull(3, java.sql.Types.INTEGER);
      row.setNull(4, java.sql.Types.INTEGER);
    } else {
      row.setLong(3, date.first().toEpochDay());
      row.setLong(4, date.last().toEpochDay());
    }
  }

  private static String meta(ArchivedEntry archived, String extra, Seen seen) {
    Entry entry = archived.entry();
    StringBuilder meta = new StringBuilder();
    meta.append(terms(Candidate.byline(entry.author(), entry.handle()), seen));
    meta.append(' ').append(terms(extra, seen)).append(' ').append(MatchExpression.EVERYTHING);
    Tag.of(archived).forEach(tag -> meta.append(' ').append(MatchExpression.term(tag)));
    seen.characters.forEach(point -> meta.append(' ').append(MatchExpression.character(point)));
    return meta.toString();
  }

  private static String terms(String original, Seen seen) {
    String folded = Fold.text(original);
    StringBuilder terms = new StringBuilder(folded.length() * 3);
    Tokenizer.terms(
        folded,
        (text, from, to, start, end) -> {
          terms.append(text, from, to).append(' ');
          int first = text.codePointAt(from);
          if (Tokenizer.isIdeographic(first)) {
            seen.characters.add(first);
          } else if (Character.isLetter(first) && to - from >= MIN_WORD && to - from <= MAX_WORD) {
            seen.words.add(text.substring(from, to));
          }
        });
    folded.codePoints().filter(Tokenizer::isPictograph).forEach(seen.characters::add);
    return terms.toString();
  }

  /** What an entry has, each once. */
  private static final class Seen {
    private final Set<String> words = new HashSet<>();
    private final Set<Integer> characters = new HashSet<>();
  }

  private static final class Counts {
    private final Map<String, Integer> counts = new HashMap<>();

    void add(String name) {
      counts.merge(name, 1, Integer::sum);
    }

    int of(String name) {
      return counts.getOrDefault(name, 0);
    }

    /** In order, so that the table's pages are touched one after the other. */
    List<Map.Entry<String, Integer>> all() {
      return counts.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    }
  }
}
