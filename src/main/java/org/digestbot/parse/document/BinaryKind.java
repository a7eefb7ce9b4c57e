package org.digestbot.parse.document;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a file that is no text is instead, for those who are told so. Stateless. */
public final class BinaryKind {
  /** How files of each kind begin, one character a byte, as their specifications say. */
  private static final Map<String, String> KINDS =
      Map.of(
          "%PDF-", "a PDF",
          "PK\u0003\u0004", "a ZIP archive or a document of an office program",
          "\u00D0\u00CF\u0011\u00E0", "a document of an office program",
          "\u001F\u008B", "a gzip archive",
          "\u0089PNG", "a picture",
          "\u00FF\u00D8\u00FF", "a picture",
          "GIF8", "a picture",
          "SQLite format 3", "an SQLite database");

  private static final int LONGEST = 16;

  private BinaryKind() {}

  /** What to do about a file that could not be read as text. */
  public static String advice(byte[] content) {
    String start =
        new String(content, 0, Math.min(LONGEST, content.length), StandardCharsets.ISO_8859_1);
    return KINDS.entrySet().stream()
        .filter(kind -> start.startsWith(kind.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .map(
            "The file is %s, not text; export it as text, Markdown or HTML and import that."
                ::formatted)
        .orElse("The file is no text that can be read; save it as UTF-8 and try again.");
  }
}
