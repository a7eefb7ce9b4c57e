package org.digestbot.subscription.request;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.digestbot.subscription.request.RequestWords.Word;

/**
 * Takes the clauses that say when, where and how from both ends of the words of a request; what is
 * between them is the filter. Used by one thread for one request.
 */
final class RequestClauses {
  /** The longest clause: {@code zone} and a name of three words. */
  private static final int LONGEST = 4;

  private static final Pattern HOUR = Pattern.compile("[01]?\\d|2[0-4]");
  private static final Set<String> AT = Set.of("at", "@", "于");
  private static final Set<String> ZONE = Set.of("zone", "timezone", "tz", "时区");
  private static final Set<String> STYLE = Set.of("style", "样式", "风格");
  private static final Set<String> SILENT = Set.of("silent", "silently", "静音", "静默", "无声");

  private final List<Word> words;
  private final RequestDetails details;

  /**
   * @param words from which is removed what is read
   * @param details which get to know it
   */
  RequestClauses(List<Word> words, RequestDetails details) {
    this.words = words;
    this.details = details;
  }

  void takeBeginning() {
    int count;
    boolean dayBefore = details.day() != null;
    do {
      count = Math.min(LONGEST, words.size());
      while (count > 0
          && !takeClause(0, count)
          && !takeDays(0, count, dayBefore)
          && !(count == 1 && takeFirst())) {
        count--;
      }
      dayBefore = false;
      if (count == 0 && words.size() > 1 && isZoneWord(0)) {
        takeBadZone(1, 2);
        count = 2;
      }
      words.subList(0, count).clear();
    } while (count > 0);
  }

  void takeEnd() {
    boolean dayMayStand = false;
    int taken;
    do {
      int end = words.size();
      boolean before = details.isTimed();
      int start = Math.max(0, end - LONGEST);
      while (start < end
          && !takeClause(start, end)
          && !(dayMayStand && takeDays(start, end, false))
          && !(start == end - 1 && dayMayStand && takeDay(start))) {
        start++;
      }
      for (int i = end - 2; start == end && i >= Math.max(0, end - LONGEST); i--) {
        if (isZoneWord(i)) {
          takeBadZone(i + 1, end);
          start = i;
        }
      }
      taken = end - start;
      words.subList(start, end).clear();
      dayMayStand = taken > 0 && details.isTimed() && !before;
    } while (taken > 0);
  }

  /** Takes words that together say one thing which has not been said yet; false for others. */
  private boolean takeClause(int from, int to) {
    String text = RequestWords.joined(words, from, to).orElse(null);
    if (text == null) {
      return false;
    }
    return takeTime(text, from, to)
        || takeZone(from, to)
        || takePlace(from, to)
        || takeStyle(text)
        || takeDayWithOn(from, to)
        || takeSilence(text);
  }

  private boolean takeTime(String text, int from, int to) {
    if (details.isTimed()) {
      return false;
    }
    boolean at = to - from > 1 && AT.contains(words.get(from).folded());
    Optional<ClockTimes.Reading> read =
        at
            ? ClockTimes.readAlone(RequestWords.joined(words, from + 1, to).orElse(""))
            : ClockTimes.read(text);
    read.ifPresent(found -> details.setTime(text, read));
    return read.isPresent();
  }

  private boolean isZoneWord(int index) {
    Word word = words.get(index);
    return !details.isZoned() && !word.quoted() && ZONE.contains(withoutColon(word.folded()));
  }

  private boolean takeZone(int from, int to) {
    String named =
        isZoneWord(from) && to - from > 1
            ? RequestWords.joined(words, from + 1, to).orElse("")
            : to - from == 1 ? RequestWords.after(ZONE, words.get(from).folded()) : "";
    Zones.Reading read = Zones.read(named);
    boolean glued = to - from == 1 && words.get(from).folded().indexOf(':') > 0;
    if (details.isZoned() || named.isEmpty() || (read.zone() == null && !glued)) {
      return false;
    }
    details.setZone(named, read);
    return true;
  }

  private void takeBadZone(int from, int to) {
    String typed =
        words.subList(from, to).stream().map(Word::text).collect(Collectors.joining(" "));
    details.setZone(typed, Zones.read(typed));
  }

  private boolean takePlace(int from, int to) {
    Optional<String> place =
        details.channel() == null ? PlaceWords.read(words, from, to) : Optional.empty();
    place.ifPresent(details::setChannel);
    return place.isPresent();
  }

  private boolean takeStyle(String text) {
    String name = RequestWords.after(STYLE, text);
    if (details.style() != null || name.isEmpty()) {
      return false;
    }
    boolean apart = text.indexOf(' ') >= 0 && PostStyles.read(name).isEmpty();
    if (!apart) {
      details.setStyle(name);
    }
    return !apart;
  }

  private boolean takeDayWithOn(int from, int to) {
    return to - from > 1
        && words.get(from).folded().equals("on")
        && (takeDays(from + 1, to, false) || to - from == 2 && takeDay(to - 1));
  }

  /**
   * Takes days of which a post can have only one.
   *
   * @param dayBefore whether the first of them is known and stands right before
   */
  private boolean takeDays(int from, int to, boolean dayBefore) {
    if (!details.isWeekly() || !dayBefore && !details.mayHaveDay()) {
      return false;
    }
    String text = RequestWords.joined(words, from, to).orElse("");
    List<DayOfWeek> days = Weekdays.all(text, dayBefore);
    boolean several = days.size() > (dayBefore ? 0 : 1);
    if (several) {
      details.setDays(days);
    }
    return several;
  }

  private boolean takeDay(int index) {
    Optional<DayOfWeek> read = Weekdays.read(words.get(index).text());
    if (!details.mayHaveDay() || words.get(index).quoted() || read.isEmpty()) {
      return false;
    }
    details.setDay(read.get());
    return true;
  }

  private boolean takeSilence(String text) {
    if (!SILENT.contains(text)) {
      return false;
    }
    details.setSilent();
    return true;
  }

  /** A day, an hour or a part of the day, which is one only right after the kind. */
  private boolean takeFirst() {
    String first = words.get(0).folded();
    if (details.mayHaveHour() && HOUR.matcher(first).matches()) {
      details.setTime(first, ClockTimes.readAlone(first));
      return true;
    }
    Optional<PartOfDay> named = PartOfDay.read(first);
    if (details.mayHavePart() && named.isPresent() && !words.get(0).quoted()) {
      details.setPart(named.get());
      return true;
    }
    return takeDay(0);
  }

  private static String withoutColon(String word) {
    return word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
  }
}
