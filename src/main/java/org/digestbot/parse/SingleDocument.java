package org.digestbot.parse;

import java.util.List;

/** What remains when no layout is recognised: one document is one entry. */
final class SingleDocument implements Format {

  @Override
  public String name() {
    return "single-document";
  }

  @Override
  public double fit(Document document, Budget budget) {
    return 0.01;
  }

  @Override
  public Reading read(Document document, Budget budget) {
    List<String> lines = document.lines();
    int first = 0;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    String text = document.between(first, lines.size());
    return new Reading(null, null, List.of(Draft.at(first + 1).text(text).body(text)));
  }
}
