package org.digestbot.commands;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.digestbot.digest.Archive;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.EntryId;
import org.digestbot.search.Hit;
import org.digestbot.search.Search;
import org.digestbot.search.SearchAnswer;
import org.digestbot.search.Snippet;
import org.digestbot.search.Span;
import org.digestbot.search.Suggestion;

/** A search that looks at every entry, newest first. */
final class PlainSearch implements Search {
  private final Archive archive;

  PlainSearch(Archive archive) {
    this.archive = archive;
  }

  @Override
  public SearchAnswer search(String query, int offset, int limit) {
    List<Predicate<ArchivedEntry>> conditions = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (String word : query.replace("\"", "").split("\\s+")) {
      String value = word.substring(word.indexOf(':') + 1);
      if (word.startsWith("topic:")) {
        conditions.add(entry -> entry.topics().contains(value));
      } else if (word.startsWith("from:")) {
        conditions.add(entry -> ("@" + entry.entry().handle()).equals(value));
      } else if (word.startsWith("since:")) {
        conditions.add(e -> e.date() != null && !e.date().first().isBefore(LocalDate.parse(value)));
      } else if (word.startsWith("until:")) {
        conditions.add(e -> e.date() != null && !e.date().first().isAfter(LocalDate.parse(value)));
      } else {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    List<Hit> hits =
        archive.latest(0, 1000).items().stream()
            .filter(entry -> conditions.stream().allMatch(condition -> condition.test(entry)))
            .filter(entry -> words.stream().allMatch(word -> text(entry).contains(word)))
            .map(entry -> hit(entry, words))
            .toList();
    int from = Math.min(offset, hits.size());
    List<Hit> page = hits.subList(from, Math.min(from + limit, hits.size()));
    List<Suggestion> suggestions =
        hits.isEmpty() && words.size() > 1
            ? List.of(new Suggestion(words.get(0), Suggestion.Reason.FEWER_WORDS, 1))
            : List.of();
    return new SearchAnswer(query, page, offset, hits.size(), false, List.of(), suggestions, null);
  }

  @Override
  public List<Hit> similar(EntryId id, int limit) {
    return archive.latest(0, limit).items().stream()
        .filter(entry -> !entry.id().equals(id))
        .map(entry -> hit(entry, List.of()))
        .toList();
  }

  @Override
  public List<String> complete(String prefix, int limit) {
    return List.of();
  }

  @Override
  public List<String> completeAuthors(String prefix, int limit) {
    return archive.authors(0, 100).items().stream()
        .map(author -> "@" + author.handle())
        .filter(handle -> handle.startsWith(prefix))
        .limit(limit)
        .toList();
  }

  @Override
  public Hit mark(ArchivedEntry entry, String query) {
    return hit(entry, List.of(query));
  }

  private static String text(ArchivedEntry entry) {
    return (entry.entry().title() + "\n" + entry.entry().body()).toLowerCase(Locale.ROOT);
  }

  private static Hit hit(ArchivedEntry entry, List<String> words) {
    String text = entry.entry().body().replaceAll("\\s+", " ");
    int at = words.isEmpty() ? -1 : text.toLowerCase(Locale.ROOT).indexOf(words.get(0));
    int start = Math.max(0, at - 40);
    String cut = text.substring(start, Math.min(text.length(), start + 160));
    List<Span> marks =
        at < 0 ? List.of() : List.of(new Span(at - start, at - start + words.get(0).length()));
    return new Hit(entry, new Snippet(cut, marks), List.of(), 1);
  }
}
