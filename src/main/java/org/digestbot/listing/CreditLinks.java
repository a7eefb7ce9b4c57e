package org.digestbot.listing;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.digestbot.digest.Entry;
import org.digestbot.digest.Link;

/**
 * The links of an entry that name people instead of what it is about: the page of whoever writes,
 * of who is mentioned, sent the entry in or had it first. Immutable.
 */
final class CreditLinks {
  /** Not {@code @ann/tool}, as packages are called. */
  private static final Pattern MENTION = Pattern.compile("[@＠][^/@＠]{1,40}");

  private static final String LINK = "\\[[^\\[\\]]{1,60}]\\([^()\\s]{1,500}\\)";
  private static final String LINKS = LINK + "(?:\\s?(?:[+&,，、]|and|和)\\s?" + LINK + "){0,5}";

  /** {@code (via [Ann](…))}, {@code [h/t [Ann](…) + [Bob](…)]}, {@code [a tool](…) by [Ann](…)}. */
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?i)(?:[(（\\[【]\\s?(?:via|by|h/t|hat tip to|thanks to|感谢|感謝|来自|來自)|\\)\\s{1,2}(?:via|by))"
              + "(?:\\s|\\s?[:：]\\s?)?(?<links>"
              + LINKS
              + ")");

  /** {@code （[小安](…) 投稿）}. */
  private static final Pattern FOLLOWED =
      Pattern.compile("[(（]\\s?(?<links>" + LINKS + ")\\s?(?:投稿|推荐|推薦|供稿|提供)\\s?[)）]");

  private static final Pattern TARGET = Pattern.compile("]\\(([^()\\s]+)\\)");

  private final Entry entry;
  private final Set<String> credited = new HashSet<>();

  CreditLinks(Entry entry) {
    this.entry = entry;
    for (Pattern credit : new Pattern[] {INTRODUCED, FOLLOWED}) {
      Matcher links = credit.matcher(entry.body());
      while (links.find()) {
        Stream<String> targets =
            TARGET.matcher(links.group("links")).results().map(target -> target.group(1));
        targets.forEach(credited::add);
      }
    }
  }

  boolean has(Link link) {
    return credited.contains(link.printed())
        || link.text() != null && MENTION.matcher(link.text().strip()).matches()
        || isAuthor(link);
  }

  /** The account on whatever site: {@code https://x.com/digest_demo_lin}. */
  private boolean isAuthor(Link link) {
    String page = link.canonical().replaceFirst("^https?://[^/]+/@?", "").replaceFirst("/$", "");
    return page.equalsIgnoreCase(entry.handle());
  }
}
