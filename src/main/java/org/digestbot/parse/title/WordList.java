package org.digestbot.parse.title;

import java.util.Set;

/** Words that the program knows, printed as many to a line as there is room for. */
public final class WordList {
  private WordList() {}

  /** The words between the bars and line ends; the same word twice is a bug and throws. */
  public static Set<String> of(String printed) {
    return Set.of(printed.strip().split("\\s*[|\n]\\s*"));
  }
}
