package org.digestbot.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Documents that a test has written, known by their names. */
public final class TextDocuments {
  private TextDocuments() {}

  public static IncomingDocuments of(String name, String text) {
    return of(Map.of(name, text));
  }

  /** Texts by the names of their documents. */
  public static IncomingDocuments of(Map<String, String> texts) {
    List<IncomingDocument> documents =
        texts.entrySet().stream()
            .map(each -> document(each.getKey(), each.getValue().getBytes(StandardCharsets.UTF_8)))
            .toList();
    return IncomingDocuments.of(documents);
  }

  private static IncomingDocument document(String name, byte[] content) {
    return new IncomingDocument(name, name, name, () -> content);
  }
}
