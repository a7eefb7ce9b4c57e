package org.digestbot.parse.html;

import java.util.List;
import java.util.Set;
import org.digestbot.parse.document.Budget;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The element of a page that holds what it is about: the one that says so itself, else the
 * innermost that still holds most of the words.
 */
final class MainContent {
  /** What says so, the most exact first: the text of a post, the place for it, the post. */
  private static final List<String> MARKED =
      List.of(
          "[itemprop=articleBody], .e-content",
          "[id~=(?i)^(article|post|entry)[-_]?(content|body|entry)$]",
          "[class~=(?i)(^|\\s)(article|post|entry)[-_]?(content|body|entry)($|\\s)]",
          "main",
          HtmlArticles.ARTICLES);

  private static final String WORDS = "p,li,h1,h2,h3,h4,h5,h6,pre,blockquote,td,dd,dt,div";

  private static final Set<String> HOLDERS =
      Set.of("div", "section", "article", "main", "table", "tbody", "tr", "td", "center");

  /** What says that it is the content holds this share of the words of the page. */
  private static final double MARKED_SHARE = 0.5;

  /** An element is left for its child that holds this share of its words. */
  private static final double INNER_SHARE = 0.75;

  /** Pages wrap their content in no more elements than this. */
  private static final int DEEPEST = 40;

  private MainContent() {}

  static Element of(Element body, Budget budget) {
    Element marked = marked(body);
    return marked == null ? innermost(body, budget) : marked;
  }

  private static @Nullable Element marked(Element body) {
    int words = words(body);
    int said = said(body);
    for (String query : MARKED) {
      List<Element> found = body.select(query);
      Element only = found.size() == 1 ? found.get(0) : null;
      // A short text beside long lists of links is the content, and so is a long list of links.
      if (only != null
          && (words(only) >= words * MARKED_SHARE || said(only) >= said * MARKED_SHARE)) {
        return only;
      }
    }
    return null;
  }

  private static Element innermost(Element body, Budget budget) {
    Element current = body;
    for (int depth = 0; depth < DEEPEST; depth++) {
      budget.checkNow();
      int all = words(current);
      Element next = null;
      for (Element child : current.children()) {
        if (HOLDERS.contains(child.normalName()) && words(child) >= all * INNER_SHARE) {
          next = child;
        }
      }
      if (next == null || all == 0) {
        return current;
      }
      current = next;
    }
    return current;
  }

  private static int words(Element element) {
    int count = 0;
    for (Element block : element.select(WORDS)) {
      count += block.ownText().length();
      for (Element inline : block.children()) {
        count += inline.isBlock() ? 0 : inline.ownText().length();
      }
    }
    return count;
  }

  /** In characters, without those of links. */
  private static int said(Element element) {
    return element.text().length() - element.select("a").text().length();
  }
}
