package org.digestbot.subscription.filter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.digestbot.digest.Topic;
import org.digestbot.digest.Topics;
import org.digestbot.search.index.Condition;
import org.digestbot.search.index.Tag;
import org.digestbot.search.query.Operator;
import org.digestbot.search.query.QueryLexer;
import org.digestbot.search.query.QueryPart;
import org.digestbot.search.query.SearchNote;
import org.digestbot.text.EditDistance;
import org.digestbot.text.Fold;
import org.jspecify.annotations.Nullable;

/**
 * Reads filters as people type them: topics are alternatives, all other words must occur, in any
 * script and form; quotes, a minus and the operators are those of a search. Takes time in
 * proportion to the length of the text. Thread-safe.
 */
public final class FilterReader {
  private static final Set<String> EVERYTHING =
      Set.of("all", "any", "anything", "everything", "*", "全部", "所有", "一切", "任何", "不限");

  private final Topics topics;
  private final FilterWords words;

  public FilterReader(Topics topics) {
    this.topics = topics;
    this.words = new FilterWords(topics);
  }

  /** Reads any text; an empty one is {@link Filter#EVERYTHING}. */
  public FilterReading read(String typed) {
    String text = withoutNeedlessBlanks(typed);
    return text.length() > Filter.MOST_CHARACTERS ? tooLong(text) : new Run(text).read();
  }

  private static FilterReading tooLong(String text) {
    Filter.Understood nothing = new Filter.Understood(List.of(), List.of(), List.of(), List.of());
    return new FilterReading(
        new Filter(
            text.substring(0, Filter.MOST_CHARACTERS),
            List.of(Demand.NOTHING),
            Demand.NOTHING,
            nothing),
        List.of(new FilterReading.TooLong()),
        List.of());
  }

