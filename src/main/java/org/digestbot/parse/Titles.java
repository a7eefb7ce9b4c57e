package org.digestbot.parse;

/** Derives titles, because the title is what people see in every list. */
final class Titles {
  private Titles() {}

  /** A title for a text that prints none; never blank. */
  static String derive(String body) {
    return body.strip().lines().findFirst().orElse("Untitled").strip();
  }
}
