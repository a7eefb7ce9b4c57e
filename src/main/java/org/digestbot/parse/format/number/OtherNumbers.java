package org.digestbot.parse.format.number;

import java.util.List;
import java.util.regex.Pattern;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.header.PostHeader;
import org.digestbot.parse.item.ListMarker;

/**
 * Tells numbers that look like those of posts but count something else: titles, the items of a
 * list, days above lists of links.
 */
final class OtherNumbers {
  /** So many posts are no chance. */
  private static final int SEVERAL = 3;

  /** So many headings are no headings within one post. */
  private static final int DIVIDED = 3;

  /** In words, on average: a first name and a last name, and maybe what somebody is. */
  private static final int LONGEST_NAME = 3;

  private static final Pattern OTHER_WORD = Pattern.compile("[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

  /** So many links below each on average are a list. */
  private static final int LISTED = 2;

  private OtherNumbers() {}

  /** Whether these lines, each with the header below it, count something else. */
  static boolean are(
      Document document, List<NumberedLine> lines, List<PostHeader> headers, Budget budget) {
    return countsIssue(document, lines, headers, budget)
        || areDatedTitles(lines, headers)
        || areTitles(document, lines, budget)
        || leaveOutItems(document, lines, budget)
        || headLists(document, lines, headers, budget);
  }

  /**
   * Whether there is only one, beside a day and nothing else, and headings divide what stands below
   * it: {@code # #9 - 2024-03-15} is the title of an issue.
   */
  private static boolean countsIssue(
      Document document, List<NumberedLine> lines, List<PostHeader> headers, Budget budget) {
    NumberedLine only = lines.get(0);
    PostHeader header = headers.get(0);
    boolean alone = lines.size() == 1 && only.isHeading() && !only.rest().isEmpty();
    boolean posted = header.author() != null || header.handle() != null || header.link() != null;
    return alone && !posted && headingsBelow(document, only, budget) >= DIVIDED;
  }

  private static int headingsBelow(Document document, NumberedLine heading, Budget budget) {
    String deeper = "#".repeat(heading.style() + 1);
    int below = 0;
    for (int i = heading.index() + 1; i < document.lines().size(); i++) {
      budget.check();
      below += document.lines().get(i).startsWith(deeper) && !document.isFenced(i) ? 1 : 0;
    }
    return below;
  }

  /**
   * Whether most numbers stand beside words and a date that no account proves to be a post's, and
   * the words are too many for names: {@code 3、How caches warm up (2024-05-01)}.
   */
  private static boolean areDatedTitles(List<NumberedLine> lines, List<PostHeader> headers) {
    int beside = 0;
    int words = 0;
    for (int i = 0; i < lines.size(); i++) {
      PostHeader header = headers.get(i);
      String name = header.author();
      boolean bare = header.handle() == null && header.link() == null && header.isDated();
      if (bare && name != null && lines.get(i).rest().contains(name)) {
        beside++;
        words += words(name);
      }
    }
    return beside * 10 >= lines.size() * 7 && words > beside * LONGEST_NAME;
  }

  /** How many words, two Han characters being one. */
  private static int words(String name) {
    int han = (int) name.codePoints().filter(Character::isIdeographic).count();
    int others = (int) OTHER_WORD.matcher(name).results().count();
    return (han + 1) / 2 + others;
  }

  /** Whether most headings with numbers at their level are titles, so that they are titles, too. */
  private static boolean areTitles(Document document, List<NumberedLine> starts, Budget budget) {
    List<String> lines = document.lines();
    int style = starts.get(0).style();
    int last = starts.get(starts.size() - 1).index();
    int end = starts.size() < SEVERAL ? lines.size() : last;
    int headings = 0;
    for (int i = 0; i < end && style <= NumberedLine.DEEPEST_HEADING; i++) {
      budget.check();
      boolean mayBe = lines.get(i).startsWith("#") && !document.isFenced(i);
      NumberedLine line = mayBe ? NumberedLine.of(lines.get(i), i) : null;
      headings += line != null && line.style() == style ? 1 : 0;
    }
    return headings > 2 * starts.size();
  }

  /**
   * Whether more numbers that are missing among them head lines of words, each where it belongs: a
   * list of which a few items begin like posts.
   */
  private static boolean leaveOutItems(
      Document document, List<NumberedLine> starts, Budget budget) {
    List<String> lines = document.lines();
    int items = 0;
    int from = 0;
    int last = 0;
    for (NumberedLine start : starts) {
      for (int i = from; i < start.index(); i++) {
        budget.check();
        ListMarker marker = document.isFenced(i) ? null : ListMarker.of(lines.get(i));
        String number = marker == null ? null : marker.number();
        int value = number == null ? 0 : Integer.parseInt(number);
        if (value > last && value < start.value()) {
          items++;
          last = value;
        }
      }
      from = start.index() + 1;
      last = start.value();
    }
    return items > starts.size();
  }

  /** Whether nothing but links with bullets stands below them, and no header names a post. */
  private static boolean headLists(
      Document document, List<NumberedLine> starts, List<PostHeader> headers, Budget budget) {
    if (headers.stream().anyMatch(it -> it.handle() != null || it.link() != null)) {
      return false;
    }
    List<String> lines = document.lines();
    int links = 0;
    for (int n = 0; n < starts.size(); n++) {
      int end = n + 1 < starts.size() ? starts.get(n + 1).index() : lines.size();
      for (int i = headers.get(n).end(); i < end; i++) {
        budget.check();
        String line = lines.get(i);
        boolean link = line.contains("://") && ListMarker.of(line) != null;
        if (!link && !line.isBlank() && !line.startsWith("#")) {
          return false;
        }
        links += link ? 1 : 0;
      }
    }
    return links >= LISTED * starts.size();
  }
}
