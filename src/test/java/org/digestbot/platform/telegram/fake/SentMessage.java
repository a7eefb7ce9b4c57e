package org.digestbot.platform.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A message of the bot as people see it now.
 *
 * @param body what the last request about it said
 * @param edits how often it was changed
 * @param at when it was sent, from {@link System#nanoTime}
 */
public record SentMessage(int id, long chat, JsonNode body, int edits, long at) {

  public String text() {
    return body.path("text").asText();
  }

  /** The labels of the buttons, row by row. */
  public List<String> labels() {
    List<String> labels = new ArrayList<>();
    body.path("reply_markup")
        .path("inline_keyboard")
        .forEach(row -> row.forEach(button -> labels.add(button.path("text").asText())));
    return labels;
  }

  /** What pressing the button with this label sends. */
  public String data(String label) {
    return button(label).path("callback_data").asText();
  }

  private JsonNode button(String label) {
    for (JsonNode row : body.path("reply_markup").path("inline_keyboard")) {
      for (JsonNode button : row) {
        if (button.path("text").asText().equals(label)) {
          return button;
        }
      }
    }
    throw new AssertionError("no button " + label + " in " + labels());
  }

  /** What follows {@code /start} when the button with this label is pressed. */
  public String payload(String label) {
    return button(label).path("url").asText().replaceFirst("^.*\\?start=", "");
  }

  public List<JsonNode> entities() {
    List<JsonNode> entities = new ArrayList<>();
    body.path("entities").forEach(entities::add);
    return entities;
  }

  /** The text under an entity. */
  public String covered(JsonNode entity) {
    int offset = entity.path("offset").asInt();
    return text().substring(offset, offset + entity.path("length").asInt());
  }
}
