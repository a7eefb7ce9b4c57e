package org.digestbot.parse.header;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands between a post's number and its text: date, name, {@code @handle} and the post's own
 * link, in any order, on one line or several. The first line that is none of these, or says one of
 * them again about somebody else, is text.
 */
public final class PostHeader {
  private static final Pattern POST_LINK =
      Pattern.compile(
          "(?i)https?://(?:[a-z]{1,8}\\.)?(?:twitter|x|fxtwitter|vxtwitter|nitter)\\.[a-z]{2,4}/"
              + "([a-z0-9_]{1,30})(?:/web)?/status(?:es)?/[0-9]{1,25}[^0-9]?.*");

  /** What stands for the handle in addresses that name none. */
  private static final String NOBODY = "i";

  private static final Pattern OTHER_POST_LINK =
      Pattern.compile(
          "(?i)https?://(?:[a-z]{1,8}\\.)?(?:weibo\\.(?:com|cn)|t\\.me|bsky\\.app|threads\\.(?:net|com)"
              + "|okjike\\.com|mastodon\\.[a-z]{2,10})/.+");

  /** What a post's page prints above the name, and what is copied along. */
  private static final Set<String> PAGE_WORDS =
      Set.of("帖子", "查看新帖子", "推文", "对话", "對話", "Post", "See new posts", "Tweet", "Conversation");

  /** How a timeline says whose repost a post is. */
  private static final Pattern REPOSTED =
      Pattern.compile("(?i).{1,60}\\s?(?:reposted|retweeted|已转帖|已轉發|转推了|轉推了|转帖了|转发了)");

  /** With which of these every one of its words ends. */
  private static final String REPOSTED_ENDS = "dD帖發了";

  private final OtherHandles others;
  private @Nullable String author;
  private @Nullable String handle;
  private @Nullable EntryDate date;
  private @Nullable String link;
  private @Nullable String strangersHandle;
  private boolean dated;
  private int end;

  private PostHeader(int end, OtherHandles others) {
    this.end = end;
    this.others = others;
  }

  /**
   * Reads a header.
   *
   * @param heading what stands beside the number on its own line
   * @param from the index of the first line after the number's
   * @param to the index where the entry ends
   * @param years those that the document prints in full
   * @param others the handles under which the document's posts stand beside their authors' own
   */
  public static PostHeader read(
      List<String> lines,
      String heading,
      int from,
      int to,
      SortedSet<Integer> years,
      OtherHandles others) {
    PostHeader header = new PostHeader(from, others);
    if (!heading.isBlank()) {
      header.take(HeaderLine.of(heading, years), false);
    }
    boolean afterMark = false;
    int at = next(lines, from, to);
    HeaderLine line = at < to ? HeaderLine.of(lines.get(at), years) : null;
    while (line != null && line.kind() != HeaderLine.Kind.TEXT) {
      int following = next(lines, at + 1, to);
      HeaderLine after = following < to ? HeaderLine.of(lines.get(following), years) : null;
      if (header.isAnonymous() && isPageWords(lines.get(at))) {
        at = following;
        line = after;
        continue;
      }
      if (header.isComplete(line, after)) {
        break;
      }
      if (isBetween(line) && !header.isEmpty()) {
        afterMark = true;
        header.end = line.kind() == HeaderLine.Kind.TIME ? at + 1 : header.end;
      } else if (header.takeName(line, lines.get(at), after)
          || header.takeNameOfHandle(line, after)
          || header.take(line, afterMark)) {
        afterMark = false;
        header.end = at + 1;
      } else {
        break;
      }
      at = following;
      line = after;
    }
    return header;
  }

  private static boolean isPageWords(String line) {
    String words = line.strip();
    // A cheap question first: most lines end otherwise.
    boolean mayRepost =
        !words.isEmpty() && REPOSTED_ENDS.indexOf(words.charAt(words.length() - 1)) >= 0;
    return PAGE_WORDS.contains(words) || mayRepost && REPOSTED.matcher(words).matches();
  }

  private static boolean isBetween(HeaderLine line) {
    return line.kind() == HeaderLine.Kind.MARK || line.kind() == HeaderLine.Kind.TIME;
  }

  /** Whether words alone can add nothing. */
  private boolean isComplete(HeaderLine line, @Nullable HeaderLine after) {
    return line.kind() == HeaderLine.Kind.WORDS && !isAnonymous() && !isNameOfHandle(after);
  }

  /** Words between a handle alone and a date are the handle's name. */
  private boolean isNameOfHandle(@Nullable HeaderLine after) {
    return handle != null
        && author == null
        && !dated
        && after != null
        && after.kind() == HeaderLine.Kind.ELEMENTS
        && after.dated();
  }

