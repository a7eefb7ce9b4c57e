package org.digestbot.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.digest.Link;

/** Prints parsed documents one entry a line. */
final class PrintedDigest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PrintedDigest() {}

  static String line(Digest digest, Entry entry) throws JsonProcessingException {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("document", digest.document());
    fields.put("position", entry.position());
    fields.put("line", entry.line());
    fields.put("number", entry.number());
    fields.put("title", entry.title());
    fields.put("author", entry.author());
    fields.put("handle", entry.handle());
    fields.put("date", entry.date() == null ? null : entry.date().toString());
    fields.put("section", entry.section());
    fields.put("source", entry.ownLink().map(Link::printed).orElse(null));
    fields.put("body", entry.body());
    fields.put("links", entry.links().stream().map(Link::printed).toList());
    return JSON.writeValueAsString(fields);
  }
}
