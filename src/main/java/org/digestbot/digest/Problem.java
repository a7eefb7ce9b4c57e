package org.digestbot.digest;

/**
 * Something in a document that a person should know about: why it was refused, or what was read
 * differently from what stands there. Immutable.
 *
 * @param document the document's name or path
 * @param line from 1, or 0 for the document as a whole
 * @param kind for those who say it in another language
 * @param message one English sentence that says what to do
 */
public record Problem(String document, int line, Kind kind, String message) {
  /** What can be wrong with a document. */
  public enum Kind {
    /** The file is not there, or may not be read. */
    OUT_OF_REACH,
    EMPTY,
    TOO_LARGE,
    /** A file of a kind that is no text, such as a PDF. */
    NO_TEXT,
    /** Perhaps text, in no encoding that is known. */
    UNKNOWN_ENCODING,
    TOO_SLOW,
    /** A paragraph was too long to be read as more than plain text. */
    LONG_PARAGRAPH,
    /** A fault of the program. */
    DEFECT
  }

  /**
   * On one line, as compilers do: {@code digests/a.md:12: reason}. A name may come from a
   * stranger's archive: what in it would steer a terminal or begin a line of the log becomes {@code
   * ?}.
   */
  public String inOneLine() {
    String place = document + (line > 0 ? ":" + line : "");
    return place.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", "?") + ": " + message;
  }
}
