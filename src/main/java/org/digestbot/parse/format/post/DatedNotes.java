package org.digestbot.parse.format.post;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.date.Digits;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.draft.Draft;
import org.digestbot.parse.draft.Fit;
import org.digestbot.parse.draft.Format;
import org.digestbot.parse.draft.Reading;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * Notes of which each begins with its day, as people keep a chronicle: {@code 2024-05-01：text}.
 * They may go on over several lines.
 */
final class DatedNotes implements Format {
  private static final int LEAST = 5;

  /** On average. */
  private static final int MOST_LINES = 3;

  /** In characters; a day and the marks around it are no longer. */
  private static final int LONGEST_DAY = 24;

  /** What may stand before a day. */
  private static final String BEFORE = " *_[【(（";

  /** What parts it from the words behind. */
  private static final Pattern BEHIND = Pattern.compile("[\\s*_\\]】)）:：,，|｜\\p{Pd}]{1,8}");

  private record Note(int line, EntryDate date, String words) {}

  @Override
  public String name() {
    return "dated-notes";
  }

  @Override
  public double bestFit() {
    return 0.46;
  }

  @Override
  public Fit fit(Document document, Budget budget) {
    List<Note> notes = notes(document, budget);
    if (notes.size() < LEAST) {
      return Fit.none();
    }
    int end = document.lines().size();
    int first = notes.get(0).line();
    long lines =
        document.lines().subList(first, end).stream().filter(line -> !line.isBlank()).count();
    boolean begins =
        document.between(0, first).length() * 2 <= document.between(first, end).length();
    return begins && lines <= (long) MOST_LINES * notes.size()
        ? new Fit(bestFit(), () -> read(document, notes))
        : Fit.none();
  }

  private static List<Note> notes(Document document, Budget budget) {
    List<Note> notes = new ArrayList<>();
    List<String> lines = document.lines();
    SortedSet<Integer> years = document.years(document.frontMatter().title());
    for (int i = document.frontMatter().end(); i < lines.size(); i++) {
      budget.check();
      Note note = document.isFenced(i) ? null : note(lines.get(i), i, years);
      if (note != null) {
        notes.add(note);
      }
    }
    return notes;
  }

  private static @Nullable Note note(String line, int at, SortedSet<Integer> years) {
    // A cheap question first, because few lines of few documents begin so.
    int from = 0;
    while (from < line.length() && BEFORE.indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    if (from == line.length() || !Digits.isDigit(line.charAt(from))) {
      return null;
    }
    Dates.Found found =
        Dates.find(line.substring(from, Math.min(line.length(), from + LONGEST_DAY)), years);
    EntryDate date = found == null || found.start() > 0 ? null : found.date();
    if (found == null || date == null || date.day() == 0) {
      return null;
    }
    Matcher behind = BEHIND.matcher(line).region(from + found.end(), line.length());
    String words = behind.lookingAt() ? line.substring(behind.end()).strip() : "";
    return Titles.hasWords(words) ? new Note(at, date, words) : null;
  }

  private static Reading read(Document document, List<Note> notes) {
    List<Draft> drafts = new ArrayList<>(notes.size());
    for (int i = 0; i < notes.size(); i++) {
      Note note = notes.get(i);
      int to = i + 1 < notes.size() ? notes.get(i + 1).line() : document.lines().size();
      String further = document.between(note.line() + 1, to);
      drafts.add(
          Draft.at(note.line() + 1)
              .date(note.date())
              .text(document.between(note.line(), to))
              .body(further.isEmpty() ? note.words() : note.words() + "\n" + further));
    }
    return Reading.of(document, notes.get(0).line(), drafts);
  }
}
