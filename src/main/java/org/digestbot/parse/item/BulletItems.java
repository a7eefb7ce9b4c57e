package org.digestbot.parse.item;

import java.util.ArrayList;
import java.util.List;
import org.digestbot.parse.document.Credits;
import org.digestbot.parse.document.Footers;
import org.digestbot.parse.document.Outline;
import org.digestbot.parse.document.Section;
import org.digestbot.parse.link.LineLink;
import org.digestbot.parse.title.GenericWords;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * Items of bullet lists. A bullet without a link above indented bullets with links is a label, and
 * those below it are the items.
 *
 * @param items in order, without the paragraphs that follow them
 * @param linked how many hold a link
 * @param named how many have a title that carries a link
 * @param followed how many are followed by a paragraph before the next item
 */
public record BulletItems(List<Item> items, int linked, int named, int followed) {

  /** Lists of labels below labels are read down to this depth. */
  private static final int DEEPEST = 5;

  /** So many bullets below one with links may still be its own. */
  private static final int FEW = 2;

  /** In characters; longer lines are wrapped ones. */
  private static final int LONGEST_TITLE = 60;

  /** So many below a text that says that links come are no more than its pages. */
  private static final int MOST_SOURCES = 4;

  /** So many titles with links are items although more have none. */
  private static final int MANY = 8;

  /** In lines; longer ones are not read as one headline. */
  private static final int LONGEST_PARAGRAPH = 12;

