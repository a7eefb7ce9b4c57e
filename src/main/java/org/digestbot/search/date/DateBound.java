package org.digestbot.search.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.search.index.Days;

/**
 * How the days that are meant lie to those that are named: before them, since them, around them.
 */
enum DateBound {
  DAY_BEFORE,
  DAY_AFTER,
  WEEK_BEFORE,
  WEEK_AFTER,
  BEFORE,
  UNTIL,
  AFTER,
  SINCE,
  WEEK,
  AROUND,
  BETWEEN,
  DURING,
  WITHIN;

  private static final Pattern IN_FRONT =
      Pattern.compile(
          "(?:(?<until>(?:no later than|not after|on or before|until|till|up to)(?= )|不晚于|截止?[至到]|截[至止]|直到)"
              + "|(?<since>(?:no earlier than|not before|on or after|since|starting(?: from| on)?)(?= )|不早于|自从)"
              + "|(?<daybefore>(?:the )?(?:day|night) before(?= ))"
              + "|(?<dayafter>(?:the )?day after(?= ))"
              + "|(?<weekbefore>(?:the )?week before(?= ))"
              + "|(?<weekafter>(?:the )?week after(?= ))"
              + "|(?<before>(?:before|prior to|earlier than)(?= )|早于)"
              + "|(?<after>(?:after|later than)(?= )|晚于)"
              + "|(?<week>(?:the )?week (?:of|starting|beginning)(?= ))"
              + "|(?<around>around(?= ))"
              + "|(?<between>between(?= ))"
              + "|(?<during>(?:during|over)(?= ))"
              + "|(?<within>(?:from|on|in|of|at)(?= )|在|(?<!来)自|从))(?: the(?! \\d))? ?");

  /** Some of the characters also begin words: 12月前端周刊. */
  private static final Pattern BEHIND =
      Pattern.compile(
          " ?(?:(?<daybefore>的?前一[天日晚夜])"
              + "|(?<dayafter>的?(?:后一|第二)[天日]|次日)"
              + "|(?<weekbefore>的?前一个?(?:周|星期))"
              + "|(?<weekafter>的?后一个?(?:周|星期))"
              + "|(?<before>[之以]前|前(?! ?(?:[\\d一二三四五六七八九十]{1,3}|几) ?[大个名条篇款位])(?![端沿言往提景后台线辈身锋卫缀任夜夕]))"
              + "|(?<until>为止|(?:or|and) earlier)"
              + "|(?<after>[之以]后|后(?![端来台期续门缀处悔果人]))"
              + "|(?<since>以来|至今|到现在|到今天|起(?![源步点草始因诉码床飞])|开始|onwards?|(?:or|and) later)"
              + "|(?<week>的?[那当这]一?个?(?:周|星期)|所在的?一?周)"
              + "|(?<around>前后|左右)"
              + "|(?<between>之间)"
              + "|(?<during>期间)"
              + "|(?<within>[当那这][天日]|那几天))");

  /** So many days before and after a day are around it. */
  private static final int NEAR = 3;

  /** Of its words in the patterns. */
  private String group() {
    return name().toLowerCase(Locale.ROOT).replace("_", "");
  }

  /** A bound and where its words stand. */
  record Stated(DateBound bound, int start, int end) {}

  /** The bound that words in front of a date state. */
  static Optional<Stated> inFront(String folded, int start) {
    return stated(IN_FRONT, folded, start);
  }

  /** The bound that words behind a date state. */
  static Optional<Stated> behind(String folded, int start) {
    return stated(BEHIND, folded, start);
  }

  private static Optional<Stated> stated(Pattern words, String folded, int start) {
    Matcher m = words.matcher(folded).region(start, folded.length()).useTransparentBounds(true);
    return m.lookingAt()
        ? Arrays.stream(values())
            .filter(bound -> m.group(bound.group()) != null)
            .map(bound -> new Stated(bound, start, m.end()))
            .findFirst()
        : Optional.empty();
  }

  /** The days that are meant where these are named. */
  Days of(Days named) {
    return switch (this) {
      case DAY_BEFORE -> Days.of(named.first().minusDays(1));
      case DAY_AFTER -> Days.of(named.last().plusDays(1));
      case WEEK_BEFORE -> new Days(named.first().minusWeeks(1), named.first().minusDays(1));
      case WEEK_AFTER -> new Days(named.last().plusDays(1), named.last().plusWeeks(1));
      case BEFORE -> new Days(Days.BEGINNING, named.first().minusDays(1));
      case UNTIL -> new Days(Days.BEGINNING, named.last());
      case AFTER -> new Days(named.last().plusDays(1), Days.END);
      case SINCE -> new Days(named.first(), Days.END);
      case WEEK -> weekOf(named.first());
      case AROUND -> around(named);
      // A feast of one day lasts longer for those who speak of it so.
      case DURING -> named.first().equals(named.last()) ? around(named) : named;
      case BETWEEN, WITHIN -> named;
    };
  }

  private static Days around(Days named) {
    return new Days(named.first().minusDays(NEAR), named.last().plusDays(NEAR));
  }

  /** Who names a week by its Sunday lets it begin there. */
  private static Days weekOf(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SUNDAY
        ? new Days(day, day.plusDays(6))
        : Days.weekOf(day);
  }
}
