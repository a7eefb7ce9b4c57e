package org.digestbot.subscription.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.text.Fold;
import org.jspecify.annotations.Nullable;

/**
 * Reads how long a pause is to be: {@code 7d}, {@code 2 weeks}, 一周, {@code 1 day 12 hours}, {@code
 * until monday 9:00}, 到12月1日, {@code forever}. Stateless and thread-safe.
 */
public final class Spans {
  private static final int MOST_CHARACTERS = 60;
  private static final int MOST_DAYS = 366;

  private static final Pattern PIECE =
      Pattern.compile(
          "(\\d{1,4}|[零〇一二两三四五六七八九十]{1,3}|半|(?:an?|one|two|three|four|five|six|seven|eight"
              + "|nine|ten|eleven|twelve|half an?)(?= ))\\s*个?(半)?\\s*"
              + "(minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|wks?|w|months?|mo|years?|yrs?|y"
              + "|分钟|小时|钟头|天|日|周|星期|礼拜|月|年)(?![a-z])[\\s,]*(?:and )?");

  private static final Set<String> FOREVER =
      Set.of("forever", "indefinitely", "永远", "永久", "一直", "无限期", "不限");
  private static final List<String> FOR = List.of("for ", "暂停", "停");
  private static final List<String> UNTIL =
      List.of("until ", "till ", "til ", "to ", "直到", "到", "至");

  private Spans() {}

  /**
   * What was typed for a pause. Immutable.
   *
   * @param until when it ends, {@link Instant#MAX} where only somebody ends it; null where there is
   *     a problem
   * @param problem null where there is none
   */
  public record Reading(@Nullable Instant until, @Nullable Problem problem) {}

  /** Why there can be no such pause. */
  public enum Problem {
    UNREADABLE,
    /** It would be over. */
    PAST,
    /** It is longer than a year. */
    TOO_LONG
  }

  /**
   * Reads a span or its end.
   *
   * @param zone in which days begin
   */
  public static Reading read(String typed, Instant now, ZoneId zone) {
    String text = Dashes.unified(Fold.text(typed)).strip();
    if (text.isEmpty() || text.length() > MOST_CHARACTERS) {
      return new Reading(null, Problem.UNREADABLE);
    }
    if (FOREVER.contains(text)) {
      return new Reading(Instant.MAX, null);
    }
    ZonedDateTime start = now.atZone(zone);
    try {
      return within(
          start, after(text, start).or(() -> new FutureTimes(start).read(withoutAny(UNTIL, text))));
    } catch (DateTimeException | ArithmeticException e) {
      return new Reading(null, Problem.TOO_LONG);
    }
  }

  private static Reading within(ZonedDateTime start, Optional<ZonedDateTime> until) {
    if (until.isEmpty()) {
      return new Reading(null, Problem.UNREADABLE);
    }
    if (!until.get().isAfter(start)) {
      return new Reading(null, Problem.PAST);
    }
    return until.get().isAfter(start.plusDays(MOST_DAYS))
        ? new Reading(null, Problem.TOO_LONG)
        : new Reading(until.get().toInstant(), null);
  }

  /** The end of a span that begins now; empty where the text is no span. */
  private static Optional<ZonedDateTime> after(String text, ZonedDateTime start) {
    String span = withoutAny(FOR, text);
    Matcher piece = PIECE.matcher(span);
    ZonedDateTime end = start;
    int index = 0;
    while (index < span.length()) {
      piece.region(index, span.length());
      if (!piece.lookingAt()) {
        return Optional.empty();
      }
      boolean half = piece.group(1).startsWith("half") || piece.group(1).equals("半");
      int count = half ? 0 : Numerals.read(piece.group(1));
      if (count < 0) {
        return piece.group(1).length() > 3
            ? Optional.of(start.plusYears(MOST_DAYS))
            : Optional.empty();
      }
      end = plus(end, count, half || piece.group(2) != null, piece.group(3));
      index = piece.end();
    }
    return Optional.of(end);
  }

  private static ZonedDateTime plus(ZonedDateTime time, int count, boolean half, String unit) {
    return switch (unit) {
      case "m", "min", "mins", "minute", "minutes", "分钟" -> time.plusMinutes(count);
      case "h", "hr", "hrs", "hour", "hours", "小时", "钟头" ->
          time.plusMinutes(count * 60L + (half ? 30 : 0));
      case "d", "day", "days", "天", "日" -> time.plusDays(count).plusHours(half ? 12 : 0);
      case "w", "wk", "wks", "week", "weeks", "周", "星期", "礼拜" ->
          time.plusWeeks(count).plusHours(half ? 84 : 0);
      case "mo", "month", "months", "月" -> time.plusMonths(count).plusDays(half ? 15 : 0);
      default -> time.plusYears(count).plusMonths(half ? 6 : 0);
    };
  }

  private static String withoutAny(List<String> leading, String text) {
    for (String words : leading) {
      if (text.startsWith(words)) {
        return text.substring(words.length()).strip();
      }
    }
    return text;
  }
}
