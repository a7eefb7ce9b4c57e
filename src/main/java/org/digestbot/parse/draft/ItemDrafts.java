package org.digestbot.parse.draft;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.document.Credits;
import org.digestbot.parse.document.Footers;
import org.digestbot.parse.document.Section;
import org.digestbot.parse.document.SectionName;
import org.digestbot.parse.item.EntryFields;
import org.digestbot.parse.item.Item;
import org.digestbot.parse.item.ItemHeadline;
import org.digestbot.parse.item.Lines;
import org.digestbot.parse.item.ListMarker;
import org.digestbot.parse.link.LinkDefinitions;
import org.digestbot.parse.title.PhraseSet;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * Turns items into drafts: their text without what belongs to no item, their fields, their links.
 */
public final class ItemDrafts {
  private static final int LOOKED_AT = 400;

  /** In characters, below a rule; what is longer goes on with the text. */
  private static final int LONGEST_FOOTER = 1_500;

  /** What a digest says about itself after its last item. */
  private static final PhraseSet FOOTER =
      PhraseSet.of(
          """
          上一期 | 上一篇 | 下一期 | 下一篇 | unsubscribe | 下期再见 | 下周见 | （完） | (完)
          （完) | (完） | 全文完 | 欢迎订阅 | 欢迎关注 | 欢迎投稿 | 欢迎转发 | 欢迎分享
          欢迎加入 | 欢迎留言 | 公众号 | 扫码 | 长按 | 立即订阅 | 订阅本 | 如果你喜欢
          如果您喜欢 | 如果你觉得 | 如果您觉得 | 往期 | 本文由 | 本周刊 | 本期到这里
          本期就到这里 | 本期内容到这里 | 以上就是本 | © | previous issue | previous week | next issue
          edited by | sponsored by | submit a | submit your | submit quotes | pull request
          add it to the | discuss on r/ | follow us | see you next | subscribe to
          all rights reserved
          """);

  private static final Pattern CALL_TO_LIST =
      Pattern.compile("(?i)get your .{0,30} listed", Pattern.DOTALL);

  /** The pages before and after this one: {@code « Previous | Feedback | Next »}. */
  private static final Pattern PAGES =
      Pattern.compile("(?i)\\P{L}*prev(?:ious)?\\P{L}.{0,60}\\P{L}next\\P{L}*");

  private static final Pattern YEAR = Pattern.compile("\\s*(?:19|20)[0-9]{2}\\s?年?\\s*");

  private final Lines lines;
  private final SortedSet<Integer> years;

  /**
   * A writer of drafts.
   *
   * @param years those that a date without a year may mean
   */
  public ItemDrafts(Lines lines, SortedSet<Integer> years) {
    this.lines = lines;
    this.years = years;
  }

  /**
   * A draft of the item.
   *
   * @param date of the section, or null
   * @param last whether it is the last of its list, so that what the digest says after the list
   *     must be told from the item
   */
  public Draft of(Item item, @Nullable String section, @Nullable EntryDate date, boolean last) {
    int to = last && item.text() == null ? withoutFooter(item) : item.to();
    ItemHeadline headline = item.headline();
    int from = belowTitle(item);
    SortedSet<Integer> meant = section != null && isYear(section) ? yearOf(section) : years;
    EntryFields fields = EntryFields.of(lines, meant, item, from, Math.max(to, from));
    String following = dedented(between(fields.end(), to));
    String text =
        item.text() == null ? between(item.line(), Math.max(to, item.bodyFrom())) : item.text();
    String title = headline.title();
    boolean says = !headline.linked() && Titles.hasWords(headline.rest() + following);
    EntryDate day = title == null || !says ? null : EntryFields.day(title, years);
    String account = title == null || !says ? null : EntryFields.accountAlone(title, years);
    EntryDate told = fields.date() == null ? day : fields.date();
    return Draft.at(item.line() + 1)
        .number(item.number())
        .title(day == null && account == null ? title : null)
        .author(fields.author() == null ? account : fields.author())
        .date(told == null ? date(item, date) : told)
        .section(item.group() == null ? section : item.group())
        .ownLink(headline.own() == null ? fields.link() : headline.own())
        .text(text)
        .body(body(item, headline, following));
  }

  /** Whether a section is a year of an archive, whose days are printed without it. */
  private static boolean isYear(String section) {
    return YEAR.matcher(section).matches();
  }

  private static SortedSet<Integer> yearOf(String section) {
    return new TreeSet<>(Set.of(Integer.parseInt(section.strip().substring(0, 4))));
  }

