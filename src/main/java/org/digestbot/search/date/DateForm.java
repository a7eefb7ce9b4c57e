package org.digestbot.search.date;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.search.index.Days;
import org.jspecify.annotations.Nullable;

/** One way in which people type a date, and what days it means. Immutable. */
record DateForm(Pattern pattern, Meaning meaning) {

  static DateForm of(String pattern, Meaning meaning) {
    return new DateForm(Pattern.compile(pattern), meaning);
  }

  /** Says what days a match means; none where it is no date. */
  @FunctionalInterface
  interface Meaning {
    @Nullable Days of(Almanac almanac, Matcher m);
  }
}
