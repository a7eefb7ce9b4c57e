package org.digestbot.platform.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.RecordedRequest;
import okhttp3.MultipartReader;
import okio.Buffer;
import okio.ByteString;

/** The body of a request, whichever way it was sent. */
record Multipart(JsonNode json, String encoding, List<String> files) {
  private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");

  static Multipart of(RecordedRequest request) {
    ByteString body = request.getBody() == null ? ByteString.EMPTY : request.getBody();
    String type = request.getHeaders().get("content-type");
    if (type == null || !type.startsWith("multipart/")) {
      return new Multipart(Json.read(body.utf8()), "json", List.of());
    }
    String boundary = type.substring(type.indexOf("boundary=") + "boundary=".length());
    JsonNode json = Json.read("null");
    List<String> files = new ArrayList<>();
    try (MultipartReader reader = new MultipartReader(new Buffer().write(body), boundary)) {
      MultipartReader.Part part = reader.nextPart();
      while (part != null) {
        Matcher name = NAME.matcher(String.valueOf(part.headers().get("Content-Disposition")));
        String field = name.find() ? name.group(1) : "";
        if (field.equals("payload_json")) {
          json = Json.read(part.body().readUtf8());
        } else {
          files.add(field);
        }
        part = reader.nextPart();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Multipart(json, "multipart", files);
  }
}
