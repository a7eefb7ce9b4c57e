package org.digestbot.parse.format.list;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Outline;
import org.digestbot.parse.document.Section;
import org.digestbot.parse.draft.Draft;
import org.digestbot.parse.draft.Fit;
import org.digestbot.parse.draft.Format;
import org.digestbot.parse.draft.Reading;
import org.digestbot.parse.item.ArticleParts;
import org.digestbot.parse.item.Lines;

/**
 * What somebody copied out of books, maybe with remarks: the name of each book or chapter is a
 * heading, below it stand quotations, and these are most of the document, as in articles they are
 * only where they hold pictures, too.
 */
final class Excerpts implements Format {
  private static final int LEAST_HEADINGS = 3;

  @Override
  public String name() {
    return "excerpts";
  }

  @Override
  public double bestFit() {
    return 0.4;
  }

  @Override
  public Fit fit(Document document, Budget budget) {
    if (!document.text().contains("\n>")) {
      return Fit.none();
    }
    Lines lines = new Lines(document, budget);
    int start = document.frontMatter().end();
    Outline outline = Outline.of(document, start, budget);
    List<Section> works = works(outline);
    int size = lines.size(start, document.lines().size());
    return !works.isEmpty()
            && areQuoted(lines, works, size)
            && !ArticleParts.areIn(outline.sections())
        ? new Fit(bestFit(), () -> read(document, works))
        : Fit.none();
  }

  /** The headings of the highest level that has several, each with all below it; or none. */
  private static List<Section> works(Outline outline) {
    List<Section> all = outline.sections();
    for (int level = 1; level < Outline.LOOKALIKE; level++) {
      List<Section> works = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        if (all.get(i).level() == level) {
          works.add(all.get(i).upTo(all.get(outline.treeEnd(i) - 1).to()));
        }
      }
      if (works.size() >= LEAST_HEADINGS) {
        return works;
      }
    }
    return List.of();
  }

  /** Whether most hold quotations, of words only, and these are most of a text of this size. */
  private static boolean areQuoted(Lines lines, List<Section> works, int size) {
    int quoting = 0;
    int quoted = 0;
    for (Section work : works) {
      if (quotation(lines, work).anyMatch(i -> lines.at(i).contains("!["))) {
        return false;
      }
      int words = quotation(lines, work).map(i -> lines.size(i, i + 1)).sum();
      quoting += words > 0 ? 1 : 0;
      quoted += words;
    }
    return quoting * 3 >= works.size() * 2 && quoted * 2 >= size;
  }

  /** The indexes of the lines that are quoted. */
  private static IntStream quotation(Lines lines, Section work) {
    return IntStream.range(work.from(), work.to())
        .filter(i -> lines.at(i).stripLeading().startsWith(">"))
        .filter(i -> !lines.document().isFenced(i));
  }

  private static Reading read(Document document, List<Section> works) {
    List<Draft> drafts =
        works.stream()
            .map(
                work ->
                    Draft.at(work.line() + 1)
                        .title(work.heading())
                        .text(document.between(work.line(), work.to()))
                        .body(document.withoutRules(work.from(), work.to())))
            .toList();
    return Reading.of(document, works.get(0).line(), drafts);
  }
}
