package org.digestbot.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.digestbot.digest.Archive;
import org.digestbot.digest.SourceSummary;
import org.digestbot.search.query.Operator;
import org.digestbot.search.query.QueryPart;
import org.digestbot.search.query.SearchNote;
import org.digestbot.search.query.Spelling;
import org.digestbot.text.EditDistance;

/** Knows who or what was meant by the value of an operator that no entry has. Thread-safe. */
final class NamesMeant {
  private static final Pattern PART_OF_HOST = Pattern.compile("[a-z]+");

  private final Spelling spelling;
  private final Archive archive;

  NamesMeant(Spelling spelling, Archive archive) {
    this.spelling = spelling;
    this.archive = archive;
  }

  /** The author, topic, site or source that was probably meant. */
  Optional<String> by(QueryPart.Filter filter, List<SearchNote> notes) {
    String value = filter.value();
    if (filter.operator() == Operator.TOPIC) {
      return notes.stream()
          .filter(SearchNote.UnknownTopic.class::isInstance)
          .map(SearchNote.UnknownTopic.class::cast)
          .filter(topic -> topic.typed().equals(value))
          .findFirst()
          .flatMap(topic -> Optional.ofNullable(topic.nearest()));
    }
    if (!isNobodys(filter, notes)) {
      return Optional.empty();
    }
    return switch (filter.operator()) {
      case FROM -> spelling.author(value);
      case SITE -> Optional.of(site(value));
      case SOURCE ->
          EditDistance.nearest(value, archive.sources().stream().map(SourceSummary::name).toList());
      default -> Optional.empty();
    };
  }

  /** Whether no entry has the value of this operator. */
  static boolean isNobodys(QueryPart.Filter filter, List<SearchNote> notes) {
    return notes.contains(new SearchNote.NoEntry(filter.operator().word(), filter.value()));
  }

  /** Each part of a host as the word that it is a slip of: {@code gihub.com}. */
  private String site(String typed) {
    return PART_OF_HOST
        .matcher(typed)
        .replaceAll(part -> spelling.loosely(part.group()).orElse(part.group()));
  }
}
