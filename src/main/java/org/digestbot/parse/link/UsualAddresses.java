package org.digestbot.parse.link;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.parse.title.WordList;
import org.jspecify.annotations.Nullable;

/** Sites that answer under several addresses, brought to the one that people quote. */
final class UsualAddresses {
  private static final Set<String> X_HOSTS =
      WordList.of(
          """
          x.com | www.x.com | mobile.x.com | twitter.com | www.twitter.com | m.twitter.com
          mobile.twitter.com | fxtwitter.com | vxtwitter.com | fixupx.com | nitter.net
          """);
  private static final Set<String> ARXIV_HOSTS =
      WordList.of(
          """
          arxiv.org | www.arxiv.org | export.arxiv.org | browse.arxiv.org | cn.arxiv.org
          ar5iv.org | ar5iv.labs.arxiv.org
          """);
  private static final Set<String> YOUTUBE_HOSTS =
      WordList.of(
          """
          youtube.com | www.youtube.com | m.youtube.com | music.youtube.com
          www.youtube-nocookie.com | youtube-nocookie.com
          """);
  private static final Map<String, String> OTHER_HOSTS =
      Map.ofEntries(
          Map.entry("www.github.com", "github.com"),
          Map.entry("m.bilibili.com", "www.bilibili.com"),
          Map.entry("bilibili.com", "www.bilibili.com"),
          Map.entry("m.facebook.com", "www.facebook.com"),
          Map.entry("facebook.com", "www.facebook.com"),
          Map.entry("old.reddit.com", "www.reddit.com"),
          Map.entry("np.reddit.com", "www.reddit.com"),
          Map.entry("m.reddit.com", "www.reddit.com"),
          Map.entry("reddit.com", "www.reddit.com"),
          Map.entry("linkedin.com", "www.linkedin.com"),
          Map.entry("zhihu.com", "www.zhihu.com"),
          Map.entry("m.zhihu.com", "www.zhihu.com"),
          Map.entry("m.huxiu.com", "www.huxiu.com"),
          Map.entry("hf.co", "huggingface.co"),
          Map.entry("www.huggingface.co", "huggingface.co"),
          Map.entry("mobile.medium.com", "medium.com"),
          Map.entry("m.medium.com", "medium.com"));
  private static final Pattern ARXIV_PAPER =
      Pattern.compile(
          "/(?:abs|pdf|html|format|ps)/((?:\\d{4}\\.\\d{4,5})|(?:[a-z-]+(?:\\.[A-Z]{2})?/\\d{7}))"
              + "(?:v\\d+)?(?:\\.pdf)?");
  private static final String STATUS = "/status";
  private static final String GIT = ".git";
  private static final Pattern WEB_POST = Pattern.compile("/i/web/status/(\\d+)(?:/.*)?");
  private static final Pattern VIDEO = Pattern.compile("/(?:shorts|embed|live|v|e)/([\\w-]{11})");
  private static final Pattern SHORT_VIDEO = Pattern.compile("/([\\w-]{11})");
  private static final Pattern MOBILE_WIKI = Pattern.compile("([a-z-]+)\\.m\\.(wik[a-z]+\\.org)");
  private static final Set<String> MAIN_BRANCHES = Set.of("/tree/main", "/tree/master");

  private UsualAddresses() {}

  static LinkAddress of(LinkAddress address) {
    String host = address.host();
    if (X_HOSTS.contains(host)) {
      return post(address.at("x.com"));
    }
    if (ARXIV_HOSTS.contains(host)) {
      return paper(address.at("arxiv.org"));
    }
    if (YOUTUBE_HOSTS.contains(host)) {
      return video(address.at("www.youtube.com"), VIDEO);
    }
    if (host.equals("youtu.be")) {
      return video(address.at("www.youtube.com"), SHORT_VIDEO);
    }
    Matcher wiki = host.contains(".m.") ? MOBILE_WIKI.matcher(host) : null;
    if (wiki != null && wiki.matches()) {
      return address.at(wiki.group(1) + "." + wiki.group(2));
    }
    LinkAddress usual = address.at(OTHER_HOSTS.getOrDefault(host, host));
    return usual.host().equals("github.com") ? repository(usual) : usual;
  }

  private static LinkAddress post(LinkAddress address) {
    String post = postPath(address.path());
    if (post != null) {
      return address.with(post, "", "");
    }
    Matcher web = WEB_POST.matcher(address.path());
    if (web.matches()) {
      return address.with("/i/status/" + web.group(1), "", "");
    }
    boolean profile = address.path().indexOf('/', 1) < 0 && !address.path().equals("/search");
    return profile ? address.with(address.path(), "", "") : address;
  }

  /** Such as {@code /name/status/123}, whatever follows the number; null for other paths. */
  private static @Nullable String postPath(String path) {
    int status = path.indexOf('/', 1);
    if (status < 0 || !path.startsWith(STATUS, status)) {
      return null;
    }
    int from = status + STATUS.length();
    from += path.startsWith("es/", from) ? 2 : 0;
    int to = from + 1;
    while (to < path.length() && path.charAt(to) >= '0' && path.charAt(to) <= '9') {
      to++;
    }
    boolean ends = to == path.length() || to < path.length() && path.charAt(to) == '/';
    boolean number = path.startsWith("/", from) && to > from + 1 && ends;
    return number ? path.substring(0, status) + STATUS + path.substring(from, to) : null;
  }

  private static LinkAddress paper(LinkAddress address) {
    Matcher paper = ARXIV_PAPER.matcher(address.path());
    return paper.matches() ? address.with("/abs/" + paper.group(1), "", "") : address;
  }

  private static LinkAddress video(LinkAddress address, Pattern path) {
    Matcher named = path.matcher(address.path());
    String id = named.matches() ? named.group(1) : "";
    if (id.isEmpty() && address.path().equals("/watch")) {
      id = address.parameter("v");
    }
    return id.isEmpty() ? address : address.with("/watch", "v=" + id, "");
  }

  /** The address of a repository's page without its ending or the name of its main branch. */
  private static LinkAddress repository(LinkAddress address) {
    String path = address.path();
    int name = path.indexOf('/', 1) + 1;
    int end = path.indexOf('/', name);
    boolean top = end < 0 && path.endsWith(GIT) && path.length() > name + GIT.length();
    boolean branch = end > name && MAIN_BRANCHES.contains(path.substring(end));
    if (name == 0 || !top && !branch) {
      return address;
    }
    String repository = path.substring(0, top ? path.length() - GIT.length() : end);
    return address.with(repository, address.query(), address.fragment());
  }
}
