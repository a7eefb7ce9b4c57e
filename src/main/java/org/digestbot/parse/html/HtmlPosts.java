package org.digestbot.parse.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.document.Budget;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Short posts one below another on a page, as channels, timelines and their exports show them: no
 * headings, each post in an element of its own that tells when it was posted. They are written as
 * {@code ChatLog} reads them.
 */
final class HtmlPosts {
  private static final int LEAST = 3;

  /** Posts hold this share of the words of a page that is made of them. */
  private static final double MAIN_SHARE = 0.6;

  /** In elements around a date. */
  private static final int DEEPEST = 40;

  /** What has titles is read as what it is. */
  private static final String HEADINGS = "h1,h2,h3,h4,h5,h6";

  /** In a list of links most words are links. */
  private static final double MOST_LINKED = 0.5;

  static final String AUTHORS =
      "[class~=(?i)(^|[\\s_-])(author|from_name|owner_name|fullname|nickname|username|screen_name)($|\\s)]";

  /** Who wrote a post that somebody else passed on. */
  private static final String FORWARDED = ".forwarded";

  /** Which post this one answers, and when what it passes on was posted. */
  private static final String REMARKS = ".reply_to, .forwarded .date";

  /** Counters, and the initials that stand for pictures. */
  private static final Pattern DEBRIS = Pattern.compile("[\\p{Lu}]{1,2}|[0-9.,]{1,8}\\s?[KkMm万]?");

  private record Post(Element element, Element when, EntryDate date) {}

  private HtmlPosts() {}

  /** The posts as Markdown, or null where the page is not made of posts. */
  static @Nullable String markdown(Element body, Budget budget) {
    List<Post> posts = posts(body, budget);
    if (posts.size() < LEAST) {
      return null;
    }
    int whole = 0;
    int words = 0;
    int linked = 0;
    for (Post post : posts) {
      budget.checkNow();
      whole += post.element().text().length();
      words += post.element().text().length() - post.when().text().length();
      linked += post.element().select("a").text().length();
    }
    if (whole < body.text().length() * MAIN_SHARE || linked > words * MOST_LINKED) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    String name = "";
    for (Post post : posts) {
      budget.checkNow();
      Element author = author(post);
      // Who goes on is often not named again.
      name = author == null ? name : author.text().strip();
      if (author != null && author != post.element()) {
        author.remove();
      }
      out.append(written(post, name, budget));
    }
    return out.toString();
  }

  /** The element that names who posted it, or null. */
  private static @Nullable Element author(Post post) {
    return post.element().select(AUTHORS).stream()
        .filter(author -> author.closest(FORWARDED) == null)
        .findFirst()
        .orElse(null);
  }

  private static List<Post> posts(Element body, Budget budget) {
    Map<Element, EntryDate> dates = new LinkedHashMap<>();
    Set<Element> dated = Collections.newSetFromMap(new IdentityHashMap<>());
    Map<Element, Integer> held = new IdentityHashMap<>();
    for (Element element : body.select(HtmlDay.ELEMENTS)) {
      budget.checkNow();
      EntryDate date = HtmlDay.of(element);
      List<Element> around = around(element);
      // What stands beside a date is as old, and an older post that is forwarded in it no post.
      if (date != null && around.stream().noneMatch(dated::contains)) {
        dates.put(element, date);
        dated.add(element);
        dated.add(around.get(0));
        around.forEach(holder -> held.merge(holder, 1, Integer::sum));
      }
    }
    List<Post> posts = new ArrayList<>();
    dates.forEach(
        (when, date) -> {
          Element post = when;
          for (Element holder : around(when)) {
            post = held.getOrDefault(holder, 0) == 1 ? holder : post;
          }
          posts.add(new Post(post, when, date));
        });
    boolean posted =
        posts.stream()
            .map(Post::element)
            .allMatch(
                post ->
                    post.parent() == posts.get(0).element().parent()
                        && !post.nameIs("tr")
                        && post.selectFirst(HEADINGS) == null);
    return posted ? posts : List.of();
  }

  /** The elements that hold this one, the innermost first. */
  private static List<Element> around(Element element) {
    List<Element> around = new ArrayList<>();
    Element holder = element.parent();
    while (holder != null && around.size() < DEEPEST) {
      around.add(holder);
      holder = holder.parent();
    }
    return around;
  }

  /** The post without what stands around its text; its own address comes last. */
  private static String written(Post post, String poster, Budget budget) {
    post.element().select(REMARKS).remove();
    Element author = post.element().selectFirst(FORWARDED + " " + AUTHORS);
    String name = author == null ? poster : author.text().strip();
    if (author != null) {
      author.remove();
    }
    Element link = post.when().closest("a[href]");
    link = link == null ? post.when().selectFirst("a[href]") : link;
    String address = link == null ? "" : HtmlMarkdown.address(link);
    if (post.when() != post.element()) {
      post.when().remove();
    }
    StringBuilder out = new StringBuilder();
    out.append(name.isEmpty() ? "" : name + ", ").append("[").append(post.date());
    out.append(" 00:00]\n\n");
    for (String line : HtmlMarkdown.of(post.element(), budget).split("\n")) {
      boolean words = !DEBRIS.matcher(line.strip()).matches();
      out.append(words ? line : "").append('\n');
    }
    return out.append(address).append("\n\n").toString();
  }
}
