package org.digestbot.digest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lasting name of an entry in an archive: {@code 17}, or {@code s17} in the bundled samples.
 * Immutable.
 */
public record EntryId(boolean sample, long number) {
  private static final Pattern PRINTED = Pattern.compile("#?([sS]?)(\\d{1,18})");

  /** Reads {@code 17}, {@code #17} or {@code s17}. */
  public static Optional<EntryId> parse(String printed) {
    Matcher matcher = PRINTED.matcher(printed.strip());
    return matcher.matches()
        ? Optional.of(new EntryId(!matcher.group(1).isEmpty(), Long.parseLong(matcher.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return (sample ? "s" : "") + number;
  }
}
