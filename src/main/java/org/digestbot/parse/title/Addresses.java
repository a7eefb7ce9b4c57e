package org.digestbot.parse.title;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bare addresses in the words of titles: taken out, or made into a name. */
final class Addresses {
  private static final int HEAD = 4_000;

  /** Timelines print those of pictures without their scheme. */
  private static final String PICTURE = "pic.";

  private static final Pattern ADDRESS =
      Pattern.compile(
          "<?https?://[\\x21-\\x7E&&[^<>\"`\\\\^{|}]]{1,600}>?|\\bpic\\.(?:twitter|x)\\.com/\\w{1,20}");
  private static final String QUOTES = "“”\"「」『』";
  private static final String PAUSES = "，,。.、：:；;";

  /** No blank stands before these. */
  private static final String WIDE_PAUSES = "，。、：；！？";

  private Addresses() {}

  /** The words without their addresses, except one in quotes, which stands for a name. */
  static String without(String words) {
    if (!words.contains("://") && !words.contains(PICTURE)) {
      return words;
    }
    StringBuilder rest = new StringBuilder(words.length());
    Matcher matcher = ADDRESS.matcher(words);
    int from = 0;
    while (matcher.find()) {
      rest.append(words, from, matcher.start());
      from = matcher.end();
      boolean quoted = from < words.length() && QUOTES.indexOf(words.charAt(from)) >= 0;
      if (quoted && rest.length() > 0 && QUOTES.indexOf(rest.charAt(rest.length() - 1)) >= 0) {
        rest.append(name(matcher.group()));
      } else {
        from = closed(rest, words, from);
      }
    }
    return PlainText.oneBlank(rest.append(words, from, words.length()).toString());
  }

  /** Takes out the brackets or the pause that stood around an address alone; where to go on. */
  private static int closed(StringBuilder rest, String words, int from) {
    int last = rest.length() - 1;
    while (last >= 0 && rest.charAt(last) == ' ') {
      last--;
    }
    int next = from;
    while (next < words.length() && words.charAt(next) == ' ') {
      next++;
    }
    if (last < 0 || next == words.length()) {
      return from;
    }
    boolean brackets =
        "（(【[".indexOf(rest.charAt(last)) >= 0 && "）)】]".indexOf(words.charAt(next)) >= 0;
    boolean pauses =
        PAUSES.indexOf(rest.charAt(last)) >= 0 && PAUSES.indexOf(words.charAt(next)) >= 0;
    if (brackets || pauses) {
      rest.setLength(last);
      return brackets ? next + 1 : next;
    }
    if (WIDE_PAUSES.indexOf(words.charAt(next)) >= 0) {
      rest.setLength(last + 1);
      return next;
    }
    rest.append(' ');
    return from;
  }

  /** What a text of links alone is called, or an empty string. */
  static String nameOfFirst(String body, int longest) {
    String head = body.substring(0, Math.min(body.length(), HEAD));
    Matcher matcher = ADDRESS.matcher(PlainText.of(head));
    if (matcher.find() || matcher.reset(head).find()) {
      return Titles.cut(name(matcher.group()), longest);
    }
    int end = body.indexOf('\n');
    return Titles.cut(PlainText.ofLine(end < 0 ? body : body.substring(0, end)), longest);
  }

  /** The project, else the site and the path. */
  private static String name(String printed) {
    String bare = printed.replace("<", "").replace(">", "");
    int query = bare.indexOf('?');
    int fragment = bare.indexOf('#');
    int end = Math.min(query < 0 ? bare.length() : query, fragment < 0 ? bare.length() : fragment);
    try {
      URI address = new URI(bare.substring(0, end));
      String host = address.getHost() == null ? "" : address.getHost();
      String site = host.startsWith("www.") ? host.substring(4) : host;
      String path = address.getPath() == null ? "" : address.getPath();
      String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
      boolean project = site.equals("github.com") && trimmed.indexOf('/', 1) > 0;
      return project ? trimmed.substring(1) : site + trimmed;
    } catch (URISyntaxException e) {
      return bare;
    }
  }
}