  public static BulletItems in(Lines lines, Section section) {
    List<Item> items = new ArrayList<>();
    collect(lines, section.from(), section.to(), null, DEEPEST, items);
    int linked = 0;
    int named = 0;
    int followed = 0;
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      boolean holdsLink = lines.hasLink(item.line(), item.to());
      linked += holdsLink ? 1 : 0;
      named += item.headline().own() != null && item.headline().title() != null ? 1 : 0;
      if (i + 1 < items.size()) {
        int next = items.get(i + 1).line();
        followed += lines.size(item.to(), nextBullet(lines, item.to(), next)) > 0 ? 1 : 0;
      }
    }
    return new BulletItems(List.copyOf(items), linked, named, followed);
  }

  /** The index of the next bullet, or {@code to}: labels between lists are no text. */
  static int nextBullet(Lines lines, int from, int to) {
    int at = from;
    while (at < to && bullet(lines, at) == null) {
      at++;
    }
    return at;
  }

  /** Whether they are items of a digest, and no points of a text. */
  boolean areItems(Lines lines, Section section) {
    int count = items.size();
    if (count == 0 || linked * 2 < count || onlyLead(lines, section)) {
      return false;
    }
    if (section.level() == Outline.LOOKALIKE) {
      // Only a list makes a heading of such a line, so the list is what stands below it.
      return true;
    }
    int covered = covered(lines);
    if (count == 1 && named == 0) {
      boolean led = items.get(0).headline().own() != null;
      return led && covered * 10 >= lines.size(section.from(), section.to()) * 8;
    }
    boolean close = followed * 2 >= count;
    return count >= 4 || close || covered * 10 >= lines.size(section.from(), section.to()) * 3;
  }

  /** Whether most of the section is text around them, which may be the news. */
  boolean areWoven(Lines lines, Section section) {
    return covered(lines) * 2 < lines.size(section.from(), section.to());
  }

  private int covered(Lines lines) {
    return items.stream().mapToInt(item -> lines.size(item.line(), item.to())).sum();
  }

  /** Whether they are no more than the pages of what stands above them: its blog, its code. */
  private boolean onlyLead(Lines lines, Section section) {
    int first = items.get(0).line();
    int above = lines.document().wordsAbove(first);
    boolean announced =
        above > section.from()
            && items.size() <= MOST_SOURCES
            && lines.line(above).announcesLinks();
    return lines.size(section.from(), announced ? above : first) > 0
        && (announced || items.stream().allMatch(item -> namesPage(lines.line(item.line()))));
  }

  private static boolean namesPage(Line line) {
    LineLink link = line.link();
    String label = link == null ? "" : Titles.plain(line.words().substring(0, link.start()));
    return GenericWords.areLabel(label);
  }

  /** Whether they name one person again and again, and lead nowhere else. */
  public boolean areCredits(Lines lines) {
    LineLink first = items.isEmpty() ? null : lines.line(items.get(0).line()).link();
    return items.size() >= 2
        && first != null
        && items.stream().allMatch(item -> isCredit(lines.line(item.line()), first, lines));
  }

  private static boolean isCredit(Line line, LineLink first, Lines lines) {
    LineLink link = line.link();
    return link != null
        && link.leadsLike(first)
        && LineLink.first(line.words(), link.end(), lines.definitions()) == null;
  }

  /** Whether they may be items in a document whose lists hold items. */
  boolean mayBeItems() {
    return named > 0 && named * 2 >= items.size() || named >= MANY && named * 4 >= items.size();
  }

  private static void collect(
      Lines lines, int from, int to, @Nullable String group, int depth, List<Item> items) {
    int indent = least(lines, from, to);
    int at = from;
    while (at < to) {
      ListMarker marker = bullet(lines, at);
      if (marker == null || marker.indent() > indent + 1) {
        at++;
        continue;
      }
      int end = end(lines, at, to, indent);
      if (lines.size(at, end) == 0) {
        // Outliners keep bullets that wait for words.
        at = end;
        continue;
      }
      if (end == at + 1 && end < to && BulletLabels.nameNext(lines, at)) {
        group = Titles.plain(lines.at(at));
        at = end;
        continue;
      }
      ItemHeadline headline = lines.line(at).headline();
      boolean leads = headline.own() != null || isItem(lines, at, end);
      int nested = depth > 0 ? BulletLabels.firstBelow(lines, at + 1, end, leads) : -1;
      if (nested >= 0) {
        if (headline.own() != null || lines.hasLink(at, nested)) {
          items.add(item(lines, at, nested).below(group));
        }
        collect(lines, nested, end, Titles.plain(lines.at(at)), depth - 1, items);
      } else {
        items.add(item(lines, at, end).below(group));
      }
      at = Math.max(end, at + 1);
    }
  }

  /** Whether a bullet that leads to several places heads no more than their pages. */
  private static boolean isItem(Lines lines, int at, int end) {
    int below = 0;
    for (int i = at + 1; i < end; i++) {
      below += bullet(lines, i) == null ? 0 : 1;
    }
    return below <= FEW && lines.hasLink(at, at + 1);
  }

  static Item item(Lines lines, int at, int end) {
    ItemHeadline headline = lines.line(at).headline();
    Item goingOn = headline.own() == null ? goingOn(lines, at, end) : null;
    if (goingOn != null) {
      return goingOn;
    }
    Item plain = Item.of(at, at + 1, end, headline);
    return headline.linked() ? plain : plain.numbered();
  }

  /** An item whose first line leads nowhere and is told from those below it; or null. */
  private static @Nullable Item goingOn(Lines lines, int at, int end) {
    String first = lines.line(at).words();
    int next = at + 1;
    if (next < end && !lines.at(next).isBlank()) {
      ItemHeadline below = NumberedItems.ownBelow(lines, first, next);
      if (below != null && lines.line(at).mayBeTitle()) {
        return Item.of(at, next + 1, end, below);
      }
    }
    if (next < end && (ItemHeadline.isBold(first) || isAboveBullets(lines, at, end))) {
      String own = LinkBelow.alone(lines, next, end);
      return Item.of(at, next, end, ItemHeadline.title(first, own));
    }
    int wrapped = wrappedEnd(lines, at, end);
    if (isAboveItsLink(lines, at, wrapped)) {
      LineLink link = lines.line(wrapped - 1).link();
      String own = link == null ? null : link.address();
      return Item.of(at, next, end, new ItemHeadline(first.strip(), own, "", true));
    }
    String whole = joined(lines, first, next, wrapped);
    return wrapped > next
        ? Item.of(at, wrapped, end, ItemHeadline.of(whole, lines.definitions()))
        : null;
  }

  /** Whether a title that leads nowhere stands above indented bullets that do. */
  private static boolean isAboveBullets(Lines lines, int at, int end) {
    Line line = lines.line(at);
    return bullet(lines, at + 1) != null
        && line.link() == null
        && line.mayBeTitle()
        && Titles.endAsTitle(line.plain())
        && line.plain().length() <= LONGEST_TITLE
        && lines.hasLink(at + 1, end);
  }

  /** Whether a title, a text below it and nothing but the link stand in lines of their own. */
  private static boolean isAboveItsLink(Lines lines, int at, int end) {
    if (end - at < 3 || !lines.line(end - 1).isOnlyLink() || lines.hasLink(at, end - 1)) {
      return false;
    }
    String title = lines.line(at).words().strip();
    boolean goesOn = Character.isLowerCase(lines.at(at + 1).strip().charAt(0));
    return !goesOn && Titles.endAsTitle(title) && title.length() <= LONGEST_TITLE;
  }

  /** The index after the paragraph that an item begins with; its lines may be wrapped anywhere. */
  private static int wrappedEnd(Lines lines, int at, int end) {
    int wrapped = at + 1;
    while (wrapped < end
        && wrapped - at < LONGEST_PARAGRAPH
        && !lines.at(wrapped).isBlank()
        && !lines.document().isFenced(wrapped)
        && !lines.at(wrapped).stripLeading().startsWith(">")
        && lines.line(wrapped).marker() == null) {
      wrapped++;
    }
    return wrapped;
  }

  private static String joined(Lines lines, String first, int from, int to) {
    StringBuilder joined = new StringBuilder(first.strip());
    for (int i = from; i < to; i++) {
      joined.append(' ').append(lines.at(i).strip());
    }
    return joined.toString();
  }

  static @Nullable ListMarker bullet(Lines lines, int at) {
    lines.budget().check();
    ListMarker marker = lines.marker(at);
    return marker == null || marker.isNumber() || Footers.isRule(lines.at(at)) ? null : marker;
  }

  private static int least(Lines lines, int from, int to) {
    int least = Integer.MAX_VALUE;
    for (int i = from; i < to; i++) {
      ListMarker marker = bullet(lines, i);
      if (marker != null) {
        least = Math.min(least, marker.indent());
      }
    }
    return least == Integer.MAX_VALUE ? 0 : least;
  }

  /** An item goes on over indented lines, and over lines that follow it without a blank one. */
  private static int end(Lines lines, int start, int to, int indent) {
    int end = start + 1;
    boolean blank = false;
    for (int i = start + 1; i < to; i++) {
      lines.budget().check();
      String line = lines.at(i);
      if (line.isBlank()) {
        blank = true;
        continue;
      }
      boolean deeper = leading(line) > indent + 1;
      boolean next = !deeper && (lines.marker(i) != null || Credits.are(line));
      boolean code = lines.document().isFenced(i) && lines.document().isFenced(end - 1);
      if (next || !code && blank && !deeper || Footers.isRule(line)) {
        break;
      }
      blank = false;
      end = i + 1;
    }
    return end;
  }

  private static int leading(String line) {
    int columns = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\t') {
        columns += 4;
      } else if (c == ' ') {
        columns++;
      } else {
        break;
      }
    }
    return columns;
  }
}
