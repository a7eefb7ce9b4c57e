package org.digestbot.parse.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.link.LinkEnd;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a saved news feed holds: RSS 2.0 (https://www.rssboard.org/rss-specification), RSS 1.0 and
 * Atom (RFC 4287). Entities of its own are not resolved. Immutable.
 *
 * @param title of the feed, or null
 * @param posts in the feed's order
 */
public record NewsFeed(@Nullable String title, List<Post> posts) {
  private static final int HEAD = 4_000;
  private static final Pattern STARTS =
      Pattern.compile(
          "(?is)\\s*(?:<\\?[^>]{0,500}>\\s*|<!--.{0,2000}?-->\\s*|<!doctype [^>\\[]{0,500}(?:\\[[^\\]]{0,2000}\\])?\\s*>\\s*){0,9}"
              + "<(?:rss|rdf:RDF|feed)\\b.*");

  /** An address of mail before the name, as RSS 2.0 has it. */
  private static final Pattern MAIL = Pattern.compile("\\S+@\\S+(?:\\s*\\((?<name>[^)]*)\\))?");

  public NewsFeed {
    posts = List.copyOf(posts);
  }

  /**
   * One thing that was published.
   *
   * @param line where it begins in the file, from 1
   * @param title plain text, or null
   * @param address where it stands, or nothing
   * @param body Markdown
   */
  public record Post(
      int line,
      @Nullable String title,
      String address,
      @Nullable String author,
      @Nullable EntryDate date,
      String body) {}

  /** Whether a text is a feed. */
  public static boolean is(String text) {
    return STARTS.matcher(text.substring(0, Math.min(text.length(), HEAD))).matches();
  }

  public static NewsFeed of(String xml, Budget budget) {
    budget.checkNow();
    org.jsoup.nodes.Document feed = Jsoup.parse(xml, Parser.xmlParser().setTrackPosition(true));
    List<Post> posts = new ArrayList<>();
    for (Element item : feed.select("rss > channel > item, rdf|RDF > item, feed > entry")) {
      budget.checkNow();
      posts.add(post(item, budget));
    }
    Element title = feed.selectFirst("channel > title, feed > title");
    return new NewsFeed(title == null ? null : words(title), posts);
  }

  private static Post post(Element item, Budget budget) {
    Element title = child(item, "title");
    String address = address(item);
    return new Post(
        item.sourceRange().start().lineNumber(),
        title == null ? null : words(title),
        address,
        author(item),
        date(item),
        body(item, address, budget));
  }

  private static @Nullable Element child(Element item, String... names) {
    return Stream.of(names)
        .flatMap(name -> item.children().stream().filter(child -> child.nodeName().equals(name)))
        .findFirst()
        .orElse(null);
  }

  /** Titles are plain text, or HTML written as text. */
  private static String words(Element element) {
    return Jsoup.parseBodyFragment(element.wholeText()).text().strip();
  }

  /** Atom's links are attributes, of which one is the post itself. */
  private static String address(Element item) {
    List<String> addresses = new ArrayList<>();
    for (Element link : item.children()) {
      if (link.nodeName().equals("link")) {
        boolean itself = link.attr("rel").isEmpty() || link.attr("rel").equals("alternate");
        addresses.add(itself ? link.attr("href") : "");
        addresses.add(link.text());
      } else if (link.nodeName().equals("guid") && !link.attr("isPermaLink").equals("false")) {
        addresses.add(link.text());
      }
    }
    return addresses.stream()
        .map(String::strip)
        .filter(address -> LinkEnd.startsAt(address, 0))
        .findFirst()
        .orElse("");
  }

  /** An entry of Atom without an author has the one of its feed. */
  private static @Nullable String author(Element item) {
    Element author = child(item, "dc:creator", "author");
    Element feed = item.nodeName().equals("entry") ? item.parent() : null;
    author = author == null && feed != null ? child(feed, "author") : author;
    if (author == null) {
      return null;
    }
    Element name = child(author, "name");
    String printed = (name == null ? author : name).text().strip();
    Matcher mail = MAIL.matcher(printed);
    String authorName = mail.matches() ? mail.group("name") : printed;
    return authorName == null || authorName.isBlank() ? null : authorName.strip();
  }

  private static @Nullable EntryDate date(Element item) {
    Element date = child(item, "pubDate", "published", "dc:date", "updated");
    return date == null ? null : Dates.in(date.text());
  }

  /** The whole text where the feed has it, else what it says about it; then what belongs to it. */
  private static String body(Element item, String address, Budget budget) {
    StringBuilder body = new StringBuilder();
    Element text = child(item, "content:encoded", "content", "description", "summary");
    if (text != null) {
      // As XHTML it is a part of the feed, else it is written as text.
      String html = text.children().isEmpty() ? text.wholeText() : text.html();
      body.append(HtmlMarkdown.of(Jsoup.parseBodyFragment(html, address).body(), budget));
    }
    for (Element further : item.select("> enclosure[url], > link[rel~=enclosure|related|via]")) {
      String link = further.attr(further.hasAttr("url") ? "url" : "href").strip();
      if (LinkEnd.startsAt(link, 0) && body.indexOf(link) < 0) {
        body.append('\n').append(link).append('\n');
      }
    }
    return body.toString().strip();
  }
}
