package org.digestbot.parse.link;

import java.util.Locale;
import java.util.Set;

/**
 * The one form of a link under which its printings are the same page: host and scheme in lower
 * case, {@code https} throughout, no default port, no tracking, no closing slash, redirects
 * unwrapped, and the usual address for sites that have several. Idempotent, and never throws: what
 * is no http address comes back as it is.
 */
public final class CanonicalLink {
  /** Redirects wrap redirects; no printed address holds more of them. */
  private static final int DEEPEST_REDIRECT = 100;

  /** Fragments that stand for the page as a whole. */
  private static final Set<String> EMPTY_FRAGMENTS =
      Set.of("top", "rd", "readme", "main", "content", "_=_", "wechat_redirect", "!", "/");

  private CanonicalLink() {}

  /** The canonical form of a link as printed. */
  public static String of(String link) {
    String current = link.strip();
    for (int depth = 0; depth < DEEPEST_REDIRECT; depth++) {
      String next = once(current).strip();
      if (next.equals(current)) {
        break;
      }
      current = next;
    }
    return current;
  }

  private static String once(String link) {
    int scheme = LinkEnd.schemeLength(link, 0);
    if (scheme == 0) {
      return link;
    }
    String unescaped = link.indexOf('&') < 0 ? link : link.replace("&amp;", "&");
    LinkAddress address = LinkAddress.parse(unescaped, scheme);
    if (address.host().isEmpty()) {
      return link;
    }
    String target = RedirectLinks.target(address);
    if (target != null) {
      return target;
    }
    LinkAddress usual = UsualAddresses.of(address);
    String query = TrackingParameters.without(usual.query(), usual.host());
    return usual.with(usual.path(), query, meaningful(usual.fragment())).toString();
  }

  /** A fragment that names a place in the page, or an empty one where it says nothing. */
  private static String meaningful(String fragment) {
    if (fragment.isEmpty()) {
      return fragment;
    }
    String lower = fragment.toLowerCase(Locale.ROOT);
    boolean nothing =
        lower.startsWith(":~:") || lower.startsWith("utm_") || EMPTY_FRAGMENTS.contains(lower);
    return nothing ? "" : fragment;
  }
}
