package org.digestbot.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digestbot.digest.Topic;
import org.digestbot.digest.Topics;
import org.digestbot.text.EditDistance;
import org.digestbot.text.Fold;
import org.jspecify.annotations.Nullable;

/** Turns operators and their values into a narrowing. Used by one thread for one query. */
final class FilterReader {
  private static final Map<String, String> LANGUAGES =
      Map.ofEntries(
          Map.entry("chinese", "zh"),
          Map.entry("中文", "zh"),
          Map.entry("cn", "zh"),
          Map.entry("english", "en"),
          Map.entry("英文", "en"),
          Map.entry("英语", "en"),
          Map.entry("japanese", "ja"),
          Map.entry("日文", "ja"),
          Map.entry("日语", "ja"),
          Map.entry("korean", "ko"),
          Map.entry("韩文", "ko"),
          Map.entry("韩语", "ko"));

  private final Frequencies frequencies;
  private final Topics topics;
  private final DatePhrase dates;
  private final Map<Operator, List<Condition>> wanted = new EnumMap<>(Operator.class);
  private final List<Condition> unwanted = new ArrayList<>();
  private final List<Days> on = new ArrayList<>();
  private final List<SearchNote> notes = new ArrayList<>();
  private @Nullable LocalDate since;
  private @Nullable LocalDate until;

  FilterReader(Frequencies frequencies, Topics topics, DatePhrase dates) {
    this.frequencies = frequencies;
    this.topics = topics;
    this.dates = dates;
  }

  /** Takes in one operator; several of a kind mean any of their values. */
  void add(QueryPart.Filter filter) {
    boolean read =
        switch (filter.operator()) {
          case SINCE, UNTIL, ON -> !filter.negated() && addDate(filter);
          default -> addCondition(filter);
        };
    if (!read) {
      notes.add(unreadable(filter));
    }
  }

  private SearchNote unreadable(QueryPart.Filter filter) {
    if (filter.operator() != Operator.TOPIC) {
      return new SearchNote.BadValue(filter.operator().word(), filter.value());
    }
    List<String> ids = topics.all().stream().map(Topic::id).toList();
    return new SearchNote.UnknownTopic(
        filter.value(), EditDistance.nearest(filter.value(), ids).orElse(null));
  }

  List<SearchNote> notes() {
    return notes;
  }

  Narrowing narrowing() {
    List<Condition> all =
        wanted.values().stream()
            .map(values -> values.size() == 1 ? values.get(0) : new Condition.Any(values))
            .toList();
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

  static Condition site(String written) {
    String site = written;
    int scheme = site.indexOf("://");
    if (scheme >= 0) {
      site = site.substring(scheme + 3);
    }
    int end = site.indexOf('/');
    if (end >= 0) {
      site = site.substring(0, end);
    }
    if (site.startsWith("www.")) {
      site = site.substring(4);
    }
    return new Condition.Tagged(Tag.of(Tag.Kind.SITE, site), false);
  }

  private boolean addDate(QueryPart.Filter filter) {
    Optional<Days> days = dates.read(Fold.text(filter.value()).strip());
    days.ifPresent(
        span -> {
          switch (filter.operator()) {
            case SINCE ->
                since = since == null || span.first().isBefore(since) ? span.first() : since;
            case UNTIL -> until = until == null || span.last().isAfter(until) ? span.last() : until;
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
            wanted.computeIfAbsent(filter.operator(), key -> new ArrayList<>()).add(read);
          }
        });
    return condition.isPresent();
  }

  private Optional<Condition> condition(Operator operator, String value) {
    String folded = Fold.text(value);
    return switch (operator) {
      case FROM -> named(Tag.Kind.AUTHOR, value).map(tag -> from(value));
      case SITE -> named(Tag.Kind.SITE, value).map(tag -> site(folded));
      case SOURCE -> named(Tag.Kind.SOURCE, value);
      case TOPIC -> topics.find(value).map(this::family);
      case LANG -> {
        String code = LANGUAGES.getOrDefault(folded, folded.split("[-_]", 2)[0]);
        yield LANGUAGES.containsValue(code) ? named(Tag.Kind.LANGUAGE, code) : Optional.empty();
      }
      case HAS ->
          folded.equals("link") || folded.equals("links")
              ? named(Tag.Kind.HAS, "link")
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Condition family(Topic topic) {
    return new Condition.Any(
        topics.family(topic.id()).stream()
            .sorted()
            .<Condition>map(id -> new Condition.Tagged(Tag.of(Tag.Kind.TOPIC, id), false))
            .toList());
  }

  private static Optional<Condition> named(Tag.Kind kind, String value) {
    Tag tag = Tag.of(kind, value);
    return tag.value().isEmpty() ? Optional.empty() : Optional.of(new Condition.Tagged(tag, false));
  }
}
