package org.digestbot.parse.html;

/** The Markdown of a page as far as it is written, with the marks that its lines begin with. */
final class MarkdownText {
  private static final int DEEPEST = 8;

  private final StringBuilder out = new StringBuilder();
  private int listDepth;
  private int quoteDepth;

  MarkdownText append(String text) {
    out.append(text);
    return this;
  }

  /** Begins a new line where something stands on this one. */
  void line() {
    trimBlanks();
    if (!out.isEmpty() && !endsWith(lineStart())) {
      out.append(lineStart());
    }
  }

  /** Begins a new line behind a blank one. */
  void block() {
    line();
    if (!out.isEmpty() && !endsWith(lineStart() + lineStart())) {
      out.append(lineStart());
    }
  }

  void openList() {
    if (listDepth == 0) {
      block();
    }
    listDepth++;
  }

  void closeList() {
    listDepth--;
  }

  void openItem(String mark) {
    line();
    out.append("  ".repeat(Math.max(0, Math.min(listDepth, DEEPEST) - 1))).append(mark);
  }

  /** Begins a new line of the item that is open. */
  void lineOfItem() {
    line();
    out.append("  ".repeat(Math.min(listDepth, DEEPEST)));
  }

  void openQuote() {
    block();
    quoteDepth++;
    out.append("> ");
  }

  /** Ends a quotation without the marks of lines that nothing stands on. */
  void closeQuote() {
    quoteDepth--;
    int start = out.lastIndexOf("\n") + 1;
    while (!out.isEmpty() && out.substring(start).matches("[> ]*")) {
      out.setLength(Math.max(0, start - 1));
      start = out.lastIndexOf("\n") + 1;
    }
    block();
  }

  boolean inList() {
    return listDepth > 0;
  }

  boolean atItemStart() {
    return endsWith("- ") || endsWith(". ") && inList() || endsWith("> ");
  }

  boolean inCell() {
    int lineStart = out.lastIndexOf("\n") + 1;
    return lineStart < out.length() && out.charAt(lineStart) == '|';
  }

  /** Whether what comes next is in no list, no quotation and no table. */
  boolean isPlain() {
    return !inList() && quoteDepth == 0 && !inCell();
  }

  boolean endsInBlank() {
    return out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
  }

  private String lineStart() {
    return "\n" + "> ".repeat(quoteDepth);
  }

  private boolean endsWith(String end) {
    int from = out.length() - end.length();
    return from >= 0 && out.indexOf(end, from) == from;
  }

  private void trimBlanks() {
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == ' ' && !atItemStart()) {
      end--;
      out.setLength(end);
    }
  }

  /** Without blanks around it. */
  @Override
  public String toString() {
    return out.toString().strip();
  }
}
