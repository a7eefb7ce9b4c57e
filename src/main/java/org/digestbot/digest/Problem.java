package org.digestbot.digest;

/**
 * Something in a document that a person should know about: why it was refused, or what was read
 * differently from what stands there. Immutable.
 *
 * @param document the document's name or path
 * @param line from 1, or 0 for the document as a whole
 * @param message one English sentence that says what to do
 */
public record Problem(String document, int line, String message) {
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