  /** Whether the title of the last item leads nowhere and the digest takes leave right below it. */
  public boolean takesLeave(Item last) {
    int first = lines.nextWords(last.bodyFrom(), last.to());
    return last.headline().own() == null && first < last.to() && withoutFooter(last) <= first;
  }

  /** A draft of a whole section that is no list. */
  public Draft ofSection(Section section, int to, @Nullable EntryDate date) {
    String heading = String.valueOf(section.heading());
    ListMarker marker = ListMarker.of(heading);
    return Draft.at(section.line() + 1)
        .number(marker == null ? null : marker.number())
        .title(SectionName.withoutNumber(heading))
        .date(date)
        .ownLink(ItemHeadline.of(heading, lines.definitions()).own())
        .text(between(section.line(), to))
        .body(between(section.from(), to));
  }

  /** The day that heads the item's group, else that of its section. */
  private @Nullable EntryDate date(Item item, @Nullable EntryDate section) {
    EntryDate day = item.group() == null ? null : EntryFields.day(item.group(), years);
    return day == null ? section : day;
  }

  private static String body(Item item, ItemHeadline headline, String following) {
    if (item.text() != null) {
      return item.text();
    }
    String rest = EntryFields.isDay(headline.rest()) ? "" : headline.rest();
    boolean remark =
        headline.title() != null && ItemHeadline.isRemark(rest) && !following.isEmpty();
    if (rest.isEmpty() || remark) {
      return following;
    }
    return following.isEmpty() ? rest : rest + "\n" + following;
  }

  private int withoutFooter(Item item) {
    int at = afterFields(item);
    while (at < item.to()) {
      lines.budget().check();
      if (isRule(at) && lines.size(at, item.to()) <= LONGEST_FOOTER
          || begins(at) && isFooter(at, item.to()) && footersPrevail(at, item.to())) {
        return at;
      }
      at++;
    }
    return item.to();
  }

  private boolean isRule(int at) {
    return Footers.isRule(lines.at(at)) && !lines.document().isFenced(at);
  }

  /** Whether a paragraph does. */
  private boolean begins(int at) {
    return at > 0
        && lines.at(at - 1).isBlank()
        && !lines.at(at).isBlank()
        && !lines.document().isFenced(at);
  }

  /** Whether what follows a paragraph goes on like it: a text may mention what footers speak of. */
  private boolean footersPrevail(int from, int to) {
    int footers = 0;
    int texts = 0;
    boolean footer = true;
    for (int i = from; i < to && !isRule(i); i++) {
      footer = begins(i) ? isFooter(i, to) : footer;
      footers += footer ? lines.size(i, i + 1) : 0;
      texts += footer ? 0 : lines.size(i, i + 1);
    }
    return footers >= texts;
  }

  /** The index of the first line below the title, which a rule may underline. */
  private int belowTitle(Item item) {
    int first = item.bodyFrom();
    return first > item.line() && first < item.to() && isRule(first) ? first + 1 : first;
  }

  /** The index after a line of fields that a rule parts from the text below it. */
  private int afterFields(Item item) {
    int from = belowTitle(item);
    int fields = lines.nextWords(from, item.to());
    int rule = fields < item.to() ? lines.nextWords(fields + 1, item.to()) : item.to();
    boolean parted = rule < item.to() && Footers.isRule(lines.at(rule));
    return parted && EntryFields.areFields(lines.at(fields)) ? rule + 1 : from;
  }

  private boolean isFooter(int from, int to) {
    StringBuilder paragraph = new StringBuilder();
    for (int i = from; i < to && !lines.at(i).isBlank() && paragraph.length() < LOOKED_AT; i++) {
      String line = lines.at(i);
      paragraph.append(line, 0, Math.min(line.length(), LOOKED_AT)).append('\n');
    }
    String words = paragraph.toString();
    return words.length() < LOOKED_AT
        && (FOOTER.isIn(words)
            || Credits.are(words)
            || CALL_TO_LIST.matcher(words).find()
            || words.contains("ext") && PAGES.matcher(Titles.plain(words).strip()).matches());
  }

  /** The text without the blanks that indent all of its lines, as below a bullet. */
  private static String dedented(String text) {
    if (text.isEmpty() || !Character.isWhitespace(text.charAt(0))) {
      return text;
    }
    return text.stripIndent();
  }

  private String between(int from, int to) {
    if (from >= to) {
      return "";
    }
    if (lines.definitions().isEmpty()) {
      return lines.document().withoutRules(from, to);
    }
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (!LinkDefinitions.is(lines.at(i))) {
        text.append(lines.at(i)).append('\n');
      }
    }
    return text.toString().strip();
  }
}
