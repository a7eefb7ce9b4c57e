package org.digestbot.parse.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Links around whole blocks, as pages of cards have them, where Markdown has links in lines. */
final class HtmlCards {
  private static final int WIDEST = 10;

  private HtmlCards() {}

  /** Cards are links around whole blocks; their heading, or first block, keeps the link. */
  static void liftLinks(Document page) {
    for (Element link : page.select("a[href]")) {
      Element head = head(link);
      if (head != null) {
        Element inner = new Element("a").attr("href", link.attr("href"));
        head.childNodesCopy().forEach(inner::appendChild);
        head.empty();
        head.appendChild(inner);
        link.unwrap();
      }
    }
  }

  /** The block of a card that names it: its first heading, else its first block of words. */
  private static @Nullable Element head(Element link) {
    Element first = null;
    for (Element child : link.children()) {
      List<Element> near = new ArrayList<>(List.of(child));
      near.addAll(child.children().subList(0, Math.min(child.childrenSize(), WIDEST)));
      for (Element element : near) {
        boolean heading = element.normalName().matches("h[1-6]");
        boolean words = heading || element.normalName().matches("p|div");
        boolean innermost = words && element.children().stream().noneMatch(Element::isBlock);
        if (innermost && heading) {
          return element;
        }
        first = first == null && innermost ? element : first;
      }
    }
    return first;
  }
}
