package org.digestbot.parse.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.digestbot.digest.Problem;
import org.jspecify.annotations.Nullable;

/** The kinds of files that are no text, known by how they begin. Stateless. */
public final class BinaryKind {
  private static final List<Kind> KINDS =
      List.of(
          new Kind("%PDF-", "a PDF"),
          new Kind("PK\u0003\u0004", "a ZIP archive or a document of an office program"),
          new Kind("\u00D0\u00CF\u0011\u00E0", "a document of an office program"),
          new Kind("\u001F\u008B", "a gzip archive"),
          new Kind("\u0089PNG", "a picture"),
          new Kind("\u00FF\u00D8\u00FF", "a picture"),
          new Kind("GIF8", "a picture"),
          new Kind("SQLite format 3", "an SQLite database"),
          new Kind("\u007FELF", null),
          new Kind("{\\rtf", null));

  private static final int LONGEST = 16;

  /**
   * One of them.
   *
   * @param start how its files begin, one character a byte, as its specification says
   * @param name for those who are told what they have, or null
   */
  private record Kind(String start, @Nullable String name) {}

  private BinaryKind() {}

  /** Whether a file begins as one of them. */
  static boolean is(byte[] content) {
    return of(content).isPresent();
  }

  /** What is wrong with a file that could not be read as text. */
  public static Problem.Kind problem(byte[] content) {
    return named(content).isPresent() ? Problem.Kind.NO_TEXT : Problem.Kind.UNKNOWN_ENCODING;
  }

  /** What to do about it. */
  public static String advice(byte[] content) {
    return named(content)
        .map(
            "The file is %s, not text; export it as text, Markdown or HTML and import that."
                ::formatted)
        .orElse("The file is no text that can be read; save it as UTF-8 and try again.");
  }

  private static Optional<String> named(byte[] content) {
    return of(content).flatMap(kind -> Optional.ofNullable(kind.name()));
  }

  private static Optional<Kind> of(byte[] content) {
    String start =
        new String(content, 0, Math.min(LONGEST, content.length), StandardCharsets.ISO_8859_1);
    return KINDS.stream().filter(kind -> start.startsWith(kind.start())).findFirst();
  }
}
