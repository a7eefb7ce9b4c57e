package org.digestbot.listing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.digestbot.chat.reply.WebAddress;
import org.digestbot.digest.Entry;
import org.digestbot.digest.Link;
import org.digestbot.digest.LinkRole;

/** Chooses which of an entry's links a reader wants to see. */
public final class BestLinks {
  private static final List<LinkRole> OTHERWISE =
      List.of(LinkRole.OWN, LinkRole.REFERENCE, LinkRole.IMAGE, LinkRole.PLACEHOLDER);
  private static final Set<String> POSTS =
      Set.of(
          "x.com",
          "t.co",
          "weibo.com",
          "m.weibo.cn",
          "t.me",
          "bsky.app",
          "threads.net",
          "threads.com",
          "m.okjike.com",
          "web.okjike.com");

  /** Where people talk about a page that stands beside. */
  private static final Set<String> DISCUSSIONS = Set.of("news.ycombinator.com", "lobste.rs");

  private static final int SHORTEST_POST_NUMBER = 6;

  /** Fewer letters are a word that many pages have for a name. */
  private static final int SHORTEST_NAME = 5;

  private static final Pattern PATH = Pattern.compile("https?://[^/?#]++/([^?#]++)");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private BestLinks() {}

  /**
   * What it recommends, the page that is called like the entry first, what is said about that last;
   * its own address, the page of whoever wrote it or sent it in, a picture or a placeholder only
   * for want of that.
   */
  static List<Link> of(Entry entry) {
    return of(entry, link -> true);
  }

  /** The same out of the links that are wanted. */
  static List<Link> of(Entry entry, Predicate<Link> wanted) {
    List<Link> recommended = recommended(entry).stream().filter(wanted).toList();
    if (!recommended.isEmpty()) {
      String title = letters(entry.title());
      return recommended.stream().sorted(Comparator.comparing(link -> rank(link, title))).toList();
    }
    for (LinkRole role : OTHERWISE) {
      List<Link> links =
          entry.links().stream()
              .filter(link -> link.role() == role && isWeb(link) && wanted.test(link))
              .toList();
      if (!links.isEmpty()) {
        return links;
      }
    }
    return List.of();
  }

  /**
   * What it recommends. The entry's own address is among that where it is an article or a project
   * that a list names, and not where it is merely the post in which somebody writes; links that
   * credit somebody never are.
   */
  public static List<Link> recommended(Entry entry) {
    CreditLinks credits = new CreditLinks(entry);
    return entry.links().stream()
        .filter(
            link ->
                link.role() == LinkRole.REFERENCE && !credits.has(link)
                    || link.role() == LinkRole.OWN && !isPost(link, entry))
        .filter(BestLinks::isWeb)
        .toList();
  }

  /** The one to follow: the article that the entry is, or what a mere post is about. */
  public static Optional<String> first(Entry entry) {
    return entry
        .ownLink()
        .filter(own -> isWeb(own) && !isPost(own, entry))
        .or(() -> of(entry).stream().findFirst())
        .map(Link::canonical);
  }

  /** Links of a lower rank come first; among equals the order of the text stays. */
  private static int rank(Link link, String title) {
    if (link.role() == LinkRole.OWN) {
      return 0;
    }
    if (isOn(DISCUSSIONS, link)) {
      return 2;
    }
    return isCalled(title, link) && !isOn(POSTS, link) ? 0 : 1;
  }

  /** As a project whose name begins the title, or an article with the title in its address. */
  private static boolean isCalled(String title, Link link) {
    Matcher address = PATH.matcher(link.canonical());
    if (!address.lookingAt()) {
      return false;
    }
    String path = address.group(1);
    return Stream.of(path, path.substring(path.lastIndexOf('/') + 1))
        .map(BestLinks::letters)
        .filter(name -> Math.min(name.length(), title.length()) >= SHORTEST_NAME)
        .anyMatch(name -> title.startsWith(name) || name.startsWith(title));
  }

  private static String letters(String text) {
    return NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private static boolean isOn(Set<String> sites, Link link) {
    return WebAddress.site(link.canonical()).filter(sites::contains).isPresent();
  }

  private static boolean isWeb(Link link) {
    return WebAddress.of(link.canonical()).isPresent();
  }

  /** On a site of posts, or under the author's name with a number, as such sites have it. */
  private static boolean isPost(Link own, Entry entry) {
    String address = own.canonical();
    String handle = entry.handle();
    String last = address.substring(address.lastIndexOf('/') + 1);
    return isOn(POSTS, own)
        || handle != null
            && address.toLowerCase(Locale.ROOT).contains("/@" + handle.toLowerCase(Locale.ROOT))
            && last.length() >= SHORTEST_POST_NUMBER
            && last.chars().allMatch(Character::isDigit);
  }
}
