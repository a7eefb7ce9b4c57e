package org.digestbot.parse.format;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.FileName;
import org.digestbot.parse.document.FrontMatter;
import org.digestbot.parse.document.Outline;
import org.digestbot.parse.document.Section;
import org.digestbot.parse.document.SectionName;
import org.digestbot.parse.draft.Draft;
import org.digestbot.parse.draft.Fit;
import org.digestbot.parse.draft.Format;
import org.digestbot.parse.draft.Reading;
import org.digestbot.parse.header.Byline;
import org.digestbot.parse.item.Line;
import org.digestbot.parse.link.LineLink;
import org.jspecify.annotations.Nullable;

/** What remains when no layout is recognised: one document is one entry. */
final class SingleDocument implements Format {
  private static final Pattern TITLE =
      Pattern.compile("(?i)\\s*(?:标题|標題|题目|題目|title)\\s{0,3}[:：]\\s{0,3}(\\S.{0,200})");

  private static final Pattern LEADING_NUMBER = Pattern.compile("^[0-9]{1,2}\\s+");

  private static final Pattern QUOTED = Pattern.compile("^\\s{0,3}>\\s?");

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
    int first = document.nextWords(front.end(), lines.size());
    Outline outline = Outline.of(document, first, budget);
    Section top = outline.sections().get(Math.min(1, outline.sections().size() - 1));
    Draft labelled = labelled(document, first);
    if (labelled != null && front.title() == null) {
      return new Reading(labelled.title(), labelled.date(), List.of(labelled));
    }
    // Below a title of its own a text begins with a part: 摘要.
    int deepest = front.title() == null ? Outline.LOOKALIKE - 1 : isOnly(top, outline) ? 1 : 0;
    FieldsAbove above = FieldsAbove.of(lines, first, top);
    String name = front.title() == null ? FileName.title(document.name()) : front.title();
    boolean begins = top.line() == first && top.level() <= deepest || above != null;
    boolean headed = top.heading() != null && begins && (name == null || !isPart(top.heading()));
    String title = headed ? top.heading() : name;
    String text = document.between(first, lines.size());
    String body = document.between(headed ? top.from() : first, lines.size());
    String link = front.link() == null && above != null ? above.link() : front.link();
    Draft draft =
        Draft.at(first + 1)
            .title(title)
            .author(front.author() == null && above != null ? above.author() : front.author())
            .date(front.date())
            .ownLink(link)
            .text(link == null ? text : link + "\n" + text)
            .body(body);
    if (headed) {
      describe(draft, lines, document.nextWords(top.from(), lines.size()));
    }
    SavedHead head = SavedHead.of(document, first);
    draft.author(draft.author() == null ? head.author() : draft.author());
    draft.date(draft.date() == null ? head.date() : draft.date());
    String named = front.title() == null ? title : front.title();
    EntryDate date = front.date() == null && named != null ? Dates.in(named) : front.date();
    return new Reading(named, date, List.of(draft));
  }

  private static boolean isOnly(Section top, Outline outline) {
    return outline.sections().stream().filter(it -> it.level() == top.level()).count() == 1;
  }

  /** Whether a heading names the first part of a text, as 1 引言 does, and not the text. */
  private static boolean isPart(String heading) {
    String words = LEADING_NUMBER.matcher(heading).replaceFirst("");
    return SectionName.of(words) != SectionName.TOPIC;
  }

  /** A text that names its title, and maybe its author, date and address, line by line; or null. */
  private static @Nullable Draft labelled(Document document, int first) {
    List<String> lines = document.lines();
    Matcher title = first < lines.size() ? TITLE.matcher(lines.get(first)) : null;
    if (title == null || !title.matches()) {
      return null;
    }
    Draft draft = Draft.at(first + 1).title(title.group(1).strip());
    int at = describe(draft, lines, first + 1);
    return draft
        .text(document.between(first, lines.size()))
        .body(document.between(at, lines.size()));
  }

  /**
   * Adds what lines from this one on say about a text: who wrote it and when, where it stands.
   *
   * @return the index after them
   */
  private static int describe(Draft draft, List<String> lines, int from) {
    int at = from;
    for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
      String words = QUOTED.matcher(lines.get(at)).replaceFirst("");
      Line line = new Line(words, Map.of());
      LineLink link = line.isOnlyLink() ? line.link() : null;
      Byline byline = Byline.of(words);
      if (link != null) {
        draft.ownLink(draft.ownLink() == null ? link.address() : draft.ownLink());
      } else if (byline != null) {
        draft.author(draft.author() == null ? byline.author() : draft.author());
        draft.date(draft.date() == null ? byline.date() : draft.date());
      } else {
        break;
      }
    }
    return at;
  }
}
