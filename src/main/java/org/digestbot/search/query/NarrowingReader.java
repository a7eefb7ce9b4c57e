package org.digestbot.search.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digestbot.digest.Topic;
import org.digestbot.digest.Topics;
import org.digestbot.search.date.DatePhrase;
import org.digestbot.search.index.Condition;
import org.digestbot.search.index.Days;
import org.digestbot.search.index.Frequencies;
import org.digestbot.search.index.Tag;
import org.digestbot.text.Fold;
import org.jspecify.annotations.Nullable;

/** Turns operators and their values into a narrowing. Used by one thread for one query. */
final class NarrowingReader {
  private final Frequencies frequencies;
  private final Topics topics;
  private final DatePhrase dates;
  private final Map<Operator, List<Condition>> wanted = new EnumMap<>(Operator.class);
  private final List<Condition> unwanted = new ArrayList<>();
  private final List<Days> on = new ArrayList<>();
  private final List<SearchNote> notes = new ArrayList<>();
  private @Nullable LocalDate since;
  private @Nullable LocalDate until;

  NarrowingReader(Frequencies frequencies, Topics topics, DatePhrase dates) {
    this.frequencies = frequencies;
    this.topics = topics;
    this.dates = dates;
  }

  /** Takes in one operator; several of a kind mean any of their values. */
  void add(QueryPart.Filter filter) {
    boolean read =
        filter.operator().isDate() ? !filter.negated() && addDate(filter) : addCondition(filter);
    if (!read) {
      notes.add(unreadable(filter));
    }
  }

  private SearchNote unreadable(QueryPart.Filter filter) {
    if (filter.operator() != Operator.TOPIC) {
      return new SearchNote.BadValue(filter.operator().word(), filter.value());
    }
    return new SearchNote.UnknownTopic(
        filter.value(), topics.nearest(filter.value()).map(Topic::id).orElse(null));
  }

  List<SearchNote> notes() {
    return notes;
  }

  Narrowing narrowing() {
    List<Condition> all = wanted.values().stream().map(Condition::any).toList();
    List<Days> days = new ArrayList<>(on);
    if (since != null || until != null) {
      Days span =
          new Days(since == null ? Days.BEGINNING : since, until == null ? Days.END : until);
      days.replaceAll(span::meet);
      if (days.isEmpty()) {
        days.add(span);
      }
    }
    return new Narrowing(all, unwanted, days);
  }

  /** Who wrote it, by handle or by name. */
  Condition from(String name) {
    Tag tag = Tag.of(Tag.Kind.AUTHOR, name);
    Condition exact = new Condition.Tagged(tag, false);
    return frequencies.of(exact) > 0 ? exact : new Condition.Tagged(tag, true);
  }

  private boolean addDate(QueryPart.Filter filter) {
    Optional<List<Days>> days = dates.read(Fold.text(filter.value()).strip());
    days.orElse(List.of())
        .forEach(
            span -> {
              switch (filter.operator()) {
                case SINCE ->
                    since = since == null || span.first().isBefore(since) ? span.first() : since;
                case UNTIL ->
                    until = until == null || span.last().isAfter(until) ? span.last() : until;
                default -> on.add(span);
              }
            });
    return days.isPresent();
  }

  private boolean addCondition(QueryPart.Filter filter) {
    Optional<Condition> condition = condition(filter.operator(), filter.value());
    condition.ifPresent(
        read -> {
          if (filter.negated()) {
            unwanted.add(read);
          } else {
            noteIfNobodyHas(read, filter);
            wanted.computeIfAbsent(filter.operator(), key -> new ArrayList<>()).add(read);
          }
        });
    return condition.isPresent();
  }

  /** A name that nobody has, and not the words beside it, is why nothing is found. */
  private void noteIfNobodyHas(Condition read, QueryPart.Filter filter) {
    boolean named =
        switch (filter.operator()) {
          case FROM, SITE, SOURCE -> true;
          default -> false;
        };
    if (named && frequencies.of(read) == 0) {
      notes.add(new SearchNote.NoEntry(filter.operator().word(), filter.value()));
    }
  }

  private Optional<Condition> condition(Operator operator, String value) {
    return switch (operator) {
      case FROM -> operator.tag(value).map(tag -> from(value));
      case TOPIC -> topics.find(value).map(this::family);
      case SITE -> operator.tag(value).map(AskedSites::condition);
      default -> operator.tag(value).map(tag -> new Condition.Tagged(tag, false));
    };
  }

  private Condition family(Topic topic) {
    return new Condition.Any(
        topics.family(topic.id()).stream()
            .sorted()
            .<Condition>map(id -> new Condition.Tagged(Tag.of(Tag.Kind.TOPIC, id), false))
            .toList());
  }
}
