package org.digestbot.parse.html;

import java.util.List;
import java.util.Objects;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.document.Budget;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The posts of a blog's page: each is an article of its own with a title, as HTML 5 and the
 * microformats (https://microformats.org/wiki/h-entry) mark them up. Such a page says itself what
 * it consists of, as a feed does.
 */
final class HtmlArticles {
  private static final int LEAST = 2;

  /** Articles hold this share of the words of a page that is made of them. */
  private static final double MAIN_SHARE = 0.6;

  /** In characters; a longer text is more than who wrote something, and when. */
  private static final int LONGEST_REMARK = 120;

  static final String ARTICLES = "article, .hentry, .h-entry";
  private static final String HEADINGS = "h1,h2,h3,h4,h5,h6";
  private static final String TEXTS =
      ".entry-content, .e-content, .entry-summary, .p-summary, [itemprop=articleBody]";
  private static final String AUTHORS =
      HtmlPosts.AUTHORS + ", [rel=author], [itemprop=author], .p-author";

  /** What is said about an article beside its text. */
  private static final String REMARKS =
      "header, footer, time, [class~=(?i)(^|[\\s_-])(meta|byline)($|[\\s_-])]";

  /**
   * An article and its title.
   *
   * @param heading its first one
   */
  private record Article(Element element, Element heading) {
    /** Where it stands, or nothing. */
    String address() {
      Element link = heading.selectFirst("a[href]");
      link = link == null ? heading.closest("a[href]") : link;
      return link == null ? "" : HtmlMarkdown.address(link);
    }
  }

  private HtmlArticles() {}

  /** The posts, none where the page is not made of posts. */
  static List<NewsFeed.Post> posts(Element body, Budget budget) {
    List<Article> articles =
        body.select(ARTICLES).stream()
            .filter(element -> !isInAnother(element))
            .map(HtmlArticles::article)
            .filter(Objects::nonNull)
            .toList();
    long levels =
        articles.stream().map(article -> article.heading().normalName()).distinct().count();
    int words = articles.stream().mapToInt(article -> article.element().text().length()).sum();
    boolean made = levels == 1 && words >= body.text().length() * MAIN_SHARE;
    if (articles.size() < LEAST || !made || !articles.stream().allMatch(HtmlArticles::isPost)) {
      return List.of();
    }
    return articles.stream().map(article -> post(article, budget)).toList();
  }

  private static boolean isInAnother(Element element) {
    Element holder = element.parent();
    return holder != null && holder.closest(ARTICLES) != null;
  }

  private static @Nullable Article article(Element element) {
    Element heading = element.selectFirst(HEADINGS);
    return heading == null || heading.text().isBlank() ? null : new Article(element, heading);
  }

  /** The sections of one text, which may be articles too, are neither dated nor elsewhere. */
  private static boolean isPost(Article article) {
    return !article.address().isEmpty() || date(article.element()) != null;
  }

  private static NewsFeed.Post post(Article article, Budget budget) {
    budget.checkNow();
    Element element = article.element();
    String title = article.heading().text().strip();
    String address = article.address();
    Element author = element.selectFirst(AUTHORS);
    EntryDate date = date(element);
    article.heading().remove();
    return new NewsFeed.Post(
        element.sourceRange().start().lineNumber(),
        title,
        address,
        author == null || author.text().isBlank() ? null : author.text().strip(),
        date,
        HtmlMarkdown.of(text(element, address), budget).strip());
  }

  private static @Nullable EntryDate date(Element article) {
    for (Element element : article.select(HtmlDay.ELEMENTS)) {
      EntryDate date = HtmlDay.of(element);
      if (date != null) {
        return date;
      }
    }
    return article.select(REMARKS).stream()
        .map(Element::text)
        .filter(remark -> remark.length() <= LONGEST_REMARK)
        .map(Dates::in)
        .filter(date -> date != null && date.day() > 0)
        .findFirst()
        .orElse(null);
  }

  /** What an article says, without what leads to the rest of it. */
  private static Element text(Element article, String address) {
    Element text = article.selectFirst(TEXTS);
    if (text == null) {
      article.select(REMARKS).remove();
      text = article;
    }
    for (Element link : text.select("a[href]")) {
      if (!address.isEmpty() && HtmlMarkdown.address(link).split("#", 2)[0].equals(address)) {
        link.remove();
      }
    }
    return text;
  }
}
