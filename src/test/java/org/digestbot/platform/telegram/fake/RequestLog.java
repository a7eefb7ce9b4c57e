package org.digestbot.platform.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every request that reached the fake server, one JSON object each, without tokens. */
public final class RequestLog {

  /**
   * One request.
   *
   * @param name of the Bot API method, lower case
   * @param at when it came in, from {@link System#nanoTime}
   */
  public record Entry(String name, JsonNode body, long at, ObjectNode line) {}

  private final List<Entry> entries = new ArrayList<>();

  synchronized void add(String httpMethod, String path, String name, JsonNode body) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("platform", "telegram").put("method", httpMethod);
    line.put("path", path.replaceFirst("/bot[^/]*/", "/bot1:a/"));
    if (!body.isMissingNode()) {
      line.set("body", body);
    }
    entries.add(new Entry(name.toLowerCase(Locale.ROOT), body, System.nanoTime(), line));
  }

  public synchronized void addAll(RequestLog others) {
    entries.addAll(others.entries());
  }

  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The bodies of the requests of one method, oldest first. */
  public List<JsonNode> of(String method) {
    return entries().stream()
        .filter(entry -> entry.name().equalsIgnoreCase(method))
        .map(Entry::body)
        .toList();
  }

  /** One line each, as the checker reads them. */
  public void writeTo(Path file) throws IOException {
    Files.write(file, entries().stream().map(entry -> entry.line().toString()).toList());
  }
}
