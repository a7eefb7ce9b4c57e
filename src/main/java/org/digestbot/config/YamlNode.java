package org.digestbot.config;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A YAML value that still knows its line, so that an error can name the place. */
sealed interface YamlNode {
  int line();

  /** A value as written; an empty one is the empty string. */
  record Scalar(String text, int line) implements YamlNode {}

  record Sequence(List<YamlNode> items, int line) implements YamlNode {}

  /** Keys in the order of the file. */
  record Mapping(Map<String, Field> fields, int line) implements YamlNode {
    /** What one value says, without blanks around it; null where it says nothing, or several do. */
    @Nullable String text(String key) {
      Field field = fields.get(key);
      return field != null && field.value() instanceof Scalar scalar && !scalar.text().isBlank()
          ? scalar.text().strip()
          : null;
    }

    /**
     * Refuses all other keys.
     *
     * @param file how messages call it
     */
    void allow(List<String> keys, String file) {
      fields.forEach(
          (key, field) -> {
            if (!keys.contains(key)) {
              throw ConfigException.unknownKey(file, field.line(), key, keys);
            }
          });
    }
  }

  /** A key's line beside its value, because the value may begin further down. */
  record Field(int line, YamlNode value) {}
}
