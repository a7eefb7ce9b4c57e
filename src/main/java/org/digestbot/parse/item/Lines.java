package org.digestbot.parse.item;

import java.util.Map;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Section;
import org.digestbot.parse.link.LineLink;
import org.digestbot.parse.link.LinkDefinitions;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/** A document with what its items need to be read. For one thread. */
public final class Lines {
  private final Document document;
  private final Budget budget;
  private final @Nullable Line[] read;

  /** At each index, how many characters the lines before it speak. */
  private final int[] spoken;

  public Lines(Document document, Budget budget) {
    this.document = document;
    this.budget = budget;
    int count = document.lines().size();
    this.read = new Line[count];
    this.spoken = new int[count + 1];
    for (int i = 0; i < count; i++) {
      budget.check();
      spoken[i + 1] = spoken[i] + (speaks(i) ? at(i).strip().length() : 0);
    }
  }

  public Document document() {
    return document;
  }

  /** The addresses of the document's reference links. */
  public Map<String, String> definitions() {
    return document.definitions();
  }

  /** Asked in every loop. */
  public Budget budget() {
    return budget;
  }

  public String at(int index) {
    return document.lines().get(index);
  }

  public Line line(int index) {
    Line line = read[index];
    if (line == null) {
      line = new Line(at(index), definitions());
      read[index] = line;
    }
    return line;
  }

  /** The marker of a line that is no code, or null. */
  @Nullable ListMarker marker(int index) {
    return document.isFenced(index) ? null : line(index).marker();
  }

  /** Whether the line holds words and is no definition. */
  boolean speaks(int index) {
    String line = at(index);
    return Titles.hasWords(line) && !LinkDefinitions.is(line);
  }

  /** Whether the first words of a section are bold. */
  public boolean beginBold(Section section) {
    int first = nextWords(section.from(), section.to());
    return first < section.to() && at(first).startsWith("**");
  }

  public boolean hasLink(int from, int to) {
    return hasLinks(1, from, to);
  }

  /** Whether at least so many lines hold a link. */
  boolean hasLinks(int several, int from, int to) {
    int found = 0;
    for (int i = from; i < to && found < several; i++) {
      budget.check();
      found += line(i).link() == null ? 0 : 1;
    }
    return found >= several;
  }

  /** The characters of the lines that speak. */
  public int size(int from, int to) {
    return to <= from ? 0 : spoken[to] - spoken[from];
  }

  /** Whether no words stand before or after these lines. */
  boolean areAll(int from, int to) {
    return spoken[from] == 0 && spoken[to] == spoken[spoken.length - 1];
  }

  /** The index after the paragraph in which this line stands: of a blank line, or {@code to}. */
  public int paragraphEnd(int line, int to) {
    int end = line + 1;
    while (end < to && !at(end).isBlank()) {
      budget.check();
      end++;
    }
    return end;
  }

  /** Whether words around the link of a line go on in the next, where an editor broke a text. */
  boolean beginsProse(int line, int end) {
    if (line + 1 >= end || !Character.isLowerCase(at(line + 1).codePointAt(0))) {
      return false;
    }
    LineLink link = line(line).link();
    String words = line(line).plain();
    return link != null
        && !words.isEmpty()
        && Character.isLetterOrDigit(words.charAt(words.length() - 1))
        && !words.equals(Titles.plain(String.valueOf(link.words())));
  }

  /** The index of the next line that is not blank, or {@code to}. */
  public int nextWords(int from, int to) {
    return document.nextWords(from, to);
  }
}
