package org.digestbot.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digestbot.digest.Topic;
import org.digestbot.digest.Topics;
import org.jspecify.annotations.Nullable;

/** Reads {@code topics.yaml} and checks that ids are unique and parents lead to a root. */
final class TopicsReader {
  private static final List<String> KEYS = List.of("id", "name", "aliases", "parent");

  private final String file;

  TopicsReader(String file) {
    this.file = file;
  }

  Topics read(String text) {
    YamlNode.Mapping top = YamlFile.read(file, text);
    known(top, List.of("topics"));
    YamlNode.Field field = top.fields().get("topics");
    if (field == null || !(field.value() instanceof YamlNode.Sequence sequence)) {
      return new Topics(List.of());
    }
    Map<String, Topic> byId = new HashMap<>();
    Map<String, Integer> lines = new HashMap<>();
    List<Topic> topics = new ArrayList<>();
    for (YamlNode item : sequence.items()) {
      Topic topic = topic(item);
      if (byId.put(topic.id(), topic) != null) {
        throw ConfigException.at(
            file, item.line(), "a second topic has the id `" + topic.id() + "`");
      }
      lines.put(topic.id(), item.line());
      topics.add(topic);
    }
    topics.forEach(topic -> checkParents(topic, byId, lines.getOrDefault(topic.id(), 1)));
    return new Topics(topics);
  }

  private Topic topic(YamlNode item) {
    if (!(item instanceof YamlNode.Mapping mapping)) {
      throw ConfigException.at(file, item.line(), "a topic is an item with `id:` and `name:`");
    }
    known(mapping, KEYS);
    String id = text(mapping, "id");
    if (id == null || !id.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw ConfigException.at(
          file, item.line(), "a topic needs an `id:` of lower-case letters, digits and hyphens");
    }
    YamlNode.Field name = mapping.fields().get("name");
    if (name == null || !(name.value() instanceof YamlNode.Mapping names)) {
      throw ConfigException.at(
          file, item.line(), "topic `" + id + "` needs `name: {en: ..., zh: ...}`");
    }
    known(names, List.of("en", "zh"));
    String english = text(names, "en");
    String chinese = text(names, "zh");
    if (english == null && chinese == null) {
      throw ConfigException.at(file, item.line(), "topic `" + id + "` has no name");
    }
    return new Topic(
        id,
        english != null ? english : String.valueOf(chinese),
        chinese != null ? chinese : String.valueOf(english),
        aliases(mapping),
        text(mapping, "parent"));
  }

  private List<String> aliases(YamlNode.Mapping mapping) {
    YamlNode.Field field = mapping.fields().get("aliases");
    if (field == null) {
      return List.of();
    }
    if (!(field.value() instanceof YamlNode.Sequence sequence)) {
      throw ConfigException.at(file, field.line(), "`aliases` takes a list: [one, two]");
    }
    return sequence.items().stream()
        .filter(YamlNode.Scalar.class::isInstance)
        .map(item -> ((YamlNode.Scalar) item).text().strip())
        .filter(alias -> !alias.isEmpty())
        .toList();
  }

  private void checkParents(Topic topic, Map<String, Topic> byId, int line) {
    Set<String> seen = new HashSet<>();
    for (Topic at = topic; at.parent() != null; ) {
      Topic parent = byId.get(at.parent());
      if (parent == null) {
        throw ConfigException.at(
            file,
            line,
            "topic `"
                + topic.id()
                + "` has the parent `"
                + at.parent()
                + "`, which is no topic; "
                + ConfigException.hint(at.parent(), byId.keySet()));
      }
      if (!seen.add(parent.id())) {
        throw ConfigException.at(
            file, line, "the parents of topic `" + topic.id() + "` go round in a circle");
      }
      at = parent;
    }
  }

  private void known(YamlNode.Mapping mapping, List<String> keys) {
    mapping
        .fields()
        .forEach(
            (key, field) -> {
              if (!keys.contains(key)) {
                throw ConfigException.unknownKey(file, field.line(), key, keys);
              }
            });
  }

  private static @Nullable String text(YamlNode.Mapping mapping, String key) {
    YamlNode.Field field = mapping.fields().get(key);
    return field != null
            && field.value() instanceof YamlNode.Scalar scalar
            && !scalar.text().isBlank()
        ? scalar.text().strip()
        : null;
  }
}