  private static String withoutNeedlessBlanks(String typed) {
    StringBuilder text = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); i++) {
      char unit = typed.charAt(i);
      boolean blank =
          Character.isWhitespace(unit)
              || Character.isSpaceChar(unit)
              || Character.isISOControl(unit);
      if (!blank) {
        text.append(unit);
      } else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
    return text.toString().strip();
  }

  /** The reading of one text. */
  private final class Run {
    private final String text;
    private final Map<Operator, Set<Tag>> narrowed = new EnumMap<>(Operator.class);
    private final List<Demand> worded = new ArrayList<>();
    private final Set<Tag> unwantedTags = new LinkedHashSet<>();
    private final Set<Condition.Words> unwantedPhrases = new LinkedHashSet<>();
    private final Set<String> topicIds = new LinkedHashSet<>();
    private final List<String> bareWords = new ArrayList<>();
    private final List<String> shownWords = new ArrayList<>();
    private final List<String> shownNarrowed = new ArrayList<>();
    private final List<String> shownExcluded = new ArrayList<>();
    private final List<FilterReading.Note> problems = new ArrayList<>();
    private final List<FilterReading.Note> notes = new ArrayList<>();
    private boolean either;

    Run(String text) {
      this.text = text;
    }

    FilterReading read() {
      QueryLexer.Lexed lexed = QueryLexer.read(text);
      for (SearchNote note : lexed.notes()) {
        boolean hint = note instanceof SearchNote.UnknownOperator;
        (hint ? notes : problems).add(new FilterReading.AsInSearch(note));
      }
      List<String> bare = new ArrayList<>();
      for (QueryPart part : lexed.parts()) {
        if (part instanceof QueryPart.Text plain && !plain.quoted() && !plain.negated()) {
          bare.add(plain.text());
        } else {
          addBare(bare);
          bare.clear();
          part.give(this::add, this::add);
        }
      }
      addBare(bare);
      return finished();
    }

    private void add(QueryPart.Text plain) {
      if (plain.negated()) {
        exclude(plain);
      } else {
        addWord(plain.text(), FilterWords.phrase(plain.text()));
      }
    }

    private void addBare(List<String> texts) {
      FilterWords.Cut cut = words.cut(texts);
      either |= cut.either();
      for (FilterWords.Piece piece : cut.pieces()) {
        if (piece.topic() != null) {
          addTopic(piece.topic());
        } else if (piece.handle() != null) {
          addTag(Operator.FROM, piece.handle());
        } else {
          bareWords.add(piece.typed());
        }
      }
    }

    private void addTopic(Topic topic) {
      topicIds.add(topic.id());
      narrowed.computeIfAbsent(Operator.TOPIC, key -> new LinkedHashSet<>()).addAll(family(topic));
    }

    private Set<Tag> family(Topic topic) {
      Set<Tag> tags = new LinkedHashSet<>();
      topics.family(topic.id()).forEach(id -> tags.add(Tag.of(Tag.Kind.TOPIC, id)));
      return tags;
    }

    private void addWord(String typed, Set<Condition.Words> forms) {
      if (forms.isEmpty()) {
        addWordless(typed);
      } else {
        worded.add(Demand.ofPhrases(forms));
        shownWords.add(typed.strip());
      }
    }

    /** Punctuation between words says nothing; a picture or a sign does, and is never found. */
    private void addWordless(String typed) {
      if (typed
          .codePoints()
          .anyMatch(point -> Character.getType(point) == Character.OTHER_SYMBOL)) {
        worded.add(Demand.NOTHING);
        problems.add(new FilterReading.NoWords(typed.strip()));
      }
    }

    private void add(QueryPart.Filter filter) {
      Operator operator = filter.operator();
      Optional<Topic> topic =
          operator == Operator.TOPIC ? topics.find(filter.value()) : Optional.empty();
      if (topic.isPresent() && !filter.negated()) {
        addTopic(topic.get());
      } else if (topic.isPresent()) {
        unwantedTags.addAll(family(topic.get()));
        shownExcluded.add(shown(operator, topic.get().id()));
      } else {
        problem(filter).ifPresent(problems::add);
        if (filter.negated()) {
          operator.tag(filter.value()).ifPresent(unwantedTags::add);
          shownExcluded.add(shown(operator, filter.value()));
        } else {
          addTag(operator, filter.value());
        }
      }
    }

    /** What cannot be read narrows to nothing, so that no post brings what nobody asked for. */
    private void addTag(Operator operator, String value) {
      Set<Tag> tags = narrowed.computeIfAbsent(operator, key -> new LinkedHashSet<>());
      operator.tag(value).ifPresent(tags::add);
      shownNarrowed.add(shown(operator, value));
    }

    private Optional<FilterReading.Note> problem(QueryPart.Filter filter) {
      String operator = filter.operator().word();
      String value = filter.value();
      return switch (filter.operator()) {
        case SINCE, UNTIL, ON -> Optional.of(new FilterReading.NoDates(operator, value));
        case TOPIC -> Optional.of(asInSearch(new SearchNote.UnknownTopic(value, nearest(value))));
        default ->
            filter.operator().tag(value).isPresent()
                ? Optional.empty()
                : Optional.of(asInSearch(new SearchNote.BadValue(operator, value)));
      };
    }

    private FilterReading.Note asInSearch(SearchNote note) {
      return new FilterReading.AsInSearch(note);
    }

    private @Nullable String nearest(String typed) {
      List<String> ids = topics.all().stream().map(Topic::id).toList();
      return EditDistance.nearest(typed, ids).orElse(null);
    }

    private void exclude(QueryPart.Text part) {
      String typed = FilterWords.withoutSeparators(part.text());
      String handle = part.quoted() ? null : FilterWords.handle(typed);
      if (handle != null) {
        Operator.FROM.tag(handle).ifPresent(unwantedTags::add);
      } else if (part.quoted()) {
        unwantedPhrases.addAll(FilterWords.phrase(typed));
      } else {
        topics.find(typed).ifPresent(topic -> unwantedTags.add(Tag.of(Tag.Kind.TOPIC, topic.id())));
        unwantedPhrases.addAll(FilterWords.forms(typed));
      }
      shownExcluded.add(part.quoted() ? '"' + typed + '"' : typed);
    }

    private FilterReading finished() {
      boolean everything =
          bareWords.size() == 1 && EVERYTHING.contains(Fold.text(bareWords.get(0)));
      if (!everything) {
        bareWords.forEach(word -> addWord(word, FilterWords.forms(word)));
      }
      List<Demand> wanted = new ArrayList<>();
      narrowed.values().forEach(tags -> wanted.add(Demand.ofTags(tags)));
      wanted.addAll(worded);
      boolean nothingRead =
          wanted.isEmpty() && unwantedTags.isEmpty() && unwantedPhrases.isEmpty() && !everything;
      if (nothingRead && !text.isEmpty()) {
        wanted.add(Demand.NOTHING);
        if (problems.isEmpty()) {
          problems.add(new FilterReading.NoWords(text));
        }
      }
      if (either && !shownWords.isEmpty()) {
        notes.add(new FilterReading.NotAlternatives(shownWords.get(0)));
      }
      Filter filter =
          new Filter(
              text,
              wanted,
              new Demand(unwantedPhrases, unwantedTags),
              new Filter.Understood(
                  List.copyOf(topicIds), shownWords, shownNarrowed, shownExcluded));
      return new FilterReading(filter, problems, notes);
    }

    private static String shown(Operator operator, String value) {
      return operator.word() + ":" + value;
    }
  }
}
