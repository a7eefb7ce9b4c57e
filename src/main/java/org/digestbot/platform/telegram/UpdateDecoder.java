package org.digestbot.platform.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.stream.Collectors;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Makes the library's types of one update at a time, so that one which this version cannot read
 * spoils no other. Thread-safe.
 */
final class UpdateDecoder {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          // A kind of attachment that is younger than the library does not matter to a command.
          .disable(DeserializationFeature.FAIL_ON_INVALID_SUBTYPE)
          .build();

  /** An update that cannot be read. Its message says where, and nothing of what people wrote. */
  static final class Undecodable extends Exception {
    private static final long serialVersionUID = 1;

    Undecodable(String where) {
      super(where);
    }
  }

  Update decode(String body) throws Undecodable {
    try {
      return decode(MAPPER.readTree(body));
    } catch (JsonProcessingException e) {
      throw new Undecodable("no JSON");
    }
  }

  Update decode(JsonNode node) throws Undecodable {
    try {
      Update update = MAPPER.treeToValue(node, Update.class);
      if (update == null || update.getUpdateId() == null) {
        throw new Undecodable("no update");
      }
      return update;
    } catch (JsonMappingException e) {
      throw new Undecodable(
          e.getPath().stream()
              .map(step -> step.getFieldName() == null ? "[]" : step.getFieldName())
              .collect(Collectors.joining(".")));
    } catch (JsonProcessingException | RuntimeException e) {
      throw new Undecodable(e.getClass().getSimpleName());
    }
  }

  /** The same structure with every text replaced by its length. */
  static JsonNode withoutWords(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = MAPPER.createObjectNode();
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        boolean isKind = field.getKey().equals("type") && field.getValue().isTextual();
        copy.set(field.getKey(), isKind ? field.getValue() : withoutWords(field.getValue()));
      }
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = MAPPER.createArrayNode();
      array.forEach(element -> copy.add(withoutWords(element)));
      return copy;
    }
    return node.isTextual() ? TextNode.valueOf("(" + node.textValue().length() + ")") : node;
  }
}
