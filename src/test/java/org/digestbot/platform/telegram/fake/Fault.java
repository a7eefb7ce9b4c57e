package org.digestbot.platform.telegram.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What can go wrong with one request to the fake server. Immutable. */
public sealed interface Fault {

  /** An answer that is not the usual one; the request is not carried out. */
  record Answer(int status, String contentType, String body) implements Fault {}

  /** The connection ends without an answer, before or after the request is carried out. */
  record Cut(boolean carriedOut) implements Fault {}

  /** The request is carried out, and the answer is a 200 with this body. */
  record Garbled(String body) implements Fault {}

  /** The request is carried out and answered when {@link FakeTelegram#release} is called. */
  record Held() implements Fault {}

  static Fault error(int code, String description) {
    return error(code, description, null);
  }

  /** A refusal as the Bot API words it. */
  static Fault error(int code, String description, ObjectNode parameters) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("ok", false).put("error_code", code).put("description", description);
    if (parameters != null) {
      body.set("parameters", parameters);
    }
    return new Answer(code, "application/json", body.toString());
  }

  static Fault tooMany(int seconds) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("retry_after", seconds);
    return error(429, "Too Many Requests: retry after " + seconds, parameters);
  }

  static Fault html(int status) {
    return new Answer(status, "text/html", "<html><h1>" + status + " Bad Gateway</h1></html>");
  }
}
