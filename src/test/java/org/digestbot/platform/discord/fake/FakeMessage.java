package org.digestbot.platform.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A message as people see it, in whatever form it was sent. */
public final class FakeMessage {
  private final ObjectNode json;

  FakeMessage(ObjectNode json) {
    this.json = json;
  }

  /** A message as a request has it. */
  public static FakeMessage of(JsonNode json) {
    return new FakeMessage((ObjectNode) json);
  }

  public String id() {
    return json.path("id").asText();
  }

  public JsonNode json() {
    return json;
  }

  public boolean isEphemeral() {
    return (json.path("flags").asInt() & 64) != 0;
  }

  public boolean isThinking() {
    return (json.path("flags").asInt() & 128) != 0;
  }

  /** All text that it shows, one line a text component. */
  public String text() {
    StringBuilder out = new StringBuilder(json.path("content").asText(""));
    for (JsonNode component : components()) {
      if (component.path("type").asInt() == 10) {
        out.append(out.length() == 0 ? "" : "\n").append(component.path("content").asText());
      }
    }
    return out.toString();
  }

  /** The {@code custom_id} of the button with this label. */
  public String button(String label) {
    return components().stream()
        .filter(c -> c.path("type").asInt() == 2 && c.path("label").asText().equals(label))
        .map(c -> c.path("custom_id").asText())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label + " in " + labels()));
  }

  public List<String> labels() {
    return components().stream()
        .filter(c -> c.path("type").asInt() == 2)
        .map(c -> c.path("label").asText())
        .toList();
  }

  /** The menus to choose from, each with its options. */
  public List<JsonNode> menus() {
    return components().stream().filter(c -> c.path("type").asInt() == 3).toList();
  }

  /** Every component, those inside others after them. */
  public List<JsonNode> components() {
    List<JsonNode> all = new ArrayList<>();
    json.path("components").forEach(component -> collect(component, all));
    return all;
  }

  private static void collect(JsonNode component, List<JsonNode> all) {
    all.add(component);
    component.path("components").forEach(child -> collect(child, all));
    if (component.has("accessory")) {
      collect(component.path("accessory"), all);
    }
  }

  @Override
  public String toString() {
    return json.toString();
  }
}
