package org.digestbot.commands;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.digestbot.search.date.DatePhrase;
import org.digestbot.search.index.Days;
import org.digestbot.text.Fold;

/**
 * Reads a day, a week or a month as people write them in English and Chinese: as in a search, and
 * what can only be a date here. One without a year is the latest that the archive can have.
 */
final class DayReader {
  private static final Pattern NUMBERS =
      Pattern.compile("(?:(?<year>\\d{4}) ?[-/.] ?)?(?<month>\\d{1,2}) ?[-/.] ?(?<day>\\d{1,2})");
  private static final Pattern WEEK = Pattern.compile("\\d{4}-w\\d{2}");
  private static final Pattern WEEK_OF =
      Pattern.compile("(?:week|周|一周)(?: of)? (?<day>.+)|(?<that>.+?)(?: week|那一?周|当周)");

  private final LocalDate latest;
  private final DatePhrase phrases;

  /**
   * @param latest the latest day that the archive has
   */
  DayReader(LocalDate today, LocalDate latest) {
    this.latest = latest;
    this.phrases = new DatePhrase(today, this::latestOf);
  }

  Optional<DaySpan> read(String typed) {
    String text = Fold.text(typed).strip().replaceAll("\\s+", " ");
    return switch (text) {
      case "week", "周", "一周", "星期", "latest week", "最近一周" -> Optional.of(DaySpan.weekOf(latest));
      case "month", "月", "latest month" -> Optional.of(DaySpan.month(YearMonth.from(latest)));
      case "day", "latest", "最新" -> Optional.of(DaySpan.day(latest));
      default -> written(text).or(() -> weekOf(text));
    };
  }

  private Optional<DaySpan> written(String text) {
    try {
      if (WEEK.matcher(text).matches()) {
        String monday = text.toUpperCase(Locale.ROOT) + "-1";
        return Optional.of(
            DaySpan.weekOf(LocalDate.parse(monday, DateTimeFormatter.ISO_WEEK_DATE)));
      }
      Matcher numbers = NUMBERS.matcher(text);
      if (numbers.matches()) {
        return numbered(numbers);
      }
    } catch (DateTimeException e) {
      // There is no such day.
      return Optional.empty();
    }
    return phrases
        .read(text)
        .filter(spans -> spans.size() == 1)
        .flatMap(spans -> span(spans.get(0)));
  }

  /** The week that is named by a day in it: {@code week 2023-12-25}, 12月25日那周. */
  private Optional<DaySpan> weekOf(String text) {
    Matcher week = WEEK_OF.matcher(text);
    if (!week.matches()) {
      return Optional.empty();
    }
    String day = week.group("day") == null ? week.group("that") : week.group("day");
    return written(day)
        .filter(span -> span.first().equals(span.last()))
        .map(span -> DaySpan.weekOf(span.first()));
  }

  private Optional<DaySpan> numbered(Matcher numbers) {
    String year = numbers.group("year");
    int month = Integer.parseInt(numbers.group("month"));
    int day = Integer.parseInt(numbers.group("day"));
    return year != null
        ? Optional.of(DaySpan.day(LocalDate.of(Integer.parseInt(year), month, day)))
        : latestOf(any -> Optional.of(Days.of(LocalDate.of(any, month, day)))).flatMap(this::span);
  }

  /** The latest of these spans that the archive can have. */
  private Optional<Days> latestOf(IntFunction<Optional<Days>> inYear) {
    return Stream.of(latest.getYear(), latest.getYear() - 1)
        .flatMap(year -> inYear.apply(year).stream())
        .filter(days -> !days.first().isAfter(latest))
        .findFirst();
  }

  /** None for what is neither a day nor a week nor a month. */
  private Optional<DaySpan> span(Days days) {
    LocalDate first = days.first();
    return List.of(DaySpan.day(first), DaySpan.weekOf(first), DaySpan.month(YearMonth.from(first)))
        .stream()
        .filter(span -> span.first().equals(first) && span.last().equals(days.last()))
        .findFirst();
  }
}
