package org.digestbot.subscription.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.digestbot.search.index.Condition;
import org.digestbot.search.index.Tag;

/**
 * One thing that an entry must have: any of these. Where there is nothing in it, no entry has it.
 * Immutable.
 */
record Demand(Set<Condition.Words> phrases, Set<Tag> tags) {
  static final Demand NOTHING = new Demand(Set.of(), Set.of());

  Demand {
    phrases = Set.copyOf(phrases);
    tags = Set.copyOf(tags);
  }

  static Demand ofTags(Set<Tag> tags) {
    return new Demand(Set.of(), tags);
  }

  static Demand ofPhrases(Set<Condition.Words> phrases) {
    return new Demand(phrases, Set.of());
  }

  /** The same text for the same demand. */
  String key() {
    List<String> parts = new ArrayList<>();
    phrases.forEach(
        phrase -> parts.add(String.join(" ", phrase.terms()) + (phrase.open() ? "*" : "")));
    tags.forEach(tag -> parts.add(tag.kind() + ":" + tag.value()));
    return parts.stream().sorted().collect(Collectors.joining(" | ", "(", ")"));
  }
}
