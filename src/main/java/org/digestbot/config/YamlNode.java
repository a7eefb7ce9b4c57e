package org.digestbot.config;

import java.util.List;
import java.util.Map;

/** A YAML value that still knows its line, so that an error can name the place. */
sealed interface YamlNode {
  int line();

  /** A value as written; an empty one is the empty string. */
  record Scalar(String text, int line) implements YamlNode {}

  record Sequence(List<YamlNode> items, int line) implements YamlNode {}

  /** Keys in the order of the file. */
  record Mapping(Map<String, Field> fields, int line) implements YamlNode {}

  /** A key's line beside its value, because the value may begin further down. */
  record Field(int line, YamlNode value) {}
}
