package org.digestbot.parse.item;

import java.util.regex.Pattern;
import org.digestbot.parse.document.Credits;
import org.digestbot.parse.link.LineLink;
import org.digestbot.parse.title.BracketedTitle;
import org.jspecify.annotations.Nullable;

/** Reads a paragraph without a mark as an item: by the title that it begins with, or its link. */
final class ParagraphItem {
  /** In characters, the address not counted. */
  static final int LONGEST_WORDS = 600;

  /** In lines. */
  private static final int LONGEST_NEWS = 8;

  /** A link that begins later stands in a sentence. */
  private static final int LATEST_LINK = 12;

  /** What begins the text below a question or a title. */
  private static final Pattern TEXT =
      Pattern.compile(
          "(?:\\*\\*)?(?:A[0-9]{0,2}|Answer|答|答复|回答|摘要|简介|点评|推荐理由|Summary|Abstract)(?:\\*\\*)?\\s?[:：]");

  /** What those begin with, a cheap question first. */
  private static final String TEXTS = "*A答回摘简点推S";

  private static final Pattern LINK =
      Pattern.compile("\\[[^\\[\\]]{0,200}\\]\\([^()\\s]{1,500}\\)");

  /** {@code 【Models】} or {@code [Models]}, what a piece of news is about. */
  private static final Pattern BRACKETED =
      Pattern.compile("【[^【】]{1,24}】|\\[\\p{L}{2,12}\\] ?(?![(\\[:：])");

  private static final Pattern PARTED = Pattern.compile("\\s?(?:[:：]|[—–-]{1,3}\\s|——)");

  private ParagraphItem() {}

  /**
   * @param at its first line
   * @param to where its section ends
   * @param lenient whether a title with more links behind it may begin an item, too
   * @param rest how many characters may follow a title on its line
   */
  static @Nullable Item of(Lines lines, int at, int end, int to, boolean lenient, int rest) {
    String line = lines.at(at);
    boolean text = TEXTS.indexOf(line.charAt(0)) >= 0 && TEXT.matcher(line).lookingAt();
    boolean marked =
        lines.line(at).marker() != null || Credits.are(line) || EntryFields.areFields(line);
    boolean only = end == at + 1 && lines.line(at).isOnlyLink();
    boolean label = lines.line(at).announcesLinks();
    if (line.startsWith(">") || line.startsWith("![") || text || marked || only || label) {
      return null;
    }
    ItemHeadline headline = lines.line(at).headline();
    int address = headline.own() == null ? 0 : headline.own().length();
    int length = lenient ? lines.line(at).plain().length() : line.length() - address;
    if (length > LONGEST_WORDS) {
      return null;
    }
    boolean bold = line.strip().startsWith("**") || line.strip().startsWith("__");
    boolean caption = !bold && "*_".indexOf(line.strip().charAt(0)) >= 0 && !headline.linked();
    if (headline.title() != null && headline.own() != null && !caption) {
      LineLink link = lines.line(at).link();
      boolean leads = link != null && (link.start() <= LATEST_LINK || !headline.linked());
      String words = lenient ? LINK.matcher(headline.rest()).replaceAll("") : headline.rest();
      boolean apart =
          bold || BracketedTitle.of(line) != null || leads && isParted(line, link, lenient);
      boolean isHeadline = apart || leads && words.length() <= rest && !lines.beginsProse(at, end);
      return isHeadline ? Item.of(at, at + 1, end, headline) : null;
    }
    boolean tagged = end == at + 1 && BRACKETED.matcher(line).lookingAt();
    if (headline.own() != null || tagged && lines.line(at).link() != null) {
      return tagged ? Item.of(at, at + 1, end, headline) : null;
    }
    Item led = at + 1 < end ? aboveItsLink(lines, line, at, end) : null;
    if (led != null || !bold) {
      return led;
    }
    return BoldTitle.item(lines, at, end, to);
  }

  /** Whether a colon or a dash parts the words of a link from the text about it. */
  private static boolean isParted(String line, @Nullable LineLink link, boolean lenient) {
    return link != null
        && link.words() != null
        && (lenient || line.indexOf("](", link.end()) < 0 && line.indexOf("][", link.end()) < 0)
        && PARTED.matcher(line).region(link.end(), line.length()).lookingAt();
  }

  /**
   * A title above its address; else news of a few lines of which one is nothing but their link: the
   * last, or one below a title and a day, above remarks.
   */
  private static @Nullable Item aboveItsLink(Lines lines, String line, int at, int end) {
    ItemHeadline below = NumberedItems.ownBelow(lines, line.strip(), at + 1);
    if (below != null && lines.line(at).mayBeTitle() && !line.endsWith(".")) {
      return Item.of(at, at + 2, end, below);
    }
    boolean few = end - at <= LONGEST_NEWS && !lines.document().isFenced(end - 1);
    int first = at;
    while (few && first < end && lines.line(first).link() == null) {
      first++;
    }
    Line leading = few && first < end ? lines.line(first) : null;
    LineLink link = leading != null && leading.isOnlyLink() ? leading.link() : null;
    if (link == null || lines.hasLink(first + 1, end)) {
      return null;
    }
    String words = lines.at(at).strip();
    boolean titled = end - at > 2 && NumberedItems.isHeadline(lines, at, at + 1);
    boolean last = first == end - 1;
    if (!last && !(titled && holdsDay(lines, at + 1, first))) {
      return null;
    }
    ItemHeadline headline =
        titled
            ? ItemHeadline.title(words, link.address())
            : ItemHeadline.text(words, link.address());
    return Item.of(at, at + 1, end, headline);
  }

  private static boolean holdsDay(Lines lines, int from, int to) {
    int at = from;
    while (at < to && !EntryFields.isDay(lines.at(at))) {
      at++;
    }
    return at < to;
  }
}
