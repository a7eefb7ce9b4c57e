package org.digestbot.commands;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.digestbot.chat.Language;
import org.digestbot.chat.command.Completer;
import org.digestbot.chat.command.Completion;
import org.digestbot.digest.SourceSummary;
import org.digestbot.digest.Topics;
import org.digestbot.listing.Wording;
import org.digestbot.search.query.Operator;
import org.digestbot.subscription.request.Zones;
import org.digestbot.text.Fold;
import org.jspecify.annotations.Nullable;

/**
 * Offers the topics, people, sources and words that the archive has, and time zones. Thread-safe.
 */
public final class ValueCompleter implements Completer {
  private static final Pattern OPERATOR =
      Pattern.compile(
          "(?:^|\\s)(?:(?<name>\\p{L}+)[:：])?(?<value>(?<=[:：])\\S*|@\\S*)$",
          Pattern.UNICODE_CHARACTER_CLASS);

  private final Supplier<Library> library;
  private final Topics topics;

  public ValueCompleter(Supplier<Library> library, Topics topics) {
    this.library = library;
    this.topics = topics;
  }

  @Override
  public List<String> complete(Completion completion, String prefix, Language language, int limit) {
    return switch (completion) {
      case NONE, COMMAND -> List.of();
      case QUERY -> query(prefix, language, limit);
      case AUTHOR -> library.get().search().completeAuthors(prefix, limit);
      case SOURCE ->
          matching(
              library.get().archive().sources().stream().map(SourceSummary::name), prefix, limit);
      case TOPIC -> topicNames(prefix, language, limit);
      case ZONE -> Zones.complete(prefix, limit);
    };
  }

  /** The whole query with its last word completed: behind an operator what that operator takes. */
  private List<String> query(String typed, Language language, int limit) {
    Matcher operator = OPERATOR.matcher(typed);
    Completion completion = operator.find() ? taken(operator.group("name")) : Completion.NONE;
    if (completion == Completion.NONE) {
      return typed.isBlank() ? List.of() : library.get().search().complete(typed, limit);
    }
    String before = typed.substring(0, operator.start("value"));
    return complete(completion, operator.group("value"), language, limit).stream()
        .map(full -> before + (full.indexOf(' ') < 0 ? full : '"' + full + '"'))
        .toList();
  }

  /** What an operator takes; a handle needs none. */
  private static Completion taken(@Nullable String name) {
    Optional<Operator> operator =
        name == null ? Optional.of(Operator.FROM) : Operator.of(Fold.text(name));
    return operator
        .map(
            known ->
                switch (known) {
                  case FROM -> Completion.AUTHOR;
                  case TOPIC -> Completion.TOPIC;
                  case SOURCE -> Completion.SOURCE;
                  case SITE, SINCE, UNTIL, ON, LANG, HAS -> Completion.NONE;
                })
        .orElse(Completion.NONE);
  }

  /** Each topic once: under its name in the reader's language, else under what is being typed. */
  private List<String> topicNames(String prefix, Language language, int limit) {
    return topics.all().stream()
        .flatMap(
            topic ->
                matching(
                    Stream.concat(
                        Stream.of(Wording.name(topic, language), topic.id()),
                        Topics.names(topic).stream()),
                    prefix,
                    1)
                    .stream())
        .limit(limit)
        .toList();
  }

  private static List<String> matching(Stream<String> values, String prefix, int limit) {
    return values
        .filter(value -> value.regionMatches(true, 0, prefix, 0, prefix.length()))
        .distinct()
        .limit(limit)
        .toList();
  }
}