  private boolean takeNameOfHandle(HeaderLine line, @Nullable HeaderLine after) {
    boolean named = line.kind() == HeaderLine.Kind.WORDS && isNameOfHandle(after);
    if (named) {
      author = line.name();
    }
    return named;
  }

  private static int next(List<String> lines, int from, int to) {
    int at = from;
    while (at < to && lines.get(at).isBlank()) {
      at++;
    }
    return at;
  }

  /** Takes words alone as the name when the next line is the handle. */
  private boolean takeName(HeaderLine line, String printed, @Nullable HeaderLine after) {
    boolean handleFollows =
        after != null && after.kind() == HeaderLine.Kind.ELEMENTS && after.handle() != null;
    if (!isAnonymous() || !handleFollows) {
      return false;
    }
    if (line.kind() == HeaderLine.Kind.WORDS) {
      author = line.name();
      return true;
    }
    boolean elsewhere =
        line.kind() == HeaderLine.Kind.NAMED
            && !line.dated()
            && printed.lastIndexOf('@') > printed.indexOf('@');
    if (elsewhere) {
      author = printed.strip();
    }
    return elsewhere;
  }

  private boolean take(HeaderLine line, boolean afterMark) {
    return switch (line.kind()) {
      case ELEMENTS -> takeElements(line, afterMark);
      case NAMED -> takeNamed(line);
      case WORDS, TIME, MARK, TEXT -> false;
    };
  }

  private boolean takeNamed(HeaderLine line) {
    if (!isAnonymous()) {
      return false;
    }
    if (line.handle() == null && dated) {
      return false;
    }
    author = line.name();
    handle = line.handle();
    takeDate(line);
    if (line.link() != null && isPost(line.link())) {
      link = line.link();
    }
    return true;
  }

  private boolean takeElements(HeaderLine line, boolean afterMark) {
    if (line.handle() != null && handle != null && !handle.equalsIgnoreCase(line.handle())) {
      return false;
    }
    boolean otherDate = line.dated() && dated && !afterMark && !line.sameDate(date);
    if (otherDate) {
      return false;
    }
    if (line.link() != null && !takeLink(line)) {
      return false;
    }
    if (handle == null) {
      handle = line.handle();
    }
    takeDate(line);
    return true;
  }

  private boolean takeLink(HeaderLine line) {
    String printed = line.link();
    if (printed == null || link != null || !isPost(printed)) {
      return false;
    }
    boolean own = isAnonymous() || line.labelled() || line.dated();
    if (!own && handle != null) {
      Matcher post = POST_LINK.matcher(printed);
      own = post.matches() ? isOwn(post.group(1), handle) : names(printed, handle);
    }
    if (own) {
      link = printed;
    }
    return own;
  }

  /**
   * Whether the path of an address names the account, as {@code /@name/} or {@code /name.host/}.
   */
  private static boolean names(String printed, String account) {
    String lower = printed.toLowerCase(Locale.ROOT);
    String name = account.toLowerCase(Locale.ROOT);
    return lower.contains("/" + name) || lower.contains("/@" + name);
  }

  private boolean isOwn(String linked, String author) {
    boolean own =
        linked.equalsIgnoreCase(author)
            || linked.equalsIgnoreCase(NOBODY)
            || others.areOf(author, linked);
    strangersHandle = own ? null : linked;
    return own;
  }

  private void takeDate(HeaderLine line) {
    if (line.dated() && !dated) {
      dated = true;
      date = line.date();
    }
  }

  private static boolean isPost(String printed) {
    String lower = printed.toLowerCase(Locale.ROOT);
    return POST_LINK.matcher(lower).matches() || OTHER_POST_LINK.matcher(lower).matches();
  }

  private boolean isEmpty() {
    return isAnonymous() && !dated && link == null;
  }

  private boolean isAnonymous() {
    return author == null && handle == null;
  }

  /** Whether it proves that the number before it starts an entry. */
  public boolean isProof() {
    return dated || handle != null || link != null;
  }

  /** Whether a date is printed, read or not. */
  public boolean isDated() {
    return dated;
  }

  public @Nullable String author() {
    return author;
  }

  public @Nullable String handle() {
    return handle;
  }

  public @Nullable EntryDate date() {
    return date;
  }

  /** The post's own link as printed, or null. */
  public @Nullable String link() {
    return link;
  }

  /**
   * The handle in the address of a post that stands in the header's place and was not taken for the
   * entry's own because it is not the author's; or null.
   */
  public @Nullable String strangersHandle() {
    return strangersHandle;
  }

  /** The index of the first line after the header. */
  public int end() {
    return end;
  }
}
