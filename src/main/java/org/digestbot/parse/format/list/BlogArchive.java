package org.digestbot.parse.format.list;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.draft.Draft;
import org.digestbot.parse.draft.Fit;
import org.digestbot.parse.draft.Format;
import org.digestbot.parse.draft.Reading;
import org.digestbot.parse.header.Byline;
import org.digestbot.parse.page.PostTail;
import org.jspecify.annotations.Nullable;

/**
 * Text renderings of a blog's archive: every post is an item of the outermost list, its title on
 * the bullet's line and its text indented beneath, where deeper lists may stand.
 */
final class BlogArchive implements Format {
  private static final int TAB = 4;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_BYLINE = 80;
  private static final int LEAST_OF_ONE = 5;

  /** So many lines may stand around the posts: the header of the page and its footer. */
  private static final int FEW_LINES = 12;

  private static final String BULLETS = "•*-+o·◦▪■●○‣⁃";
  private static final Pattern HEADER =
      Pattern.compile(
          "(?i).{0,40}(?:归档|歸檔|存档|存檔|彙整|汇总|文章列表|archives?|posts?\\s(?:from|in)).{0,60}");

  /** The outermost bullets: how far they are indented, and where they stand. */
  private record Outline(int indent, List<Integer> titles) {}

  @Override
  public String name() {
    return "blog-archive";
  }

  @Override
  public double bestFit() {
    return 0.95;
  }

  @Override
  public Fit fit(Document document, Budget budget) {
    Outline outline = outline(document, budget);
    double share = outline.titles().isEmpty() ? 0 : share(document, outline, budget);
    return share > 0 ? new Fit(share, () -> read(document, outline, budget)) : Fit.none();
  }

  private double share(Document document, Outline outline, Budget budget) {
    List<String> lines = document.lines();
    boolean named = HEADER.matcher(head(document, outline)).matches();
    int bodied = 0;
    int inside = 0;
    int outside = 0;
    for (int i = 0; i < outline.titles().size(); i++) {
      int from = outline.titles().get(i) + 1;
      boolean last = i + 1 == outline.titles().size();
      int to = last ? end(document, outline) : outline.titles().get(i + 1);
      int indented = 0;
      for (int line = from; line < to; line++) {
        budget.check();
        if (!lines.get(line).isBlank()) {
          boolean deeper = indent(lines.get(line)) > outline.indent();
          indented += deeper ? 1 : 0;
          outside += deeper ? 0 : 1;
        }
      }
      inside += indented;
      bodied += indented >= (named ? 1 : 2) ? 1 : 0;
    }
    double share = (double) inside / Math.max(1, inside + outside);
    boolean posts = bodied * 4 >= outline.titles().size() * 3;
    boolean whole = around(document, outline) <= Math.max(FEW_LINES, inside / 10);
    // A month may have a single post, which is more than a line or two below a bullet.
    boolean enough = outline.titles().size() > 1 || named && inside >= LEAST_OF_ONE;
    if (!enough || !posts || share < 0.9 || !whole) {
      return 0;
    }
    return named ? bestFit() : airy(document, outline) ? 0.55 * share : 0;
  }

  /** Whether most titles stand apart from their text; the items of a mere list do not. */
  private static boolean airy(Document document, Outline outline) {
    List<String> lines = document.lines();
    long apart =
        outline.titles().stream()
            .filter(title -> title + 1 < lines.size() && lines.get(title + 1).isBlank())
            .count();
    return apart * 2 >= outline.titles().size();
  }

  /** How many lines stand before the first post and after the last. */
  private static int around(Document document, Outline outline) {
    List<String> lines = document.lines();
    int around = 0;
    for (int i = end(document, outline); i < lines.size(); i++) {
      around += lines.get(i).isBlank() ? 0 : 1;
    }
    for (int i = 0; i < outline.titles().get(0); i++) {
      around += lines.get(i).isBlank() ? 0 : 1;
    }
    return around;
  }

  private static Reading read(Document document, Outline outline, Budget budget) {
    List<Draft> drafts = new ArrayList<>(outline.titles().size());
    for (int i = 0; i < outline.titles().size(); i++) {
      budget.check();
      int index = outline.titles().get(i);
      boolean last = i + 1 == outline.titles().size();
      int to = last ? end(document, outline) : outline.titles().get(i + 1);
      String title = document.lines().get(index).strip().substring(1).strip();
      Byline byline = byline(document, index + 1, to);
      int from = byline == null ? index + 1 : document.nextWords(index + 1, to) + 1;
      drafts.add(
          Draft.at(index + 1)
              .title(title)
              .author(byline == null ? null : byline.author())
              .date(byline == null ? null : byline.date())
              .text(document.between(index, to))
              .body(
                  document
                      .between(from, PostTail.start(document.lines(), from, to))
                      .stripIndent()));
    }
    int first = outline.titles().isEmpty() ? document.lines().size() : outline.titles().get(0);
    return Reading.of(document, first, drafts);
  }

  /** What the line below a title says of the day when a post appeared, or null. */
  private static @Nullable Byline byline(Document document, int from, int to) {
    int at = document.nextWords(from, to);
    String line = at < to ? document.lines().get(at) : "";
    Byline byline = line.length() > LONGEST_BYLINE || isBullet(line) ? null : Byline.of(line);
    return byline != null && byline.date() != null && byline.date().day() > 0 ? byline : null;
  }

  private static String head(Document document, Outline outline) {
    String head = document.between(0, outline.titles().get(0)).replace('\n', ' ');
    return head.substring(0, Math.min(head.length(), 100));
  }

  /**
   * The last post ends where a line stands as far out as the bullets: that is the page's footer.
   */
  private static int end(Document document, Outline outline) {
    List<String> lines = document.lines();
    int at = outline.titles().get(outline.titles().size() - 1) + 1;
    while (at < lines.size()
        && (lines.get(at).isBlank() || indent(lines.get(at)) > outline.indent())) {
      at++;
    }
    return at;
  }

  private static Outline outline(Document document, Budget budget) {
    List<String> lines = document.lines();
    int outermost = Integer.MAX_VALUE;
    for (String line : lines) {
      budget.check();
      if (isBullet(line)) {
        outermost = Math.min(outermost, indent(line));
      }
    }
    List<Integer> titles = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean title = isBullet(line) && indent(line) == outermost && line.length() <= LONGEST_TITLE;
      if (title) {
        titles.add(i);
      }
    }
    return new Outline(outermost, titles);
  }

  private static boolean isBullet(String line) {
    int at = 0;
    while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
      at++;
    }
    return at + 2 < line.length()
        && BULLETS.indexOf(line.charAt(at)) >= 0
        && (line.charAt(at + 1) == ' ' || line.charAt(at + 1) == '\t')
        && line.stripTrailing().length() > at + 2;
  }

  /** In columns; a tab is four. */
  private static int indent(String line) {
    int columns = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == ' ' || c == '\u3000') {
        columns++;
      } else if (c == '\t') {
        columns += TAB;
      } else {
        break;
      }
    }
    return columns;
  }
}
