package org.digestbot.parse.html;

import java.util.Locale;
import java.util.Set;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.link.LinkEnd;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

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

  private final MarkdownText out = new MarkdownText();
  private final Budget budget;
  private int preDepth;

  private HtmlMarkdown(Budget budget) {
    this.budget = budget;
  }

  static String of(Element element, Budget budget) {
    HtmlMarkdown writer = new HtmlMarkdown(budget);
    element.traverse(writer);
    return writer.out + "\n";
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
      out.block();
      out.append("#".repeat(heading(name))).append(" ");
    } else if (isBookmark(element)) {
      out.openItem("- ");
    } else if (BLOCKS.contains(name)) {
      openBlock(element, name);
    } else {
      switch (name) {
        case "li" -> openItem(element);
        case "br" -> out.line();
        case "hr" -> {
          out.block();
          out.append("---");
          out.block();
        }
        case "blockquote" -> out.openQuote();
        case "pre" -> {
          out.block();
          preDepth++;
          out.append("```\n");
        }
        case "tr" -> openRow(element);
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
        case "li" -> out.line();
        case "blockquote" -> out.closeQuote();
        case "pre" -> {
          preDepth--;
          out.append("\n```");
          out.block();
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

  private void openBlock(Element element, String name) {
    if (isList(name)) {
      out.openList();
    } else if (name.equals("dd") && isBookmark(element.previousElementSibling())) {
      out.line();
      out.append("  ");
    } else if (!out.inCell() && !out.atItemStart()) {
      if (out.inList()) {
        out.lineOfItem();
      } else {
        out.block();
      }
    }
  }

  private void closeBlock(Element element, String name) {
    if (isList(name)) {
      out.closeList();
    }
    boolean inItem =
        out.inList()
            || isBookmark(element)
            || element.parent() != null && element.parent().nameIs("li");
    if (out.inCell()) {
      return;
    }
    if (inItem && heading(name) == 0) {
      out.line();
    } else {
      out.block();
    }
  }

  private void openItem(Element element) {
    Element list = element.parent();
    boolean numbered = list != null && list.nameIs("ol");
    out.openItem(numbered ? element.elementSiblingIndex() + 1 + ". " : "- ");
  }

  private void openLink(Element element) {
    if (!address(element).isEmpty()) {
      out.append("[");
    }
  }

  private void closeLink(Element element) {
    String address = address(element);
    if (!address.isEmpty()) {
      out.append("](").append(address).append(")");
    }
  }

  /** Where a link leads, or nothing where that is no address. */
  static String address(Element link) {
    return address(link, "href");
  }

  private static String address(Element element, String attribute) {
    // A place on the same page is nowhere to go.
    if (element.attr(attribute).startsWith("#")) {
      return "";
    }
    String whole = element.absUrl(attribute);
    String address = whole.isEmpty() ? element.attr(attribute).strip() : whole;
    return LinkEnd.startsAt(address, 0) ? address.replace(" ", "%20") : "";
  }

  private void picture(Element element) {
    String address = address(element, "src");
    if (!address.isEmpty()) {
      String words = element.attr("alt").replaceAll("[\\[\\]\\n]", " ");
      out.append("![").append(words).append("](").append(address).append(")");
    }
  }

  private void openRow(Element row) {
    out.line();
    if (isFirst(row) && !isHead(row)) {
      out.append("|").append("  |".repeat(row.childrenSize()));
      out.line();
      parts(row);
    }
    out.append("| ");
  }

  private void closeRow(Element row) {
    out.line();
    if (isFirst(row) && isHead(row)) {
      parts(row);
    }
  }

  /** Writes the line that makes a table of the rows around it. */
  private void parts(Element row) {
    out.append("|").append(" --- |".repeat(row.childrenSize()));
    out.line();
  }

  /** Whether it is the first of several rows of a table. */
  private static boolean isFirst(Element row) {
    Element table = row.childrenSize() > 1 ? row.closest("table") : null;
    return table != null && table.selectFirst("tr") == row && table.select("tr").size() > 1;
  }

  /** Whether a first row names the columns: one that leads somewhere does not. */
  private static boolean isHead(Element row) {
    return row.selectFirst("th") != null || row.selectFirst("a[href]") == null;
  }

  private void text(TextNode node) {
    if (preDepth > 0) {
      out.append(node.getWholeText());
      return;
    }
    String words = node.getWholeText();
    words = keepsLines(node) ? words.replaceAll("\\s*\\n\\s*", "\n") : words.replace('\n', ' ');
    words = words.replaceAll("[^\\S\n]+", " ");
    out.append(out.endsInBlank() ? words.stripLeading() : words);
  }

  /**
   * Whether line ends stay: pages made of posts have them between who wrote, when and what, and in
   * any other paragraph they do no harm.
   */
  private boolean keepsLines(TextNode node) {
    Node parent = node.parent();
    return parent != null && parent.nameIs("p") && out.isPlain();
  }

  private void mark(String mark) {
    if (preDepth == 0) {
      out.append(mark);
    }
  }

  /**
   * Whether it is a bookmark as browsers export them: a term that is a link. Those of a folder are
   * a list, in which also one named YouTube is none of the pages of the one above.
   */
  private static boolean isBookmark(@Nullable Element element) {
    Element first = element == null || !element.nameIs("dt") ? null : element.firstElementChild();
    return first != null && first.nameIs("a") && !address(first).isEmpty();
  }

  private static boolean isList(String name) {
    return name.equals("ul") || name.equals("ol");
  }

  private static int heading(String name) {
    boolean heading = name.length() == 2 && name.charAt(0) == 'h';
    int level = heading ? name.toLowerCase(Locale.ROOT).charAt(1) - '0' : 0;
    return level >= 1 && level <= 6 ? level : 0;
  }
}
