package org.digestbot.parse.item;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.digestbot.parse.title.GenericWords;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * Lists of which nearly every line says a name, a colon, what that is, and its address: {@code fd:
 * a fast alternative to find https://…}. The name is the title. News says who did what in the same
 * way; there the addresses do not speak of the names.
 */
final class NamedItems {
  private static final int LEAST = 3;

  /** In characters. */
  private static final int LONGEST_NAME = 24;

  private static final int SHORTEST_IN_ADDRESS = 2;

  private NamedItems() {}

  /** The items with their names as titles, or as they are. */
  static List<Item> of(List<Item> items) {
    Set<String> names = new HashSet<>();
    int addressed = 0;
    for (Item item : items) {
      String name = name(item.headline());
      if (name != null && names.add(name.toLowerCase(Locale.ROOT))) {
        addressed += isIn(name, item.headline().own()) ? 1 : 0;
      }
    }
    boolean named =
        items.size() >= LEAST
            && names.size() * 10 >= items.size() * 8
            && addressed * 2 >= items.size();
    return named ? items.stream().map(NamedItems::named).toList() : items;
  }

  private static Item named(Item item) {
    String name = name(item.headline());
    String title = item.headline().title();
    if (name == null || title == null) {
      return item;
    }
    String said = title.substring(colon(title) + 1).strip();
    return item.with(new ItemHeadline(name, item.headline().own(), said, false));
  }

  /** The words before the first colon where they may be a name; else null. */
  private static @Nullable String name(ItemHeadline headline) {
    String title = headline.title();
    if (title == null
        || headline.own() == null
        || headline.linked()
        || !headline.rest().isEmpty()) {
      return null;
    }
    int colon = colon(title);
    String name = colon < 0 ? "" : title.substring(0, colon).strip();
    boolean may = Titles.hasWords(name) && name.length() <= LONGEST_NAME && !GenericWords.are(name);
    return may && Titles.hasWords(title.substring(colon + 1)) ? name : null;
  }

  private static int colon(String title) {
    int wide = title.indexOf('：');
    int narrow = title.indexOf(": ");
    return wide < 0 || narrow >= 0 && narrow < wide ? narrow : wide;
  }

  private static boolean isIn(String name, @Nullable String address) {
    String letters = letters(name);
    return address != null
        && letters.length() >= SHORTEST_IN_ADDRESS
        && letters(address).contains(letters);
  }

  /** The letters and digits of ASCII. */
  private static String letters(String words) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c < 0x80 && Character.isLetterOrDigit(c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }
}
