package org.digestbot.parse.item;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.digestbot.parse.document.Section;
import org.digestbot.parse.link.LineLink;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * Items such as {@code 1、[title](link)}, each with all that follows up to the next number.
 *
 * @param style what stands behind the numbers
 * @param items in order
 * @param named how many have a title that carries a link
 * @param linked how many hold a link anywhere
 * @param attributed how many lead somewhere with their first line or end by saying who said it
 */
public record NumberedItems(String style, List<Item> items, int named, int linked, int attributed) {
  /** In characters; in a longer line the text begins at once. */
  private static final int LONGEST_HEADLINE = 48;

  /** Behind a sentence: {@code 。（Ann Lee《A Book》）}. */
  private static final Pattern SPEAKER = Pattern.compile("[。！？”]（[^（）]{2,40}）$");

  public static NumberedItems in(Lines lines, Section section) {
    List<Number> numbers = new ArrayList<>();
    for (int i = section.from(); i < section.to(); i++) {
      lines.budget().check();
      ListMarker marker = lines.marker(i);
      String number = marker == null ? null : marker.number();
      if (marker != null && number != null && marker.indent() <= 3) {
        numbers.add(new Number(i, marker.style(), Integer.parseInt(number)));
      }
    }
    String style = numbers.isEmpty() ? "" : numbers.get(0).style;
    List<Integer> starts = starts(numbers, style);
    List<Item> items = new ArrayList<>(starts.size());
    int named = 0;
    int linked = 0;
    int attributed = 0;
    String group = null;
    int label = starts.isEmpty() ? -1 : labelAbove(lines, section.from(), starts.get(0));
    for (int n = 0; n < starts.size(); n++) {
      int start = starts.get(n);
      boolean last = n + 1 == starts.size();
      int next = last ? section.to() : starts.get(n + 1);
      group = label < 0 ? group : Titles.plain(lines.at(label));
      label = last ? -1 : labelAbove(lines, start, next);
      int end = label < 0 ? next : label;
      Item item = item(lines, start, end).below(group);
      items.add(item);
      named += item.headline().own() != null && item.headline().title() != null ? 1 : 0;
      boolean leads = item.headline().own() != null || lines.hasLink(start, end);
      linked += leads ? 1 : 0;
      boolean alone = !Titles.hasWords(lines.line(start).words());
      attributed += leads && !alone || endsWithSpeaker(lines, start, end) ? 1 : 0;
    }
    return new NumberedItems(style, List.copyOf(items), named, linked, attributed);
  }

  private record Number(int line, String style, int value) {}

  /**
   * The lines with numbers of this style, and with one of another style where that fills a gap:
   * {@code 2.}, {@code 3、}, {@code 4.}
   */
  private static List<Integer> starts(List<Number> numbers, String style) {
    List<Integer> starts = new ArrayList<>();
    int last = 0;
    String inner = "";
    for (int n = 0; n < numbers.size(); n++) {
      Number number = numbers.get(n);
      List<Number> later = numbers.subList(n + 1, numbers.size());
      boolean next = number.value == last + 1 && !number.style.equals(inner);
      boolean item = number.style.equals(style) || next && isLeftOut(number.value, later, style);
      if (item) {
        starts.add(number.line);
        last = number.value;
      }
      // The numbers of a list within an item go on in its own style.
      inner = item ? "" : number.style;
    }
    return starts;
  }

  private static boolean isLeftOut(int value, List<Number> later, String style) {
    return later.stream()
        .filter(number -> number.style.equals(style))
        .findFirst()
        .map(next -> next.value > value)
        .orElse(value > 2);
  }

  /** The index of a line in bold that names the list which begins with this number; or -1. */
  private static int labelAbove(Lines lines, int from, int next) {
    ListMarker marker = lines.line(next).marker();
    int label = marker != null && isFirst(marker.number()) ? next - 1 : from;
    while (label > from && lines.at(label).isBlank()) {
      label--;
    }
    boolean apart = label > from && lines.at(label - 1).isBlank();
    return apart && BoldTitle.is(lines.at(label)) ? label : -1;
  }

  /** Whether they are items by their own evidence, and no steps or reasons in a text. */
  boolean areItems() {
    return areNamed() || items.size() >= 3 && linked * 10 >= items.size() * 7 && startAtOne();
  }

