package org.digestbot.parse.header;

import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.jspecify.annotations.Nullable;

/**
 * The line with which a message of a chat begins: who wrote it and when. With the time in brackets
 * as Telegram ({@code Name, [03.07.2024 09:12]}) and WhatsApp ({@code [2024/7/3 09:12] Name: text})
 * put it, alone as apps for notes do ({@code 2024-07-03 09:12:30}), behind a sign as microblogs
 * ({@code @Name 2024-07-03 09:12}), or bare as WeChat ({@code Name 2024-07-03 09:12:30}), QQ
 * ({@code 2024-07-03 09:12:30 Name(10001)}) and Discord ({@code Name — 2024/7/3 9:12 AM}) do.
 *
 * @param line where it stands, from 0
 * @param words what follows the name on it
 */
public record MessageHead(
    int line, @Nullable String name, EntryDate date, String words, Form form) {

  /**
   * What tells that a name and a time are a head: a mark of their own, or only where they stand.
   */
  public enum Form {
    MARKED,
    DASH,
    BARE,
    TIME
  }

  private static final int LONGEST = 160;

  /** A longer line is a title with its time rather than a name. */
  private static final int LONGEST_BARE = 60;

  private static final String TIME =
      "(?:[上下]午|凌晨|中午|晚上)?[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?:[\\s\\x{202F}]?[AaPp][Mm])?";
  private static final String DAY = "([0-9]{1,4}[./年-][0-9]{1,2}[./月-][0-9]{1,4}日?)";
  private static final Pattern SLASHED =
      Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{2}|[0-9]{4})");
  private static final Pattern HALVES = Pattern.compile("[0-9][\\s\\x{202F}]?[AaPp][Mm]\\b");
  private static final Pattern NAME_FIRST =
      Pattern.compile("(.{1,60}?),?\\s\\[" + DAY + ",?\\s{1,2}" + TIME + "]:?()");
  private static final Pattern TIME_FIRST =
      Pattern.compile(
          "\\[" + DAY + ",?\\s{1,2}" + TIME + "](?:\\s{1,2}([^:：]{1,60})[:：]\\s?(.*))?");
  private static final String NAME = "([^:：#|>\\[\\]]{1,24}?)";
  private static final Pattern BARE_NAME_FIRST =
      Pattern.compile(NAME + "\\s{1,4}(?:—\\s)?" + DAY + ",?\\s{1,2}" + TIME + "()");

  private static final Pattern TIME_ALONE = Pattern.compile(DAY + ",?\\s{1,2}" + TIME);

  /** {@code @Name 2024-07-03 09:12 来自 iPhone}. */
  private static final Pattern ACCOUNT_FIRST =
      Pattern.compile(
          "[@＠]"
              + NAME
              + "\\s{1,4}"
              + DAY
              + "\\s{1,2}"
              + TIME
              + "()(?:\\s{1,4}(?:来自|來自)\\s?.{1,24})?");

  private static final Pattern BARE_TIME_FIRST =
      Pattern.compile(
          DAY + "\\s{1,2}" + TIME + "\\s{1,2}" + NAME + "(?:\\([0-9]{5,12}\\)|<\\S+@\\S+>)()");

  /** What a line says, or null where it begins no message. */
  public static @Nullable MessageHead of(String printed, int index) {
    if (printed.length() > LONGEST && printed.indexOf('[') != 0 || printed.indexOf(':') < 0) {
      return null;
    }
    int open = printed.indexOf('[');
    if (open == 0) {
      // Cheap questions first: most lines with a bracket hold a link.
      return isDigit(printed, 1)
          ? of(TIME_FIRST.matcher(printed.strip()), 1, index, Form.MARKED)
          : null;
    }
    String line = printed.strip();
    if (open > 0) {
      boolean closed = line.endsWith("]") || line.endsWith("]:");
      return closed ? of(NAME_FIRST.matcher(line), 2, index, Form.MARKED) : null;
    }
    if (line.length() > LONGEST_BARE) {
      return null;
    }
    if (isDigit(line, 0)) {
      Matcher alone = TIME_ALONE.matcher(line);
      EntryDate date = alone.matches() ? date(alone, alone.group(1)) : null;
      return date != null
          ? new MessageHead(index, null, date, "", Form.TIME)
          : of(BARE_TIME_FIRST.matcher(line), 1, index, Form.BARE);
    }
    if ("@＠".indexOf(line.charAt(0)) >= 0 && !isHandle(line)) {
      return of(ACCOUNT_FIRST.matcher(line), 2, index, Form.MARKED);
    }
    boolean timed = isDigit(line, line.length() - 1) || line.endsWith("M") || line.endsWith("m");
    Form form = line.indexOf(" — ") > 0 ? Form.DASH : Form.BARE;
    return timed ? of(BARE_NAME_FIRST.matcher(line), 2, index, form) : null;
  }

  private static @Nullable MessageHead of(Matcher head, int day, int index, Form form) {
    EntryDate date = head.matches() ? date(head, head.group(day)) : null;
    if (date == null) {
      return null;
    }
    String name = head.group(3 - day);
    String words = Objects.requireNonNullElse(head.group(3), "");
    return new MessageHead(index, name == null ? null : name.strip(), date, words, form);
  }

  /** The day as chats print it: {@code 12/25/2024} where the hours have halves, else 25/12/2024. */
  private static @Nullable EntryDate date(Matcher head, String day) {
    Matcher slashed = SLASHED.matcher(day);
    if (!slashed.matches()) {
      return Dates.in(day);
    }
    int first = Integer.parseInt(slashed.group(1));
    int second = Integer.parseInt(slashed.group(2));
    int year = Integer.parseInt(slashed.group(3));
    boolean monthFirst = second > 12 || first <= 12 && HALVES.matcher(head.group()).find();
    int month = monthFirst ? first : second;
    int printed = monthFirst ? second : first;
    if (month < 1 || month > 12) {
      return null;
    }
    YearMonth known = YearMonth.of(year < 100 ? 2000 + year : year, month);
    return known.isValidDay(printed) ? new EntryDate(known, printed) : null;
  }

  /**
   * Whether it is one of those accounts that posts are headed by elsewhere, and no device follows.
   */
  private static boolean isHandle(String line) {
    int end = line.indexOf(' ');
    return end > 0 && line.chars().limit(end).allMatch(c -> c < 0x80) && !line.contains("来自");
  }

  private static boolean isDigit(String line, int index) {
    return index < line.length() && Character.isDigit(line.charAt(index));
  }
}
