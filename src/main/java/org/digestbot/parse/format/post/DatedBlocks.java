package org.digestbot.parse.format.post;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.date.Digits;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Footers;
import org.digestbot.parse.document.Outline;
import org.digestbot.parse.draft.Draft;
import org.digestbot.parse.draft.Fit;
import org.digestbot.parse.draft.Format;
import org.digestbot.parse.draft.Reading;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * A chronicle without headings: rules part what happened, and each part begins with its day and a
 * title in a line of their own: {@code 2024-05-01: A bridge opens}.
 */
final class DatedBlocks implements Format {
  private static final int LEAST = 3;

  /** In characters, of a line with a day and a title. */
  private static final int LONGEST_LINE = 120;

  private static final SortedSet<Integer> NO_YEARS = Collections.emptySortedSet();

  /** What may stand between a day and the title behind it, such as {@code （大约日期）：}. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s{0,2}(?:[（(][^（）()]{1,12}[）)])?\\*{0,2}\\s{0,2}[:：|｜\\p{Pd}]{1,2}\\s{0,2}");

  /** Lines from one index up to another; without a day nothing heads them. */
  private record Block(int from, int to, @Nullable EntryDate day, @Nullable String title) {}

  @Override
  public String name() {
    return "dated-blocks";
  }

  @Override
  public double bestFit() {
    return 0.475;
  }

  @Override
  public Fit fit(Document document, Budget budget) {
    int start = document.frontMatter().end();
    List<Block> blocks = blocks(document, start, budget);
    long dated = blocks.stream().filter(block -> block.day() != null).count();
    return dated >= LEAST
            && dated * 10 >= blocks.size() * 7L
            && !Outline.hasHeadings(document, start, budget)
        ? new Fit(bestFit(), () -> read(document, blocks))
        : Fit.none();
  }

  /** The blocks from the first with a day on. */
  private static List<Block> blocks(Document document, int start, Budget budget) {
    List<Block> blocks = new ArrayList<>();
    List<String> lines = document.lines();
    int from = start;
    for (int i = start; i <= lines.size(); i++) {
      budget.check();
      if (i < lines.size() && (!Footers.isRule(lines.get(i)) || document.isFenced(i))) {
        continue;
      }
      int first = document.nextWords(from, i);
      Block block = first < i ? block(lines, first, i) : null;
      if (block != null && (block.day() != null || !blocks.isEmpty())) {
        blocks.add(block);
      }
      from = i + 1;
    }
    return blocks;
  }

  private static Block block(List<String> lines, int first, int to) {
    Block plain = new Block(first, to, null, null);
    String line = lines.get(first).strip();
    int marks = line.startsWith("**") ? 2 : 0;
    boolean alone = first + 1 < to && lines.get(first + 1).isBlank();
    boolean mayBe = alone && line.length() <= LONGEST_LINE && line.length() > marks;
    if (!mayBe || !Digits.isDigit(line.charAt(marks))) {
      return plain;
    }
    Dates.Found found = Dates.find(line, NO_YEARS);
    EntryDate day = found == null || found.start() > marks ? null : found.date();
    if (found == null || day == null || day.day() == 0) {
      return plain;
    }
    Matcher between = BETWEEN.matcher(line).region(found.end(), line.length());
    String title = between.lookingAt() ? Titles.plain(line.substring(between.end())) : "";
    return Titles.hasWords(title) ? new Block(first, to, day, title) : plain;
  }

  private static Reading read(Document document, List<Block> blocks) {
    List<Draft> drafts = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      int body = block.day() == null ? block.from() : block.from() + 1;
      drafts.add(
          Draft.at(block.from() + 1)
              .title(block.title())
              .date(block.day())
              .text(document.between(block.from(), block.to()))
              .body(document.between(body, block.to())));
    }
    return Reading.of(document, blocks.get(0).from(), drafts);
  }
}
