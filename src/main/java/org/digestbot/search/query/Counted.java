package org.digestbot.search.query;

import java.util.Set;

/** What a number before it counts, so that the number is no version of the name before it. */
final class Counted {
  private static final String CHARACTERS =
      "个种大款篇条本步天年月日号周次倍分小秒岁块元万亿千百张位家部台期章节课集点人名只件句页行字级层类项组套份场则招";

  private static final Set<String> WORDS =
      Set.of("hour", "minute", "day", "week", "month", "year", "time", "way", "step", "tip");

  private Counted() {}

  static boolean is(String atom) {
    return CHARACTERS.contains(atom) || WORDS.contains(atom);
  }
}
