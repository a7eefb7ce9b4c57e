package org.digestbot.parse.page;

import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;

/** The Markdown and tags of a document, which a text that was copied out of a page has lost. */
public final class Markup {
  /** So many lines are no chance. */
  private static final int MARKED = 3;

  private Markup() {}

  /** Whether enough lines have links, headings, code or tags. */
  public static boolean isIn(Document document, Budget budget) {
    int marked = 0;
    for (String line : document.lines()) {
      budget.check();
      boolean links = line.contains("](") || line.contains("][");
      boolean begins =
          line.startsWith("# ")
              || line.startsWith("##")
              || line.startsWith("```")
              || beginsWithTag(line);
      marked += links || begins ? 1 : 0;
      if (marked == MARKED) {
        return true;
      }
    }
    return false;
  }

  /** What was copied from a page has lost them. */
  private static boolean beginsWithTag(String line) {
    int at = 0;
    while (at < line.length() && line.charAt(at) <= ' ') {
      at++;
    }
    boolean opens = at + 1 < line.length() && line.charAt(at) == '<';
    return opens && (line.charAt(at + 1) == '/' || Character.isLetter(line.charAt(at + 1)));
  }
}
