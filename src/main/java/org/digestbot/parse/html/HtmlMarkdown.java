package org.digestbot.parse.html;

import java.util.Locale;
import java.util.Set;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.link.LinkEnd;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes an HTML element as Markdown: only what the families read, nothing else is kept. */
final class HtmlMarkdown implements NodeVisitor {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "header",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "figure",
          "figcaption",
          "table",
          "center",
          "address",
          "details",
          "summary",
          "hgroup");

  private final StringBuilder out = new StringBuilder();
  private final Budget budget;
  private int listDepth;
  private int quoteDepth;
  private int preDepth;

  private HtmlMarkdown(Budget budget) {
    this.budget = budget;
  }

  static String of(Element element, Budget budget) {
    HtmlMarkdown writer = new HtmlMarkdown(budget);
    element.traverse(writer);
    return writer.out.toString().strip() + "\n";
  }

  @Override
  public void head(Node node, int depth) {
    budget.check();
    if (node instanceof TextNode text) {
      text(text);
    } else if (node instanceof Element element) {
      open(element, element.normalName());
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      close(element, element.normalName());
    }
  }

  private void open(Element element, String name) {
    if (heading(name) > 0) {
      block();
      out.append("#".repeat(heading(name))).append(' ');
    } else if (BLOCKS.contains(name)) {
      openBlock(name);
    } else {
      switch (name) {
        case "li" -> openItem(element);
        case "br" -> line();
        case "hr" -> {
          block();
          out.append("---");
          block();
        }
        case "blockquote" -> {
          block();
          quoteDepth++;
          out.append("> ");
        }
        case "pre" -> {
          block();
          preDepth++;
          out.append("```\n");
        }
        case "tr" -> {
          line();
          out.append("| ");
        }
        case "code" -> mark("`");
        case "strong", "b" -> mark("**");
        case "a" -> openLink(element);
        case "img" -> picture(element);
        default -> {}
      }
    }
  }

  private void close(Element element, String name) {
    if (heading(name) > 0 || BLOCKS.contains(name)) {
      closeBlock(element, name);
    } else {
      switch (name) {
        case "li" -> line();
        case "blockquote" -> closeQuote();
        case "pre" -> {
          preDepth--;
          out.append("\n```");
          block();
        }
        case "td", "th" -> out.append(" | ");
        case "tr" -> closeRow(element);
        case "code" -> mark("`");
        case "strong", "b" -> mark("**");
        case "a" -> closeLink(element);
        default -> {}
      }
    }
  }

  private void openBlock(String name) {
    if (name.equals("ul") || name.equals("ol")) {
      if (listDepth == 0) {
        block();
      }
      listDepth++;
    } else if (!inCell() && !atItemStart()) {
      if (listDepth == 0) {
        block();
      } else {
        line();
        out.append("  ".repeat(Math.min(listDepth, 8)));
      }
    }
  }

  private void closeBlock(Element element, String name) {
    if (name.equals("ul") || name.equals("ol")) {
      listDepth--;
    }
    boolean inItem = listDepth > 0 || element.parent() != null && element.parent().nameIs("li");
    if (inCell()) {
      return;
    }
    if (inItem && heading(name) == 0) {
      line();
    } else {
      block();
    }
  }

  private void openItem(Element element) {
    line();
    out.append("  ".repeat(Math.max(0, Math.min(listDepth, 8) - 1)));
    Element list = element.parent();
    boolean numbered = list != null && list.nameIs("ol");
    out.append(numbered ? element.elementSiblingIndex() + 1 + ". " : "- ");
  }

  private void openLink(Element element) {
    if (!address(element).isEmpty()) {
      out.append('[');
    }
  }

  private void closeLink(Element element) {
    String address = address(element);
    if (!address.isEmpty()) {
      out.append("](").append(address).append(')');
    }
  }

  /** Where a link leads, or nothing where that is no address. */
  static String address(Element link) {
    return address(link, "href");
  }

  private static String address(Element element, String attribute) {
    String whole = element.absUrl(attribute);
    String address = whole.isEmpty() ? element.attr(attribute).strip() : whole;
    return LinkEnd.startsAt(address, 0) ? address.replace(" ", "%20") : "";
  }

  private void picture(Element element) {
    String address = address(element, "src");
    if (!address.isEmpty()) {
      String words = element.attr("alt").replaceAll("[\\[\\]\\n]", " ");
      out.append("![").append(words).append("](").append(address).append(')');
    }
  }

  /** Below the first of several rows stands the line that makes them a table. */
  private void closeRow(Element row) {
    Element table = row.childrenSize() > 1 ? row.closest("table") : null;
    if (table != null && table.selectFirst("tr") == row && table.select("tr").size() > 1) {
      line();
      out.append("|").append(" --- |".repeat(row.childrenSize()));
    }
    line();
  }

  private void text(TextNode node) {
    if (preDepth > 0) {
      out.append(node.getWholeText());
      return;
    }
    String words = node.getWholeText();
    words = keepsLines(node) ? words.replaceAll("\\s*\\n\\s*", "\n") : words.replace('\n', ' ');
    words = words.replaceAll("[^\\S\n]+", " ");
    boolean fresh = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
    out.append(fresh ? words.stripLeading() : words);
  }

  /**
   * Whether line ends stay: pages made of posts have them between who wrote, when and what, and in
   * any other paragraph they do no harm.
   */
  private boolean keepsLines(TextNode node) {
    Node parent = node.parent();
    return parent != null && parent.nameIs("p") && listDepth == 0 && quoteDepth == 0 && !inCell();
  }

  private void mark(String mark) {
    if (preDepth == 0) {
      out.append(mark);
    }
  }

  /** Begins a new line where something stands on this one. */
  private void line() {
    trimBlanks();
    if (!out.isEmpty() && !endsWith(lineStart())) {
      out.append(lineStart());
    }
  }

  /** Begins a new line behind a blank one. */
  private void block() {
    line();
    if (!out.isEmpty() && !endsWith(lineStart() + lineStart())) {
      out.append(lineStart());
    }
  }

  private String lineStart() {
    return "\n" + "> ".repeat(quoteDepth);
  }

  /** Ends a quotation without the marks of lines that nothing stands on. */
  private void closeQuote() {
    quoteDepth--;
    int start = out.lastIndexOf("\n") + 1;
    while (!out.isEmpty() && out.substring(start).matches("[> ]*")) {
      out.setLength(Math.max(0, start - 1));
      start = out.lastIndexOf("\n") + 1;
    }
    block();
  }

  private boolean atItemStart() {
    return endsWith("- ") || endsWith(". ") && listDepth > 0 || endsWith("> ");
  }

  private boolean inCell() {
    int lineStart = out.lastIndexOf("\n") + 1;
    return lineStart < out.length() && out.charAt(lineStart) == '|';
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

  private static int heading(String name) {
    boolean heading = name.length() == 2 && name.charAt(0) == 'h';
    int level = heading ? name.toLowerCase(Locale.ROOT).charAt(1) - '0' : 0;
    return level >= 1 && level <= 6 ? level : 0;
  }
}
