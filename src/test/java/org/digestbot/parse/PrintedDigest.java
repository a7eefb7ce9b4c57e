package org.digestbot.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.digest.Link;

/** Prints parsed documents one entry a line, for looking at and for scoring by hand. */
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

  public static void main(String[] files) throws IOException, UnreadableDocument {
    StringBuilder out = new StringBuilder();
    for (String file : files) {
      Path path = Path.of(file);
      Digest digest =
          new DigestParser().parse(path.getFileName().toString(), Files.readAllBytes(path));
      System.err.println(
          digest.format()
              + " | "
              + digest.title()
              + " | "
              + digest.date()
              + " | "
              + digest.entries().size()
              + " entries "
              + digest.problems());
      for (Entry entry : digest.entries()) {
        out.append(line(digest, entry)).append('\n');
      }
    }
    System.out.print(out);
  }
}
