package org.digestbot.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digestbot.digest.Topic;
import org.digestbot.digest.Topics;

/** Reads {@code topics.yaml} and checks that ids are unique and parents lead to a root. */
final class TopicsReader {
  private static final List<String> KEYS = List.of("id", "name", "aliases", "parent");

  private final String file;

  TopicsReader(String file) {
    this.file = file;
  }

  Topics read(String text) {
    YamlNode.Mapping top = YamlFile.read(file, text);
    top.allow(List.of("topics"), file);
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
    mapping.allow(KEYS, file);
    String id = mapping.text("id");
    if (id == null || !id.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw ConfigException.at(
          file, item.line(), "a topic needs an `id:` of lower-case letters, digits and hyphens");
    }
    YamlNode.Field name = mapping.fields().get("name");
    if (name == null || !(name.value() instanceof YamlNode.Mapping names)) {
      throw ConfigException.at(
          file, item.line(), "topic `" + id + "` needs `name: {en: ..., zh: ...}`");
    }
    names.allow(List.of("en", "zh"), file);
    String english = names.text("en");
    String chinese = names.text("zh");
    if (english == null && chinese == null) {
      throw ConfigException.at(file, item.line(), "topic `" + id + "` has no name");
    }
    return new Topic(
        id,
        english != null ? english : String.valueOf(chinese),
        chinese != null ? chinese : String.valueOf(english),
        aliases(mapping),
        mapping.text("parent"));
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
}
