package org.digestbot.parse.format.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.draft.Draft;
import org.digestbot.parse.draft.Fit;
import org.digestbot.parse.draft.Format;
import org.digestbot.parse.draft.Reading;
import org.digestbot.parse.item.ListMarker;
import org.jspecify.annotations.Nullable;

/**
 * Texts below a list of their titles, without marks, as a magazine or a letter comes out of a
 * program that keeps nothing but its words: a line that the contents name begins the next text.
 */
final class ListedTexts implements Format {
  private static final int LEAST_TEXTS = 3;

  /** In lines, before the contents. */
  private static final int LATEST = 30;

  /** In lines. */
  private static final int LONGEST_CONTENTS = 300;

  /** In characters. */
  private static final int LONGEST_TITLE = 120;

  /** In characters on average. */
  private static final int SHORTEST_TEXT = 100;

  private static final Pattern HEAD =
      Pattern.compile(
          "(?i)[\\s*_【\\[]{0,4}(?:本[期刊]?|内容)?(?:目录|目錄|contents|table of contents|in this issue)[\\s*_】\\]:：]{0,4}");

  /** The page on which a title of the contents stands. */
  private static final Pattern PAGE = Pattern.compile("(?:[.·…\\s]{3,}|\\s*\\t\\s*)[0-9]{1,4}$");

  /**
   * A line that the contents name.
   *
   * @param section what the contents put it under, or null
   */
  private record Title(int index, @Nullable String section) {}

  @Override
  public String name() {
    return "listed-texts";
  }

  @Override
  public double bestFit() {
    return 0.6;
  }

  @Override
  public Fit fit(Document document, Budget budget) {
    int head = head(document);
    if (head < 0) {
      return Fit.none();
    }
    List<Title> titles = titles(document, head + 1, budget);
    if (titles.size() < LEAST_TEXTS) {
      return Fit.none();
    }
    int first = titles.get(0).index();
    int size = document.between(first, document.lines().size()).length();
    return size < titles.size() * SHORTEST_TEXT
        ? Fit.none()
        : new Fit(bestFit(), () -> read(document, head, titles, budget));
  }

  /** The index of the line that says that the contents follow, or -1; a cheap question first. */
  private static int head(Document document) {
    List<String> lines = document.lines();
    int start = document.frontMatter().end();
    for (int i = start; i < Math.min(lines.size(), start + LATEST); i++) {
      if (HEAD.matcher(lines.get(i)).matches()) {
        return i;
      }
    }
    return -1;
  }

  /** None where most of what the contents name does not begin a text. */
  private static List<Title> titles(Document document, int from, Budget budget) {
    List<String> lines = document.lines();
    Set<String> listed = new HashSet<>();
    int at = from;
    while (at < lines.size() && at - from < LONGEST_CONTENTS) {
      String title = title(lines.get(at));
      if (title != null && !listed.add(title)) {
        break;
      }
      at++;
    }
    List<Title> titles = new ArrayList<>();
    Set<String> begun = new HashSet<>();
    String section = null;
    for (int i = at; i < lines.size(); i++) {
      budget.check();
      String title = title(lines.get(i));
      if (title == null || !listed.contains(title) || !begun.add(title)) {
        continue;
      }
      int next = document.nextWords(i + 1, lines.size());
      String following = next < lines.size() ? title(lines.get(next)) : null;
      if (following != null && listed.contains(following) && !begun.contains(following)) {
        section = title;
      } else if (next < lines.size()) {
        titles.add(new Title(i, section));
      }
    }
    return begun.size() * 10 >= listed.size() * 6 ? titles : List.of();
  }

  /**
   * The words of a line that may be a title, without its number in a list and its page; or null.
   */
  private static @Nullable String title(String line) {
    if (line.isBlank() || line.length() > LONGEST_TITLE) {
      return null;
    }
    ListMarker marker = ListMarker.of(line);
    String words = (marker == null ? line : line.substring(marker.content())).strip();
    String title = PAGE.matcher(words).replaceFirst("");
    return title.chars().anyMatch(Character::isLetter) ? title : null;
  }

  private static Reading read(Document document, int head, List<Title> titles, Budget budget) {
    List<Draft> drafts = new ArrayList<>(titles.size());
    for (int i = 0; i < titles.size(); i++) {
      budget.check();
      Title title = titles.get(i);
      int index = title.index();
      int to = end(document, titles, i);
      drafts.add(
          Draft.at(index + 1)
              .title(document.lines().get(index).strip())
              .section(title.section())
              .text(document.between(index, to))
              .body(document.withoutRules(index + 1, to)));
    }
    return Reading.of(document, head, drafts);
  }

  /** Where the next title stands, or the name of the section that it begins. */
  private static int end(Document document, List<Title> titles, int i) {
    List<String> lines = document.lines();
    if (i + 1 == titles.size()) {
      return lines.size();
    }
    int end = titles.get(i + 1).index();
    String section = titles.get(i + 1).section();
    int before = document.wordsAbove(end);
    return section != null && section.equals(title(lines.get(before))) ? before : end;
  }
}
