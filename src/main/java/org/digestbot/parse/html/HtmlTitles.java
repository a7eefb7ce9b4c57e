package org.digestbot.parse.html;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The titles of a page that has no headings: newsletters and the reports of programs put them into
 * blocks that only their class calls a title.
 */
final class HtmlTitles {
  private static final int LEAST = 3;

  /** In characters. */
  private static final int LONGEST = 160;

  private static final Pattern NAMED =
      Pattern.compile("(?i)(?:.*[\\s_-])?(?:title|header|heading|headline)(?:[\\s_-].*)?");
  private static final String HEADINGS = "h2,h3,h4,h5,h6";

  /** What is said of a title beside it. */
  private static final String REMARKS = "[class~=(?i)(^|[\\s_-])(time|date)($|[\\s_-])]";

  private HtmlTitles() {}

  /** Has them be headings, where several lead somewhere: these below those that do not. */
  static void makeHeadings(Document page) {
    if (page.selectFirst(HEADINGS) != null) {
      return;
    }
    List<Element> titles =
        page.select("div[class],p[class]").stream().filter(HtmlTitles::isTitle).toList();
    List<Element> leading = titles.stream().filter(HtmlTitles::leads).toList();
    if (leading.size() < LEAST) {
      return;
    }
    for (Element title : titles) {
      title.select(REMARKS).remove();
      title.tagName(leads(title) ? "h3" : "h2");
    }
  }

  private static boolean isTitle(Element element) {
    return NAMED.matcher(element.className()).matches()
        && element.children().stream().noneMatch(Element::isBlock)
        && !element.text().isBlank()
        && element.text().length() <= LONGEST;
  }

  private static boolean leads(Element title) {
    return title.selectFirst("a[href]") != null;
  }
}
