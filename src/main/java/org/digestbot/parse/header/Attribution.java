package org.digestbot.parse.header;

import java.util.List;
import java.util.SortedSet;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.jspecify.annotations.Nullable;

/**
 * Whose post an entry repeats below its title, and when it was posted: lines of nothing else above
 * the text, or a signature below it. An account must be named, or any short line could be one.
 *
 * @param person an account with its {@code @}, behind the name where one is printed
 * @param date or null
 * @param link the post's own as printed, or null
 * @param end the index of the first line that is text
 */
public record Attribution(String person, @Nullable EntryDate date, @Nullable String link, int end) {
  /** So many lines with words may a header have. */
  private static final int LINES = 4;

  /** In characters; a longer line is text. */
  private static final int LONGEST = 160;

  /** What the lines from one index up to another say, the first of them below a title; or null. */
  public static @Nullable Attribution of(
      List<String> lines, int from, int to, SortedSet<Integer> years) {
    Attribution above = above(lines, from, to, years);
    return above == null ? below(lines, from, to, years) : above;
  }

  private static @Nullable Attribution above(
      List<String> lines, int from, int to, SortedSet<Integer> years) {
    if (!mayNameAccount(lines, from, to)) {
      return null;
    }
    PostHeader header = PostHeader.read(lines, "", from, to, years, OtherHandles.none());
    String handle = header.handle();
    return handle == null || !header.isDated()
        ? null
        : new Attribution(
            person(header.author(), handle), header.date(), header.link(), header.end());
  }

  /** A cheap question first: most texts name no account so early, or no day beside it. */
  private static boolean mayNameAccount(List<String> lines, int from, int to) {
    boolean account = false;
    boolean day = false;
    int seen = 0;
    for (int i = from; i < to && seen < LINES; i++) {
      String line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      if (line.length() > LONGEST) {
        break;
      }
      account |= HeaderLine.mayNameAccount(line);
      day |= Dates.mayStandIn(line);
      seen++;
    }
    return account && day;
  }

  private static @Nullable Attribution below(
      List<String> lines, int from, int to, SortedSet<Integer> years) {
    int last = to - 1;
    while (last > from && lines.get(last).isBlank()) {
      last--;
    }
    PostSignature signed = last > from ? PostSignature.of(lines.get(last), years) : null;
    return signed == null
        ? null
        : new Attribution(
            person(signed.name(), signed.handle()), signed.date(), signed.link(), from);
  }

  private static String person(@Nullable String name, String handle) {
    return (name == null ? "" : name + " ") + "@" + handle;
  }
}
