package org.digestbot.parse.document;

import java.util.ArrayList;
import java.util.List;

/**
 * The documents of a file into which somebody joined several, as {@code cat *.md > blog.md} does:
 * each begins with front matter of its own, right behind the last character of the one before.
 */
public final class JoinedDocuments {
  private JoinedDocuments() {}

  /**
   * One of them.
   *
   * @param above how many lines of the file stand above it
   */
  public record Part(Document document, int above) {}

  /** In order; none where the file is one document. */
  public static List<Part> in(Document file) {
    List<String> lines = file.lines();
    int first = file.nextWords(0, lines.size());
    String mark = file.frontMatter().end() == 0 ? "" : lines.get(first).strip();
    List<Integer> starts = mark.isEmpty() ? List.of() : starts(file, first, mark);
    List<Part> parts = new ArrayList<>();
    for (int n = 0; starts.size() > 1 && n < starts.size(); n++) {
      int from = starts.get(n);
      int to = n + 1 < starts.size() ? starts.get(n + 1) : lines.size();
      List<String> part = new ArrayList<>(lines.subList(from, to));
      part.set(0, mark);
      if (to < lines.size()) {
        String last = lines.get(to);
        part.add(last.substring(0, last.length() - mark.length()));
      }
      parts.add(new Part(Document.of(file.name(), String.join("\n", part)), from));
    }
    return parts;
  }

  /** The lines that end with the mark that begins front matter. */
  private static List<Integer> starts(Document file, int first, String mark) {
    List<String> lines = file.lines();
    List<Integer> starts = new ArrayList<>();
    for (int i = first; i < lines.size(); i++) {
      // A cheap question first.
      boolean mayBegin = lines.get(i).endsWith(mark) && !file.isFenced(i);
      if (mayBegin && FrontMatter.beginsAt(lines, i, mark)) {
        starts.add(i);
      }
    }
    return starts;
  }
}
