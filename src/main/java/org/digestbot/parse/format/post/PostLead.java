package org.digestbot.parse.format.post;

import java.util.List;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.header.HeaderLine;
import org.digestbot.parse.header.OtherHandles;
import org.digestbot.parse.header.PostHeader;
import org.digestbot.parse.item.ListMarker;
import org.jspecify.annotations.Nullable;

/**
 * Whose post begins at a line: lines of nothing else, {@code **Ann Lee** @ann}, or the account
 * before the words, {@code @ann words}.
 *
 * @param author or null
 * @param handle without {@code @}
 * @param date or null
 * @param link the post's own as printed, or null
 * @param end the index of the first line that is text
 * @param words what stands behind the account on the line before
 */
record PostLead(
    @Nullable String author,
    String handle,
    @Nullable EntryDate date,
    @Nullable String link,
    int end,
    String words) {
  /** In characters, of a line that says nothing else. */
  private static final int LONGEST = 160;

  private static final Pattern EMPHASIS = Pattern.compile("^#{1,6}\\s*|\\*\\*|__");

  private static final Pattern SPEAKER =
      Pattern.compile("\\s{0,3}[@＠]([A-Za-z0-9_]{1,30})(?:\\s?[:：]\\s?|\\s{1,3})(\\S.*)");

  /** Tells how posts of a document begin. */
  interface Kind {
    /** The lead that begins at this index, or null. */
    @Nullable PostLead at(List<String> lines, int index, SortedSet<Integer> years);
  }

  /** The lines say whose the post is and nothing else, the first or the second of them by whom. */
  static @Nullable PostLead signed(List<String> lines, int index, SortedSet<Integer> years) {
    String line = lines.get(index);
    boolean first = HeaderLine.mayNameAccount(line);
    boolean second = index + 1 < lines.size() && HeaderLine.mayNameAccount(lines.get(index + 1));
    ListMarker marker = first || second ? ListMarker.of(line) : null;
    boolean listed = marker != null && line.charAt(0) < '\u2300';
    if (!first && !second || line.length() > LONGEST || listed) {
      return null;
    }
    String words = EMPHASIS.matcher(line).replaceAll("").strip();
    HeaderLine named = HeaderLine.of(words, years);
    if (first ? named.handle() == null : named.kind() != HeaderLine.Kind.WORDS) {
      return null;
    }
    PostHeader header =
        PostHeader.read(
            lines,
            first ? words : "",
            first ? index + 1 : index,
            lines.size(),
            years,
            OtherHandles.none());
    return header.handle() == null || header.end() <= index
        ? null
        : new PostLead(
            header.author(), header.handle(), header.date(), header.link(), header.end(), "");
  }

  /** The account that speaks stands before the words. */
  static @Nullable PostLead spoken(List<String> lines, int index, SortedSet<Integer> years) {
    Matcher speaker = SPEAKER.matcher(lines.get(index));
    return speaker.matches()
        ? new PostLead(null, speaker.group(1), null, null, index + 1, speaker.group(2))
        : null;
  }
}
