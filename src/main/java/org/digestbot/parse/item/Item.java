package org.digestbot.parse.item;

import java.util.List;
import org.digestbot.parse.document.SectionName;
import org.jspecify.annotations.Nullable;

/**
 * An item of a list as its section lays it out.
 *
 * @param line the index of its first line
 * @param bodyFrom the index of the line after its headline
 * @param to the index after its last line
 * @param number as printed, or null
 * @param headline what its first line says
 * @param group the label of the list in which it stands, or null
 * @param text the whole item where its lines are not its text, as in a table; else null
 */
public record Item(
    int line,
    int bodyFrom,
    int to,
    @Nullable String number,
    ItemHeadline headline,
    @Nullable String group,
    @Nullable String text) {

  /** An item without a number, in no group, whose lines are its text. */
  public static Item of(int line, int bodyFrom, int to, ItemHeadline headline) {
    return new Item(line, bodyFrom, to, null, headline, null, null);
  }

  public Item with(ItemHeadline other) {
    return new Item(line, bodyFrom, to, number, other, group, text);
  }

  public Item withNumber(@Nullable String printed) {
    return new Item(line, bodyFrom, to, printed, headline, group, text);
  }

  /** The item with the address of its headline. */
  Item leadingTo(String address) {
    return with(new ItemHeadline(headline.title(), address, headline.rest(), headline.linked()));
  }

  /** The item with the number that its title begins with told apart. */
  Item numbered() {
    String printed = headline.title() == null ? "" : headline.title().strip();
    boolean bold = ItemHeadline.isBold(printed);
    String title = bold ? printed.substring(2, printed.length() - 2) : printed;
    String words = SectionName.withoutNumber(title);
    if (number != null || words.isEmpty() || words.length() == title.length()) {
      return this;
    }
    StringBuilder digits = new StringBuilder();
    title
        .substring(0, title.length() - words.length())
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(digits::appendCodePoint);
    ItemHeadline led = new ItemHeadline(words, headline.own(), headline.rest(), headline.linked());
    return with(led).withNumber(digits.toString());
  }

  /** The item below the name of a group, or below none. */
  Item below(@Nullable String name) {
    return new Item(line, bodyFrom, to, number, headline, name, text);
  }

  public Item upTo(int end) {
    return new Item(line, bodyFrom, Math.max(bodyFrom, end), number, headline, group, text);
  }

  /** Of some in their order, has the last go on up to a line. */
  static void closeLast(List<Item> items, int end) {
    if (!items.isEmpty()) {
      int last = items.size() - 1;
      items.set(last, items.get(last).upTo(end));
    }
  }
}
