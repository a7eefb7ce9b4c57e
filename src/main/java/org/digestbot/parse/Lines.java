package org.digestbot.parse;

import java.util.Map;

/**
 * A document with what its items need to be read.
 *
 * @param document the document
 * @param definitions the addresses of its reference links
 * @param budget asked in every loop
 */
record Lines(Document document, Map<String, String> definitions, Budget budget) {

  static Lines of(Document document, Budget budget) {
    return new Lines(document, LinkDefinitions.in(document.text()), budget);
  }

  String at(int index) {
    return document.lines().get(index);
  }

  /** Whether the line holds words: it is not blank, no definition and no rule. */
  boolean speaks(int index) {
    String line = at(index);
    return !line.isBlank() && !LinkDefinitions.is(line) && !Footers.isRule(line);
  }

  boolean hasLink(int from, int to) {
    for (int i = from; i < to; i++) {
      budget.check();
      if (LineLink.first(at(i), 0, definitions) != null) {
        return true;
      }
    }
    return false;
  }

  /** The characters of the lines that speak. */
  int size(int from, int to) {
    int size = 0;
    for (int i = from; i < to; i++) {
      budget.check();
      if (speaks(i)) {
        size += at(i).strip().length();
      }
    }
    return size;
  }

  /** The index of the next line that is not blank, or {@code to}. */
  int nextWords(int from, int to) {
    int at = from;
    while (at < to && at(at).isBlank()) {
      at++;
    }
    return at;
  }
}
