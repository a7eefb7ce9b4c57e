package org.digestbot.parse.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.FrontMatter;
import org.digestbot.parse.link.LinkEnd;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * An HTML file as the Markdown of its main content, so that every family can read it: what
 * surrounds the content on each page of a site is left out, title and date become front matter. A
 * page that is made of articles is read as a feed. For one thread, and to be read once.
 */
public final class HtmlPage {
  private static final int HEAD = 2_000;
  private static final Pattern STARTS =
      Pattern.compile(
          "(?is)\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--.{0,1000}?-->\\s*)?<(?:!doctype"
              + " html|html\\b).*");
  private static final Pattern TAG =
      Pattern.compile("(?i)<(?:body|div|p|ul|table|article|main|h[1-6])[\\s>]");
  private static final String FRONT = "---\n";
  private static final Pattern BLOCK =
      Pattern.compile("(?i)<(?:div|p|ul|ol|dl|section|article|blockquote|h[1-6])[\\s>]");

  /** An item of a list that begins with its link, or a heading. */
  private static final Pattern ITEM =
      Pattern.compile(
          "(?i)<li(?:\\s[^<>]{0,200})?>\\s{0,20}(?:<(?:p|b|strong)>\\s{0,20})?<a\\s|<h[1-6][\\s>]");

  private static final int LEAST_ITEMS = 3;
  private static final Pattern MARKDOWN =
      Pattern.compile(" {0,3}(?:#|[-*+>] |[0-9]{1,3}[.、)）]|\\||!?\\[|```|\\*\\*|\\{[{%])");
  private static final String SURROUNDINGS =
      "script,style,noscript,template,nav,aside,footer,form,iframe,svg,button,select,dialog,"
          + "[role=navigation],[role=banner],[role=contentinfo],[role=complementary],[role=search],"
          + "[hidden],[aria-hidden=true],.sidebar,.comments,#comments,.comment-list,.share,.sharing,"
          + ".social,.related,.related-posts,.breadcrumb,.breadcrumbs,.pagination,.page-nav,"
          + ".cookie-banner,.newsletter-signup,.post-navigation,.advertisement,.ads";

  /** Words that a page holds for those who listen to it. */
  private static final String UNSEEN = ".sr-only,.visually-hidden,.screen-reader-text";

  /** The numbers of lines that stand beside code, as programs that colour it write them. */
  private static final String LINE_NUMBERS =
      "td.gutter,td.linenos,.linenodiv,.lineno,.lnt,.line-numbers-rows,.hljs-ln-numbers,"
          + ".rouge-gutter";

  private static final Pattern SITE = Pattern.compile("\\s+[-–—|·_]\\s.{1,80}");

  private static final Pattern JSON_DATE =
      Pattern.compile("\"datePublished\"\\s{0,5}:\\s{0,5}\"([^\"]{8,40})\"");

  /** In characters. */
  private static final int LONGEST_DAY = 40;

  private final org.jsoup.nodes.Document page;
  private final @Nullable String title;
  private final @Nullable String date;

  /** Its own front matter, where that has a title. */
  private final @Nullable String front;

  private HtmlPage(
      org.jsoup.nodes.Document page,
      @Nullable String title,
      @Nullable String date,
      @Nullable String front) {
    this.page = page;
    this.title = title;
    this.date = date;
    this.front = front;
  }

  /** Whether a file is an HTML page, and no Markdown with tags in it. */
  public static boolean is(String name, String text) {
    String head = text.substring(0, Math.min(text.length(), HEAD));
    String lower = name.toLowerCase(Locale.ROOT);
    boolean named = lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml");
    return STARTS.matcher(head).matches() || named && TAG.matcher(text).find();
  }

  /**
   * A text whose body is a list of links or headed texts in HTML, as feeds keep it, with that as
   * Markdown below its front matter; any other as it is.
   */
  public static String withoutFragment(String text, Budget budget) {
    int start = text.startsWith(FRONT) ? text.indexOf("\n" + FRONT, FRONT.length()) + 1 : 0;
    start += text.startsWith(FRONT) ? FRONT.length() : 0;
    int first = start;
    while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    if (!text.startsWith("<", first)) {
      return text;
    }
    String body = text.substring(first).strip();
    if (!body.endsWith(">") || !isFragment(body)) {
      return text;
    }
    budget.checkNow();
    org.jsoup.nodes.Document page = Jsoup.parseBodyFragment(body);
    budget.checkNow();
    page.select(SURROUNDINGS).remove();
    HtmlCards.liftLinks(page);
    return text.substring(0, start) + "\n" + HtmlMarkdown.of(page.body(), budget);
  }

  /** Whether it begins with a block, holds several items, and no line with a mark of Markdown. */
  private static boolean isFragment(String body) {
    return BLOCK.matcher(body).lookingAt()
        && ITEM.matcher(body).results().limit(LEAST_ITEMS).count() == LEAST_ITEMS
        && body.lines().noneMatch(line -> MARKDOWN.matcher(line).lookingAt());
  }

  /** Reads a page, which may stand below front matter, as site generators have it. */
  public static HtmlPage of(String text, Budget budget) {
    List<String> lines = text.lines().toList();
    FrontMatter own = FrontMatter.of(lines);
    String front = String.join("\n", lines.subList(0, own.end())) + "\n\n";
    String html =
        "\n".repeat(own.end()) + String.join("\n", lines.subList(own.end(), lines.size()));
    budget.checkNow();
    org.jsoup.nodes.Document page = Jsoup.parse(html, Parser.htmlParser().setTrackPosition(true));
    budget.checkNow();
    String address = address(page);
    if (!address.isEmpty()) {
      page.setBaseUri(address);
    }
    String title = own.title() == null ? title(page) : own.title();
    String date = date(page);
    page.select(SURROUNDINGS).remove();
    dropUnseen(page);
    dropLineNumbers(page);
    dropAnchors(page);
    page.select("body > header, #header, .site-header").remove();
    return new HtmlPage(page, title, date, own.title() == null ? null : front);
  }

