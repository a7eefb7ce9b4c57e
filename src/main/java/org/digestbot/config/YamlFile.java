package org.digestbot.config;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.snakeyaml.error.Mark;
import com.fasterxml.jackson.dataformat.yaml.snakeyaml.error.MarkedYAMLException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a YAML file into nodes with lines; every fault names the file and the line. */
final class YamlFile {
  /** How messages begin that tell of a line without its colon, or a quote without its end. */
  private static final String OF_ONE_LINE = "while scanning a ";

  private static final List<String> FOUND = List.of("found ", "expected ", "could not find ");

  private final String name;
  private final JsonParser parser;

  private YamlFile(String name, JsonParser parser) {
    this.name = name;
    this.parser = parser;
  }

  /**
   * Reads the whole text.
   *
   * @param name how messages call the file
   * @return the top mapping; empty where the file holds only comments
   */
  static YamlNode.Mapping read(String name, String text) {
    try (JsonParser parser = new YAMLFactory().createParser(text)) {
      YamlFile file = new YamlFile(name, parser);
      JsonToken first = parser.nextToken();
      if (first == null || first == JsonToken.VALUE_NULL) {
        return new YamlNode.Mapping(Map.of(), 1);
      }
      YamlNode top = file.node(first);
      if (top instanceof YamlNode.Mapping mapping) {
        return mapping;
      }
      throw ConfigException.at(name, top.line(), "expected `key: value` lines");
    } catch (JsonProcessingException e) {
      throw ConfigException.at(name, line(e), "not valid YAML: " + cause(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new ConfigException(name + " cannot be read: " + e.getMessage());
    }
  }

  private YamlNode node(JsonToken token) throws IOException {
    int line = line();
    return switch (token) {
      case START_OBJECT -> mapping(line);
      case START_ARRAY -> sequence(line);
      case VALUE_NULL -> new YamlNode.Scalar("", line);
      default -> new YamlNode.Scalar(parser.getText(), line);
    };
  }

  private YamlNode.Mapping mapping(int line) throws IOException {
    Map<String, YamlNode.Field> fields = new LinkedHashMap<>();
    while (next() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int keyLine = line();
      if (fields.put(key, new YamlNode.Field(keyLine, node(next()))) != null) {
        throw ConfigException.at(name, keyLine, "`" + key + "` stands here a second time");
      }
    }
    return new YamlNode.Mapping(fields, line);
  }

  private YamlNode.Sequence sequence(int line) throws IOException {
    List<YamlNode> items = new ArrayList<>();
    for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
      items.add(node(token));
    }
    return new YamlNode.Sequence(items, line);
  }

  private JsonToken next() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw new JsonParseException(parser, "the file ends too early");
    }
    return token;
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  /** Where the fault is, or where what is never closed begins. */
  private static int line(JsonProcessingException fault) {
    if (fault instanceof MarkedYAMLException marked) {
      Mark begin = marked.getContextMark();
      Mark end = marked.getProblemMark();
      if (begin != null && marked.getOriginalMessage().startsWith(OF_ONE_LINE)) {
        return begin.getLine() + 1;
      }
      if (begin == null && end != null) {
        return end.getLine() + 1;
      }
    }
    return fault.getLocation() == null ? 1 : fault.getLocation().getLineNr();
  }

  /** What was found, of a message that begins with what was looked for. */
  private static String cause(@Nullable String message) {
    List<String> lines = message == null ? List.of() : message.lines().toList();
    return lines.stream()
        .filter(line -> FOUND.stream().anyMatch(line::startsWith))
        .findFirst()
        .orElse(lines.isEmpty() ? "" : lines.get(0));
  }
}
