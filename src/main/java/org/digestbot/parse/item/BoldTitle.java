package org.digestbot.parse.item;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/** A line of nothing but a title in bold, above the text that it names. */
final class BoldTitle {
  /** A word in brackets or a picture may stand behind it: {@code **Title** (hot)}. */
  private static final Pattern LINE =
      Pattern.compile(
          "\\s{0,3}(\\*{2,3}|_{2,3})([^*_]{2,160}?)[:：]?\\1\\s{0,3}[:：]?\\s*"
              + "(?:[(（][^()（）]{1,20}[)）]|[\\p{So}\\x{FE0F}]{1,4})?\\s*");

  private BoldTitle() {}

  static boolean is(String line) {
    return line.startsWith("**") && LINE.matcher(line).matches();
  }

  /** Whether an item that begins with one is the title of the text below, and of nothing else. */
  static boolean names(Lines lines, Item title, Item text, int to) {
    int next = lines.nextWords(text.to(), to);
    return is(lines.at(title.line()))
        && lines.nextWords(title.bodyFrom(), text.line()) == text.line()
        && (next == to || is(lines.at(next)));
  }

  /** The item that it begins, maybe with a number; its address may stand between. Or null. */
  static @Nullable Item item(Lines lines, int at, int end, int to) {
    Matcher title = LINE.matcher(lines.at(at));
    if (!title.matches() || !Titles.hasWords(title.group(2))) {
      return null;
    }
    NumberedWords numbered = NumberedWords.of(title.group(2));
    String words = numbered.words();
    int next = end == at + 1 ? lines.nextWords(end, to) : to;
    ItemHeadline led = next < to ? NumberedItems.ownBelow(lines, words, next) : null;
    Item item =
        led == null
            ? Item.of(at, at + 1, end, ItemHeadline.title(words, null))
            : Item.of(at, next + 1, next + 1, led);
    return item.withNumber(numbered.number());
  }
}
