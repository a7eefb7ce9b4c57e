package org.digestbot.parse;

import java.util.List;

/** What remains when no layout is recognised: one document is one entry. */
final class SingleDocument implements Format {

  @Override
  public String name() {
    return "single-document";
  }

  @Override
  public double bestFit() {
    return 0.01;
  }

  @Override
  public Fit fit(Document document, Budget budget) {
    return new Fit(bestFit(), () -> read(document, budget));
  }

  private static Reading read(Document document, Budget budget) {
    FrontMatter front = document.frontMatter();
    List<String> lines = document.lines();
    int first = front.end();
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    Outline outline = Outline.of(document, first, budget);
    Section top = outline.sections().get(Math.min(1, outline.sections().size() - 1));
    boolean headed =
        top.heading() != null && top.line() == first && top.level() < Outline.LOOKALIKE;
    String title = headed ? top.heading() : front.title();
    String text = document.between(first, lines.size());
    String body = document.between(headed ? top.from() : first, lines.size());
    Draft draft = Draft.at(first + 1).title(title).text(text).body(body);
    return new Reading(front.title() == null ? title : front.title(), front.date(), List.of(draft));
  }
}
