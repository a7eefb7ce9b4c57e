package org.digestbot.search.date;

import static org.digestbot.search.date.DateParts.PART;
import static org.digestbot.search.date.DateParts.PART_BEFORE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.search.index.Days;
import org.jspecify.annotations.Nullable;

/** Quarters and halves of years, their beginnings and their ends. */
final class YearParts {
  private static final String SOME_YEAR = "(\\d{4}|last year|this year)";
  private static final String HAN_SOME_YEAR = "(\\d{4}|\\d{2}|[今本去前]) ?年 ?的?年?";
  private static final String QUARTER = "(first|second|third|fourth) quarter";

  /** A year may stand without its sign before a part of it: 2023下半年. */
  private static final String HAN_BARE_YEAR = "(\\d{4}) ?";

  /** One group; 末 and 初 also begin words. */
  private static final String HAN_PART = "(底|末(?![班端尾])|初(?![级学创中恋])|[上下]半年)";

  /** A year that is under way or over; without saying which it is also a word: 年底总结. */
  private static final Pattern DOUBTFUL =
      Pattern.compile("(?:the )?(?:end|start) of the year|年[底末初]|岁末|[上下]半年");

  private static final Map<String, Integer> ORDINALS =
      Map.of("first", 1, "second", 2, "third", 3, "fourth", 4);

  /** Without the year. */
  static final DateForm UNSAID =
      DateForm.of(
          "(?:the )?(end|start) of the year" + "|(?:年(?=[底末初])|岁(?=末)|(?=[上下]半年))" + HAN_PART,
          (almanac, m) ->
              almanac.inSomeYear(year -> part(year, m.group(1) == null ? m.group(2) : m.group(1))));

  static final List<DateForm> FORMS =
      List.of(
          DateForm.of("(?:the )?" + PART + " " + SOME_YEAR, YearParts::part),
          DateForm.of("(?:the )?" + PART_BEFORE + "(\\d{4})(?!\\d)", YearParts::part),
          DateForm.of(
              "(?:the )?(?:very )?(first|last|final) day (?:of|in) (\\d{4})(?!\\d)",
              (any, m) -> end(Integer.parseInt(m.group(2)), m.group(1))),
          DateForm.of("(?:the )?(mid|early|late)[- ](last year|this year)", YearParts::part),
          DateForm.of("q([1-4])(?: of|,)?[ -]?(\\d{4})(?!\\d)", (any, m) -> quarter(m, 2, 1)),
          DateForm.of("(\\d{4})[ -]?q([1-4])", (any, m) -> quarter(m, 1, 2)),
          DateForm.of(
              "(?:the )?" + QUARTER + "(?: of|,)? (\\d{4})",
              (any, m) ->
                  quarter(Integer.parseInt(m.group(2)), ORDINALS.getOrDefault(m.group(1), 0))),
          DateForm.of("q([1-4])|第?([一二三四1-4])季度|(?:the )?" + QUARTER, YearParts::someQuarter),
          DateForm.of(
              "(?:" + HAN_SOME_YEAR + "|" + HAN_BARE_YEAR + ")第?([一二三四1-4])季度",
              (almanac, m) -> quarter(year(almanac, m), DateNames.number(m.group(3)))),
          DateForm.of(
              "(this|last|previous) quarter|(这个?|本|上个?)季度",
              (almanac, m) -> quarterOf(almanac.today(), !m.group().matches("(?:this|[这本]).*"))),
          DateForm.of("h([12])(?: of|,)?[ -]?(\\d{4})(?!\\d)", (any, m) -> half(m, 2, 1)),
          DateForm.of("(\\d{4})[ -]?h([12])", (any, m) -> half(m, 1, 2)),
          DateForm.of(
              "(?:" + HAN_SOME_YEAR + "|" + HAN_BARE_YEAR + ")" + HAN_PART,
              (almanac, m) -> part(year(almanac, m), m.group(3))),
          UNSAID);

  private YearParts() {}

  /** Whether a name more often stands for something else than for when something was written. */
  static boolean isDoubtful(String phrase) {
    return DOUBTFUL.matcher(phrase).matches();
  }

  private static Days end(int year, String which) {
    return Days.of(which.equals("first") ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31));
  }

  private static int year(Almanac almanac, Matcher m) {
    return almanac.year(m.group(m.group(1) == null ? 2 : 1));
  }

  private static Days part(Almanac almanac, Matcher m) {
    return part(almanac.year(m.group(2)), m.group(1));
  }

  private static Days part(int year, String name) {
    return switch (name) {
      case "初", "beginning", "start" -> months(year, 1, 2);
      case "early" -> months(year, 1, 4);
      case "mid", "middle" -> months(year, 5, 8);
      case "late" -> months(year, 9, 12);
      case "上半年", "first half" -> months(year, 1, 6);
      case "下半年", "second half", "latter half" -> months(year, 7, 12);
      default -> months(year, 12, 12);
    };
  }

  private static @Nullable Days someQuarter(Almanac almanac, Matcher m) {
    int number =
        m.group(3) == null
            ? DateNames.number(m.group(m.group(1) == null ? 2 : 1))
            : ORDINALS.getOrDefault(m.group(3), 0);
    return almanac.inSomeYear(year -> quarter(year, number));
  }

  private static Days quarterOf(LocalDate day, boolean before) {
    LocalDate within = before ? day.minusMonths(3) : day;
    return quarter(within.getYear(), (within.getMonthValue() + 2) / 3);
  }

  private static Days quarter(Matcher m, int year, int number) {
    return quarter(Integer.parseInt(m.group(year)), Integer.parseInt(m.group(number)));
  }

  private static Days quarter(int year, int number) {
    return months(year, 3 * number - 2, 3 * number);
  }

  private static Days half(Matcher m, int year, int number) {
    int last = 6 * Integer.parseInt(m.group(number));
    return months(Integer.parseInt(m.group(year)), last - 5, last);
  }

  private static Days months(int year, int first, int last) {
    return new Days(LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth());
  }
}
