package org.digestbot.parse.link;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises addresses that stand for others: templates, made-up and local hosts. */
final class Placeholders {
  private static final Pattern TEMPLATE =
      Pattern.compile(
          "\\[[a-z_-]+\\]"
              + "|your[-_](?:name|host|domain|token|api|key|id|user|project|app|org|repo|site)");
  private static final Pattern LOCAL =
      Pattern.compile(
          "127\\.\\d+\\.\\d+\\.\\d+|0\\.0\\.0\\.0|192\\.168\\.\\d+\\.\\d+"
              + "|10\\.\\d+\\.\\d+\\.\\d+|\\[::1?\\]");
  private static final Set<String> LOCAL_DOMAINS =
      Set.of("local", "localhost", "test", "invalid", "example");
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?:www\\.)?(?:example\\.(?:com|org|net)|your-?(?:host|domain|site|server|app|name|api)[a-z.-]*|domain\\.com)");
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
    if (!isHost(host) || name.indexOf('.') < 0 && name.indexOf(':') < 0 || isLocal(name)) {
      return true;
    }
    boolean bare = path.isEmpty() || path.equals("/");
    return bare && EXAMPLE.matcher(name).matches() || isTemplate(rest);
  }

  private static boolean isHost(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      boolean word = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      if (!word && "._:@[]-".indexOf(c) < 0) {
        return false;
      }
    }
    return !host.isEmpty();
  }

  private static boolean isLocal(String name) {
    boolean number = Character.isDigit(name.charAt(0)) || name.charAt(0) == '[';
    return LOCAL_DOMAINS.contains(name.substring(name.lastIndexOf('.') + 1))
        || number && LOCAL.matcher(name).matches();
  }

  private static String withoutPort(String host) {
    int end = host.length();
    while (end > 0 && Character.isDigit(host.charAt(end - 1))) {
      end--;
    }
    return end > 0 && host.charAt(end - 1) == ':' ? host.substring(0, end - 1) : host;
  }

  private static boolean isTemplate(String rest) {
    for (int i = 0; i < rest.length(); i++) {
      boolean template =
          switch (rest.charAt(i)) {
            case '{', '}' -> true;
            case '$' -> isLetter(rest, i + 1) || rest.startsWith("_", i + 1);
            case ':' -> isLetter(rest, i + 1) && i > 0 && rest.charAt(i - 1) == '/';
            case '%' -> rest.startsWith("%7b", i);
            case 'x' -> rest.startsWith("xxxx", i);
            default -> false;
          };
      if (template) {
        return true;
      }
    }
    boolean named = rest.indexOf('[') >= 0 || rest.contains("your");
    return named && TEMPLATE.matcher(rest).find();
  }

  private static boolean isLetter(String rest, int at) {
    return at < rest.length() && rest.charAt(at) >= 'a' && rest.charAt(at) <= 'z';
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
