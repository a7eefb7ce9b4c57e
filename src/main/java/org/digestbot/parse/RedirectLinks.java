package org.digestbot.parse;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Unwraps addresses that only lead on to another address, which they hold as a parameter. */
final class RedirectLinks {
  private static final List<String> PARAMETERS =
      List.of("target", "url", "u", "q", "uddg", "to", "z", "dest", "destination", "redirect");
  private static final Pattern HOST =
      Pattern.compile("(?:link|links|l|lm|out|go|click|track)\\..*");
  private static final Pattern PATH =
      Pattern.compile(
          ".*(?:redir|click|/link\\d?|/url|/jump|/goto|/go|/out|/away(?:\\.php)?|/l\\.php"
              + "|/sinaurl|/gotolink|/go-wild|/r|/l|/linkfilter|/t)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WORDS_OF_REDIRECT =
      Pattern.compile(".*/(?:redirect|redir)\\b.*", Pattern.CASE_INSENSITIVE);

  private RedirectLinks() {}

  /** The address that it leads on to, or null where it is no redirect. */
  static @Nullable String target(LinkAddress address) {
    if (address.query().isEmpty()) {
      return null;
    }
    boolean redirects =
        HOST.matcher(address.host()).matches()
            || PATH.matcher(address.path()).matches()
            || WORDS_OF_REDIRECT.matcher(address.path()).matches();
    if (!redirects) {
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
