package org.digestbot.listing;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.digestbot.digest.Entry;
import org.digestbot.digest.Link;
import org.digestbot.digest.LinkRole;

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
              + "(?:\\s|\\s?[:：]\\s?)?("
              + LINKS
              + ")");

  /** {@code （[小安](…) 投稿）}. */
  private static final Pattern FOLLOWED =
      Pattern.compile("[(（]\\s?(" + LINKS + ")\\s?(?:投稿|推荐|推薦|供稿|提供)\\s?[)）]");

  private static final List<Pattern> CREDITS = List.of(INTRODUCED, FOLLOWED);

  private static final Pattern TARGET = Pattern.compile("]\\(([^()\\s]+)\\)");

  private final Entry entry;
  private final Set<String> credited;

  /** Reads the text only where a link has words: those of credits do. */
  CreditLinks(Entry entry) {
    this.entry = entry;
    boolean mayCredit =
        entry.links().stream()
            .anyMatch(link -> link.role() == LinkRole.REFERENCE && link.text() != null);
    this.credited = mayCredit ? credited(entry.body()) : Set.of();
  }

  private static Set<String> credited(String text) {
    return CREDITS.stream()
        .flatMap(credit -> credit.matcher(text).results())
        .flatMap(links -> TARGET.matcher(links.group(1)).results())
        .map(target -> target.group(1))
        .collect(Collectors.toSet());
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
