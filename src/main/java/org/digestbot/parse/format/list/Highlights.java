package org.digestbot.parse.format.list;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.draft.Draft;
import org.digestbot.parse.draft.Fit;
import org.digestbot.parse.draft.Format;
import org.digestbot.parse.draft.Reading;
import org.digestbot.parse.item.ListMarker;
import org.jspecify.annotations.Nullable;

/**
 * Passages that somebody marked in posts, articles and books, as reading apps export them: below
 * what is told about the work a list, of which each item ends with the link to its place: {@code
 * ([View Tweet](https://…))}. A post is an entry, and so is a passage.
 */
final class Highlights implements Format {
  /** The place of a passage, and the tags behind it. */
  private static final Pattern PLACE =
      Pattern.compile(
          "\\s{0,3}\\(\\[(?:View (?:Tweet|Highlight)|Location [0-9]{1,6})]\\((https?://[^()\\s]{1,400})\\)\\)(.*)");

  private static final Pattern AUTHOR = Pattern.compile("(?i)(?:- )?author:\\s+(.{1,200})");
  private static final Pattern TITLE = Pattern.compile("(?i)(?:- )?full[- ]title:\\s+(.{1,300})");

  /** Above what was marked later than the rest. */
  private static final Pattern SYNCED =
      Pattern.compile(
          "(?i)\\s*(?:[-#]{1,6} )(?:highlights first synced|new highlights added)\\b.*");

  private static final Pattern OTHER_FIELD =
      Pattern.compile("(?i)- (?:category|url|document tags|summary):.*");

  private static final Pattern ON_SITE = Pattern.compile(" on (?:Twitter|X)\\b.*");

  @Override
  public String name() {
    return "highlights";
  }

  @Override
  public double bestFit() {
    return 0.93;
  }

  @Override
  public Fit fit(Document document, Budget budget) {
    String text = document.text();
    boolean mayBe = text.contains("([View ") || text.contains("([Location ");
    int indent = mayBe ? indent(document, budget) : -1;
    if (indent < 0) {
      return Fit.none();
    }
    Reading reading = new Scan(document, indent).read(budget);
    List<Draft> drafts = reading.drafts();
    long placed = drafts.stream().filter(draft -> draft.ownLink() != null).count();
    boolean told = reading.title() != null || drafts.size() > 1;
    return told && placed * 10 >= drafts.size() * 8L
        ? new Fit(bestFit(), () -> reading)
        : Fit.none();
  }

  /** How far the first passage is indented that has a place, in columns; or -1. */
  private static int indent(Document document, Budget budget) {
    List<String> lines = document.lines();
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < lines.size(); i++) {
      budget.check();
      String line = lines.get(i);
      ListMarker marker = bullet(line);
      if (line.startsWith("#")) {
        least = Integer.MAX_VALUE;
      } else if (marker != null) {
        least = Math.min(least, marker.indent());
      }
      if (PLACE.matcher(line).find()) {
        return least == Integer.MAX_VALUE ? -1 : least;
      }
    }
    return -1;
  }

  /** The bullet of a passage or a part of one; none above those that were marked later. */
  private static @Nullable ListMarker bullet(String line) {
    ListMarker marker = line.isBlank() ? null : ListMarker.of(line);
    return marker == null || marker.isNumber() || SYNCED.matcher(line).matches() ? null : marker;
  }

  /** One reading of a document. For one thread. */
  private static final class Scan {
    private final Document document;
    private final int indent;
    private final List<Draft> drafts = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String author;
    private @Nullable EntryDate synced;

    Scan(Document document, int indent) {
      this.document = document;
      this.indent = indent;
    }

    Reading read(Budget budget) {
      List<String> lines = document.lines();
      int start = -1;
      for (int i = 0; i <= lines.size(); i++) {
        budget.check();
        String line = i < lines.size() ? lines.get(i) : "#";
        boolean later = SYNCED.matcher(line).matches();
        boolean between = later || line.startsWith("#");
        ListMarker marker = between ? null : bullet(line);
        boolean begins = marker != null && marker.indent() == indent && !takeField(line);
        if (start >= 0 && (between || begins)) {
          add(start, i);
          start = -1;
        }
        if (begins) {
          start = i;
        } else if (between) {
          synced = later ? Dates.in(line) : null;
        } else if (start < 0) {
          takeField(line);
        }
      }
      return new Reading(title, null, drafts);
    }

    /** Whether the line tells something about the work. */
    private boolean takeField(String line) {
      Matcher by = AUTHOR.matcher(line);
      if (by.matches()) {
        String name = by.group(1).replaceAll("[\\[\\]]", "");
        author = ON_SITE.matcher(name).replaceFirst("").strip();
        return true;
      }
      Matcher named = TITLE.matcher(line);
      if (named.matches()) {
        title = named.group(1).replaceAll("^\"|\"$", "").strip();
        return true;
      }
      return OTHER_FIELD.matcher(line).matches();
    }

    private void add(int from, int to) {
      List<String> lines = document.lines();
      ListMarker marker = ListMarker.of(lines.get(from));
      List<String> words = new ArrayList<>(lines.subList(from, to));
      words.set(0, words.get(0).substring(marker == null ? 0 : marker.content()));
      String place = null;
      EntryDate date = synced;
      for (int i = 0; i < words.size() && place == null; i++) {
        Matcher end = PLACE.matcher(words.get(i));
        if (end.find()) {
          place = end.group(1);
          EntryDate marked = Dates.in(end.group(2));
          date = marked == null ? date : marked;
          words.set(i, words.get(i).substring(0, end.start()));
        }
      }
      String following = String.join("\n", words.subList(1, words.size())).stripIndent();
      drafts.add(
          Draft.at(from + 1)
              .author(author)
              .date(date)
              .section(title)
              .ownLink(place)
              .text(document.between(from, to))
              .body((words.get(0) + "\n" + following).strip()));
    }
  }
}
