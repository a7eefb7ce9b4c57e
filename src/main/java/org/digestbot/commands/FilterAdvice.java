package org.digestbot.commands;

import java.util.List;
import java.util.function.Supplier;
import org.digestbot.chat.Texts;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.search.Hit;
import org.digestbot.search.Search;
import org.digestbot.search.SearchAnswer;
import org.digestbot.search.query.SearchNote;
import org.digestbot.subscription.filter.Filter;
import org.digestbot.subscription.filter.FilterReading;
import org.digestbot.subscription.filter.NewestMatches;
import org.jspecify.annotations.Nullable;

/**
 * Tells the maker of a filter what it brings: the newest entries that match, and words that occur
 * nowhere. Thread-safe.
 */
final class FilterAdvice {
  /** How many of the newest entries are looked at before the search is asked. */
  private static final int NEWEST = 600;

  private static final int HITS = 100;

  /** Each word costs a search. */
  private static final int MOST_WORDS = 8;

  private final Supplier<Library> library;

  FilterAdvice(Supplier<Library> library) {
    this.library = library;
  }

  /**
   * A word that no entry has.
   *
   * @param nearest one that may have been meant, or null
   */
  record UnknownWord(String word, @Nullable String nearest) {}

  /** The newest entries that match, at most so many. */
  List<ArchivedEntry> newest(Filter filter, int most) {
    Library now = library.get();
    List<ArchivedEntry> found = NewestMatches.of(filter, now.archive(), most, NEWEST);
    return found.isEmpty() && now.archive().latest(0, 1).total() > NEWEST
        ? older(filter, now.search(), most)
        : found;
  }

  /** Entries that match and are not among the newest; none for what a search cannot look for. */
  private static List<ArchivedEntry> older(Filter filter, Search search, int most) {
    return search.search(filter.text(), 0, HITS).hits().stream()
        .map(Hit::entry)
        .filter(filter::matches)
        .limit(most)
        .toList();
  }

  /** The words of a filter that occur in no entry. */
  List<UnknownWord> unknownWords(Filter filter) {
    Search search = library.get().search();
    return filter.words().stream()
        .limit(MOST_WORDS)
        .filter(word -> search.search(quoted(word), 0, 1).total() == 0)
        .map(word -> new UnknownWord(word, nearest(search.search(word, 0, 1))))
        .toList();
  }

  private static String quoted(String word) {
    return '"' + word.replace("\"", "") + '"';
  }

  private static @Nullable String nearest(SearchAnswer answer) {
    return answer.notes().stream()
        .filter(SearchNote.Respelled.class::isInstance)
        .map(note -> ((SearchNote.Respelled) note).read())
        .findFirst()
        .orElse(null);
  }

  /** What is to be said about how a filter was read. */
  static String said(FilterReading.Note note, Texts texts) {
    if (note instanceof FilterReading.TooLong) {
      return texts.say("filter.too-long", Filter.MOST_CHARACTERS);
    }
    if (note instanceof FilterReading.NoDates dates) {
      return texts.say("filter.no-dates", dates.operator() + ":" + dates.value());
    }
    if (note instanceof FilterReading.NoWords none) {
      return texts.say("filter.no-words", none.typed());
    }
    if (note instanceof FilterReading.NotAlternatives words) {
      return texts.say("filter.not-alternatives", words.word());
    }
    return said(((FilterReading.AsInSearch) note).note(), texts);
  }

  private static String said(SearchNote note, Texts texts) {
    if (note instanceof SearchNote.UnknownTopic topic) {
      return topic.nearest() == null
          ? texts.say("filter.unknown-topic", topic.typed())
          : texts.say("filter.unknown-topic-near", topic.typed(), topic.nearest());
    }
    return note instanceof SearchNote.BadValue bad
        ? texts.say("filter.bad-value", bad.operator() + ":" + bad.value())
        : note.accept(new NoteWording(texts));
  }
}
