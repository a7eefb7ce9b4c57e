package org.digestbot.platform.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One request that reached the fake.
 *
 * @param path with its query, as the request checker reads it
 * @param status what was answered; 0 where the connection was cut instead
 */
public record RecordedCall(
    String method,
    String path,
    JsonNode body,
    String encoding,
    List<String> files,
    int status,
    long millis) {

  /** The path without its query. */
  public String route() {
    return path.split("\\?", 2)[0];
  }

  public boolean is(String wantedMethod, String pathPattern) {
    return method.matches(wantedMethod) && route().matches(".*" + pathPattern);
  }

  String toJsonLine() {
    ObjectNode line = Json.obj("platform", "discord", "method", method, "path", path);
    if (!body.isNull()) {
      line.set("body", body);
    }
    line.put("encoding", encoding);
    if (!files.isEmpty()) {
      line.set("files", Json.list(files));
    }
    line.put("status", status);
    return Json.write(line);
  }
}