  /** Whether they are addresses and nothing else, as below a text that they belong to. */
  boolean areAddresses(Lines lines) {
    return items.stream().allMatch(item -> lines.line(item.line()).isOnlyLink());
  }

  /** Whether most have a title that carries a link. */
  boolean areNamed() {
    return named > 0 && named * 2 >= items.size();
  }

  /** Whether they may be items where the same numbers are items elsewhere in the document. */
  boolean mayBeItems(String styleElsewhere) {
    boolean known = items.size() >= 2 && style.equals(styleElsewhere);
    return known && attributed * 2 >= items.size();
  }

  /** Whether at least one item in four leads somewhere. */
  boolean leadNowAndThen() {
    return linked * 4 >= items.size();
  }

  /** Whether the section holds nothing else. */
  boolean fill(Lines lines, Section section) {
    return items.size() >= 2
        && startAtOne()
        && lines.size(section.from(), items.get(0).line()) == 0;
  }

  /** Whether the last line is a dash and a name, or ends with one in brackets: a quotation. */
  private static boolean endsWithSpeaker(Lines lines, int start, int end) {
    int last = end - 1;
    while (last > start && !lines.speaks(last)) {
      last--;
    }
    String line = lines.at(last).strip();
    return last > start
        && (line.startsWith("--")
            || line.startsWith("—")
            || line.endsWith("）") && SPEAKER.matcher(line).find());
  }

  private boolean startAtOne() {
    return !items.isEmpty() && isFirst(items.get(0).number());
  }

  private static boolean isFirst(@Nullable String number) {
    return "1".equals(number) || "１".equals(number) || "01".equals(number);
  }

  private static Item item(Lines lines, int start, int end) {
    Line line = lines.line(start);
    ListMarker marker = line.marker();
    String number = marker == null ? null : marker.number();
    int next = lines.nextWords(start + 1, end);
    if (line.headline().own() != null || next == end) {
      return Item.of(start, start + 1, end, line.headline()).withNumber(number);
    }
    ItemHeadline below = next == start + 1 ? ownBelow(lines, line.words(), next) : null;
    if (below != null && line.mayBeTitle()) {
      return Item.of(start, next + 1, end, below).withNumber(number);
    }
    return Item.of(start, start + 1, end, aboveText(lines, start, next, end)).withNumber(number);
  }

  /** A first line that leads nowhere, with the address that the text below it ends with. */
  private static ItemHeadline aboveText(Lines lines, int start, int next, int end) {
    Line line = lines.line(start);
    String words = line.words().strip();
    boolean adjacent = next == start + 1;
    boolean bold = ItemHeadline.isBold(words);
    boolean above = adjacent || lines.hasLink(next, end);
    if (bold || above && isHeadline(lines, start, next)) {
      return ItemHeadline.title(words, linkBelow(lines, next, end));
    }
    return adjacent ? ItemHeadline.text(words, linkBelow(lines, next, end)) : line.headline();
  }

  /** Whether the line is a short one that no sentence ends or goes on from, above a text. */
  static boolean isHeadline(Lines lines, int at, int next) {
    String words = lines.line(at).plain();
    String below = lines.at(next).strip();
    boolean account = below.startsWith("u/") || below.startsWith("r/");
    boolean small = Character.isLowerCase(below.charAt(0)) && !account;
    boolean goesOn = small || lines.marker(next) != null;
    return !goesOn
        && words.length() <= LONGEST_HEADLINE
        && Titles.endAsTitle(words)
        && Titles.hasWords(words);
  }

  /** The address of the paragraph's last line where that is nothing but a link, or null. */
  private static @Nullable String linkBelow(Lines lines, int from, int to) {
    int end = from;
    while (end < to && !lines.at(end).isBlank()) {
      end++;
    }
    Line last = lines.line(end - 1);
    LineLink link = last.isOnlyLink() ? last.link() : null;
    return link == null ? null : link.address();
  }

  /** A title whose address stands alone on the next line, or null. */
  static @Nullable ItemHeadline ownBelow(Lines lines, String title, int next) {
    Line below = lines.line(next);
    LineLink link = below.link();
    if (link == null || !below.isOnlyLink()) {
      return null;
    }
    ItemHeadline told = ItemHeadline.of(title, (LineLink) null);
    return told.title() == null
        ? new ItemHeadline(ItemHeadline.withoutColon(title), link.address(), "", true)
        : new ItemHeadline(told.title(), link.address(), told.rest(), true);
  }
}
