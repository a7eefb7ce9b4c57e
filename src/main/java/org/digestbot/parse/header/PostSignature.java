package org.digestbot.parse.header;

import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.jspecify.annotations.Nullable;

/**
 * The line behind a dash that says below a post who posted it, and maybe when and where: {@code —
 * Ann Lee (@ann) [March 1, 2024](https://…)}. An account must be named, or any short line could be
 * one.
 *
 * @param name or null
 * @param handle without {@code @}
 * @param date or null
 * @param link the post's own as printed, or null
 */
public record PostSignature(
    @Nullable String name, String handle, @Nullable EntryDate date, @Nullable String link) {

  /** Without a quotation, a single hyphen begins an item. */
  private static final Pattern DASH =
      Pattern.compile("\\s*(?:>\\s{0,3}(?:[—–―]{1,2}|--?)|[—–―]{1,2}|--)\\s{0,3}");

  /** As platforms print it; names hold pictures and other accounts of the same person. */
  private static final Pattern EMBEDDED =
      Pattern.compile(
          "([^()\\[\\]]{0,100}?)\\s?\\(@(\\w{1,15})\\)\\s{0,3}\\[([^\\[\\]]{4,40})]\\((https?://[^\\s()<>]{4,300})\\)\\s*");

  /** Where a name ends, and another account of the same person begins. */
  private static final Pattern NAME_END = Pattern.compile("[\\s|｜·/]{0,3}@");

  /** What a line says, or null when it signs nothing. */
  public static @Nullable PostSignature of(String line, SortedSet<Integer> years) {
    Matcher dash = HeaderLine.mayNameAccount(line) ? DASH.matcher(line) : null;
    if (dash == null || !dash.lookingAt()) {
      return null;
    }
    Matcher embedded = EMBEDDED.matcher(line).region(dash.end(), line.length());
    EntryDate date = embedded.matches() ? Dates.in(embedded.group(3)) : null;
    if (date != null) {
      String name = NAME_END.split(embedded.group(1), 2)[0].strip();
      return new PostSignature(
          name.isEmpty() ? null : name, embedded.group(2), date, embedded.group(4));
    }
    HeaderLine told = HeaderLine.of(line.substring(dash.end()), years);
    return told.handle() == null
        ? null
        : new PostSignature(told.name(), told.handle(), told.date(), told.link());
  }
}
