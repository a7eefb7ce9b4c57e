package org.digestbot.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.digestbot.text.EditDistance;
import org.digestbot.text.Fold;
import org.digestbot.text.Tokenizer;

/** Every topic of the configuration, found by whatever people call it. Immutable. */
public final class Topics {

  /** No topics at all. */
  public static final Topics NONE = new Topics(List.of());

  private final List<Topic> all;
  private final Map<String, Topic> byName = new HashMap<>();

  /** The first topic that claims a name has it. */
  public Topics(List<Topic> topics) {
    all = List.copyOf(topics);
    all.forEach(topic -> byName.putIfAbsent(key(topic.id()), topic));
    all.forEach(topic -> names(topic).forEach(name -> byName.putIfAbsent(key(name), topic)));
  }

  /** In the order of the configuration. */
  public List<Topic> all() {
    return all;
  }

  /** By id, name or alias, however it is written. */
  public Optional<Topic> find(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  /** The topic that was probably meant by an id or a name that none has. */
  public Optional<Topic> nearest(String name) {
    List<String> names =
        all.stream()
            .flatMap(topic -> Stream.concat(Stream.of(topic.id()), names(topic).stream()))
            .toList();
    return EditDistance.nearest(name, names).flatMap(this::find);
  }

  /** By id or name alone: an alias such as a product's name may be only a part of its topic. */
  public Optional<Topic> named(String name) {
    String key = key(name);
    return find(name)
        .filter(
            topic ->
                Stream.of(topic.id(), topic.english(), topic.chinese())
                    .map(Topics::key)
                    .anyMatch(key::equals));
  }

  /** The topics directly under this one, in the order of the configuration. */
  public List<Topic> children(String id) {
    return all.stream().filter(topic -> id.equals(topic.parent())).toList();
  }

  /** The ids of this topic and of all under it. */
  public Set<String> family(String id) {
    Set<String> family = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(id));
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      if (family.add(next)) {
        children(next).forEach(child -> open.add(child.id()));
      }
    }
    return family;
  }

  /** How many wider topics stand above this one. */
  public int depth(Topic topic) {
    String above = topic.parent();
    return above == null ? 0 : 1 + find(above).map(this::depth).orElse(0);
  }

  /** What people call a topic: both names, then its aliases. */
  public static List<String> names(Topic topic) {
    List<String> names = new ArrayList<>(List.of(topic.english(), topic.chinese()));
    names.addAll(topic.aliases());
    return names;
  }

  private static String key(String name) {
    return String.join(" ", Tokenizer.atomList(Fold.text(name)));
  }
}