  /** Unless they are all that a reader has of it: a link may have no other words. */
  private static void dropUnseen(org.jsoup.nodes.Document page) {
    for (Element words : page.select(UNSEEN)) {
      Element holder = words.closest("a,p,li,h1,h2,h3,h4,h5,h6");
      if (holder != null && holder != words && !holder.text().equals(words.text())) {
        words.remove();
      }
    }
  }

  /** Signs beside headings that lead to them, such as {@code ¶}. */
  private static void dropAnchors(org.jsoup.nodes.Document page) {
    for (Element anchor : page.select("a[href^=#]")) {
      if (anchor.text().chars().noneMatch(Character::isLetterOrDigit)) {
        anchor.remove();
      }
    }
  }

  /** With the cell of a table that held nothing else. */
  private static void dropLineNumbers(org.jsoup.nodes.Document page) {
    for (Element numbers : page.select(LINE_NUMBERS)) {
      Element cell = numbers.closest("td");
      numbers.remove();
      if (cell != null && cell.text().isBlank()) {
        cell.remove();
      }
    }
  }

  /** Its articles where it is made of them, or null. */
  public @Nullable NewsFeed feed(Budget budget) {
    List<NewsFeed.Post> posts = HtmlArticles.posts(page.body(), budget);
    return posts.isEmpty() ? null : new NewsFeed(title, posts);
  }

  /** Its main content as Markdown with front matter. */
  public String markdown(Budget budget) {
    String posts = HtmlPosts.markdown(page.body(), budget);
    if (posts != null) {
      return frontMatter(null) + posts;
    }
    LayoutTables.dissolve(page);
    dropThumbnails(page);
    HtmlCards.liftLinks(page);
    HtmlTitles.makeHeadings(page);
    String content = HtmlMarkdown.of(MainContent.of(page.body(), budget), budget);
    return frontMatter(date) + content;
  }

  private String frontMatter(@Nullable String day) {
    if (front != null) {
      return front;
    }
    if (title == null && day == null) {
      return "";
    }
    return FRONT
        + (title == null ? "" : "title: " + title.replace('\n', ' ') + "\n")
        + (day == null ? "" : "date: " + day.replace('\n', ' ') + "\n")
        + FRONT
        + "\n";
  }

  private static String address(org.jsoup.nodes.Document page) {
    for (String query : List.of("base[href]", "link[rel=canonical][href]")) {
      Element element = page.selectFirst(query);
      if (element != null && LinkEnd.startsAt(element.attr("href"), 0)) {
        return element.attr("href");
      }
    }
    Element url = page.selectFirst("meta[property=og:url]");
    return url == null ? "" : url.attr("content");
  }

  private static @Nullable String title(org.jsoup.nodes.Document page) {
    Elements headings = page.select("h1");
    if (headings.size() == 1 && !headings.text().isBlank()) {
      return headings.text().strip();
    }
    Element meta = page.selectFirst("meta[property=og:title]");
    String title = (meta == null ? page.title() : meta.attr("content")).strip();
    // The name of the site often follows what a heading says.
    return headings.stream()
        .map(Element::text)
        .filter(
            words ->
                title.startsWith(words)
                    && SITE.matcher(title).region(words.length(), title.length()).matches())
        .findFirst()
        .orElse(title.isEmpty() ? null : title);
  }

  private static @Nullable String date(org.jsoup.nodes.Document page) {
    for (String query :
        List.of(
            "meta[property=article:published_time]",
            "meta[itemprop=datePublished]",
            "meta[name~=(?i)^(date|pubdate|publishdate|publish_date|dc\\.date.*)$]")) {
      Element meta = page.selectFirst(query);
      if (meta != null && !meta.attr("content").isBlank()) {
        return meta.attr("content");
      }
    }
    Element time = page.selectFirst("time[datetime]");
    if (time != null) {
      return time.attr("datetime");
    }
    Matcher json = JSON_DATE.matcher(page.select("script[type=application/ld+json]").html());
    return json.find() ? json.group(1) : belowTitle(page);
  }

  /**
   * A line of a day next to the only title, which may stand apart from the main content; or null.
   */
  private static @Nullable String belowTitle(org.jsoup.nodes.Document page) {
    Elements headings = page.select("h1");
    Element next = headings.size() == 1 ? headings.get(0).nextElementSibling() : null;
    String line = next == null ? "" : next.text().strip();
    EntryDate date = line.length() > LONGEST_DAY ? null : Dates.in(line);
    return date != null && date.day() > 0 ? line : null;
  }

  /** Pictures that lead where words lead, too, say nothing and would stand in another entry. */
  private static void dropThumbnails(org.jsoup.nodes.Document page) {
    Set<String> told = new HashSet<>();
    List<Element> bare = new ArrayList<>();
    for (Element link : page.select("a[href]")) {
      if (link.text().isBlank()) {
        bare.add(link);
      } else {
        told.add(link.attr("href"));
      }
    }
    bare.removeIf(link -> !told.contains(link.attr("href")));
    bare.forEach(Element::remove);
  }
}
