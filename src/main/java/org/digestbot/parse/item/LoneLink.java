package org.digestbot.parse.item;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.parse.link.LineLink;
import org.digestbot.parse.title.GenericWords;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/** Words that are nothing but a link without a name, or one with a label before it. */
final class LoneLink {
  private static final int LONGEST_LABEL = 14;

  /** In characters: signs such as 🔗 and 👉 stand before bare addresses. */
  private static final int LONGEST_SIGN = 6;

  /** So many signs part a link from what follows it at most. */
  private static final int MOST_SEPARATORS = 12;

  /** {@code | 🔗 Link |}. */
  private static final Pattern CELL =
      Pattern.compile("\\|[^\\p{L}|]{0,8}(\\p{L}[^|]{0,20}?)\\s{0,8}\\|");

  private LoneLink() {}

  /** Whether the words are nothing else, their first link given. */
  static boolean is(String line, @Nullable LineLink link) {
    if (link == null
        || isFollowedByWords(line, link.end())
        || isPrecededByWords(line, link.start())) {
      return false;
    }
    String words = link.words() == null ? "" : Titles.plain(link.words());
    String prefix = Titles.plain(line.substring(0, beforeMarks(line, link)));
    boolean unnamed = GenericWords.are(words) || ItemHeadline.isAddress(words);
    boolean named = GenericWords.are(prefix) && (isLabel(prefix) || isWord(prefix));
    boolean name = named || isCell(prefix);
    boolean label = isLabel(prefix) || prefix.length() <= LONGEST_SIGN && !Titles.hasWords(prefix);
    return (unnamed || name)
        && (label || name)
        && Titles.plain(ItemHeadline.rest(line, link.end())).length() <= 2;
  }

  /** The index of the link or, where it is bold or slanted, of the marks for that. */
  private static int beforeMarks(String line, LineLink link) {
    int start = link.start();
    while (start > 0 && "*_".indexOf(line.charAt(start - 1)) >= 0) {
      start--;
    }
    return line.startsWith(line.substring(start, link.start()), link.end()) ? start : link.start();
  }

  /** A cheap question first: whether more follows than separators and two characters. */
  private static boolean isFollowedByWords(String line, int end) {
    int characters = 0;
    for (int i = end; i < line.length() && characters <= MOST_SEPARATORS + 2; i++) {
      characters += Character.isWhitespace(line.charAt(i)) ? 0 : 1;
    }
    return characters > MOST_SEPARATORS + 2;
  }

  /** Whether the words before it are too many for a label, pictures and tags aside. */
  private static boolean isPrecededByWords(String line, int start) {
    int words = 0;
    for (int i = 0; i < start; i++) {
      char c = line.charAt(i);
      if (c == '[' || c == '<') {
        return false;
      }
      words += Character.isLetterOrDigit(c) ? 1 : 0;
    }
    return words > LONGEST_LABEL;
  }

  /** Whether a cell that names no page stands before the link in a row of a table. */
  private static boolean isCell(String prefix) {
    Matcher cell = prefix.startsWith("|") ? CELL.matcher(prefix) : null;
    return cell != null && cell.matches() && GenericWords.are(cell.group(1));
  }

  private static boolean isWord(String prefix) {
    return !prefix.isEmpty() && Character.isLetter(prefix.charAt(0));
  }

  private static boolean isLabel(String prefix) {
    boolean parted = Titles.endWithColon(prefix) || prefix.endsWith("|") || prefix.endsWith("｜");
    return parted && prefix.length() <= LONGEST_LABEL;
  }
}
