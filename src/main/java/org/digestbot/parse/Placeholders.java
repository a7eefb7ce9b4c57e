package org.digestbot.parse;

import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises addresses that stand for others: templates, made-up and local hosts. */
final class Placeholders {
  private static final Pattern TEMPLATE =
      Pattern.compile(
          "[{}]|%7b|/:[a-z]|\\$[a-z_]|x{4,}|\\[[a-z_-]+\\]"
              + "|your[-_](?:name|host|domain|token|api|key|id|user|project|app|org|repo|site)");
  private static final Pattern LOCAL =
      Pattern.compile(
          "localhost|127\\.\\d+\\.\\d+\\.\\d+|0\\.0\\.0\\.0|192\\.168\\.\\d+\\.\\d+"
              + "|10\\.\\d+\\.\\d+\\.\\d+|\\[::1?\\]|.*\\.(?:local|localhost|test|invalid|example)");
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?:www\\.)?(?:example\\.(?:com|org|net)|your-?(?:host|domain|site|server|app|name|api)[a-z.-]*|domain\\.com)");
  private static final Pattern HOST = Pattern.compile("[a-z0-9._:@\\[\\]-]+");
  private static final Pattern NAME_TO_FILL_IN =
      Pattern.compile("<(?:[a-z]+[-_][a-z_-]+|your|id|name|user|host|token|key|path|repo|owner)>");

  private Placeholders() {}

  /** Whether the address itself says that it is none. */
  static boolean is(String link) {
    String lower = link.toLowerCase(Locale.ROOT);
    String rest = lower.substring(LinkEnd.schemeLength(lower, 0));
    int end = endOfHost(rest);
    String host = rest.substring(0, end);
    String path = rest.substring(end);
    String name = withoutPort(host);
    if (!HOST.matcher(host).matches() || name.indexOf('.') < 0 && name.indexOf(':') < 0) {
      return true;
    }
    if (LOCAL.matcher(name).matches()) {
      return true;
    }
    boolean bare = path.isEmpty() || path.equals("/");
    return bare && EXAMPLE.matcher(name).matches()
        || mayBeTemplate(rest) && TEMPLATE.matcher(rest).find();
  }

  private static String withoutPort(String host) {
    int end = host.length();
    while (end > 0 && Character.isDigit(host.charAt(end - 1))) {
      end--;
    }
    return end > 0 && host.charAt(end - 1) == ':' ? host.substring(0, end - 1) : host;
  }

  /** A cheap question before the dear pattern is asked. */
  private static boolean mayBeTemplate(String rest) {
    for (int i = 0; i < rest.length(); i++) {
      if ("{}$[:".indexOf(rest.charAt(i)) >= 0) {
        return true;
      }
    }
    return rest.contains("your") || rest.contains("xxxx") || rest.contains("%7b");
  }

  /** Whether a name to fill in, such as {@code <your-host>}, follows the link. */
  static boolean cutOffBy(String text, int end) {
    return end < text.length()
        && text.charAt(end) == '<'
        && NAME_TO_FILL_IN.matcher(text).region(end, Math.min(text.length(), end + 40)).lookingAt();
  }

  private static int endOfHost(String rest) {
    for (int i = 0; i < rest.length(); i++) {
      if ("/?#".indexOf(rest.charAt(i)) >= 0) {
        return i;
      }
    }
    return rest.length();
  }
}
