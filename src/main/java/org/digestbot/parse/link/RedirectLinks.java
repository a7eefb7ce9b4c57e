package org.digestbot.parse.link;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.digestbot.parse.title.WordList;
import org.jspecify.annotations.Nullable;

/** Unwraps addresses that only lead on to another address, which they hold as a parameter. */
final class RedirectLinks {
  private static final List<String> PARAMETERS =
      List.of("target", "url", "u", "q", "uddg", "to", "z", "dest", "destination", "redirect");
  private static final Set<String> FIRST_LABELS =
      Set.of("link", "links", "l", "lm", "out", "go", "click", "track");

  private static final Set<String> LAST_SEGMENTS =
      WordList.of(
          """
          url | jump | goto | go | out | away | away.php | l.php | sinaurl | gotolink | go-wild
          r | l | linkfilter | t
          """);

  private static final Pattern LINK = Pattern.compile("link\\d?");
  private static final Pattern REDIRECT = Pattern.compile("/redir(?:ect)?\\b");

  private RedirectLinks() {}

  /** The address that it leads on to, or null where it is no redirect. */
  static @Nullable String target(LinkAddress address) {
    if (address.query().isEmpty()) {
      return null;
    }
    if (!redirects(address.host(), address.path().toLowerCase(Locale.ROOT))) {
      return null;
    }
    for (String name : PARAMETERS) {
      String target = whole(address, name);
      if (LinkEnd.schemeLength(target, 0) > 0) {
        return target;
      }
    }
    return null;
  }

  private static boolean redirects(String host, String path) {
    int dot = host.indexOf('.');
    if (dot > 0 && FIRST_LABELS.contains(host.substring(0, dot))) {
      return true;
    }
    if (path.endsWith("redir") || path.endsWith("click")) {
      return true;
    }
    int slash = path.lastIndexOf('/');
    String last = path.substring(slash + 1);
    return slash >= 0 && (LAST_SEGMENTS.contains(last) || LINK.matcher(last).matches())
        || path.contains("/redir") && REDIRECT.matcher(path).find();
  }

  /** An address that is not encoded reaches to the end: its own query cannot be told apart. */
  private static String whole(LinkAddress address, String name) {
    String value = address.parameter(name);
    if (!LinkEnd.startsAt(value, 0)) {
      return decoded(value);
    }
    if (value.indexOf('?') < 0) {
      return value;
    }
    String query = address.query();
    return query.substring(query.indexOf(name + "=" + value) + name.length() + 1);
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
