package org.digestbot.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.digestbot.chat.Texts;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.Topic;
import org.digestbot.digest.Topics;

/** Puts entries under the names of their topics, larger topics first, the rest last. Immutable. */
public final class TopicGroups {
  private final Topics topics;

  public TopicGroups(Topics topics) {
    this.topics = topics;
  }

  /**
   * What belongs to one topic, in the order given; never empty.
   *
   * @param isRest whether it belongs to none
   */
  public record Group<T>(String name, boolean isRest, List<T> items) {
    public Group {
      items = List.copyOf(items);
    }
  }

  /**
   * Groups items by the first topic of their entry that others have, too, else by its first.
   *
   * @param entryOf finds the entry of an item
   */
  public <T> List<Group<T>> of(List<T> items, Function<T, ArchivedEntry> entryOf, Texts texts) {
    Map<Topic, Integer> sizes = new HashMap<>();
    items.forEach(
        item -> known(entryOf.apply(item)).forEach(topic -> sizes.merge(topic, 1, Integer::sum)));
    Map<String, List<T>> byTopic = new LinkedHashMap<>();
    List<T> rest = new ArrayList<>();
    for (T item : items) {
      List<Topic> about = known(entryOf.apply(item)).toList();
      about.stream()
          .filter(topic -> sizes.getOrDefault(topic, 0) > 1)
          .findFirst()
          .or(() -> about.stream().findFirst())
          .map(topic -> Wording.name(topic, texts.language()))
          .map(name -> byTopic.computeIfAbsent(name, unused -> new ArrayList<>()))
          .orElse(rest)
          .add(item);
    }
    List<Group<T>> groups = new ArrayList<>();
    byTopic.forEach((name, grouped) -> groups.add(new Group<>(name, false, grouped)));
    groups.sort(Comparator.comparing(group -> -group.items().size()));
    if (!rest.isEmpty()) {
      groups.add(new Group<>(texts.say("digest.other"), true, rest));
    }
    return groups;
  }

  private Stream<Topic> known(ArchivedEntry entry) {
    return entry.topics().stream().flatMap(id -> topics.find(id).stream());
  }
}
