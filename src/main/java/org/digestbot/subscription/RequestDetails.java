package org.digestbot.subscription;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.digestbot.subscription.RequestWords.Word;
import org.jspecify.annotations.Nullable;

/**
 * Takes time, day, zone, place and style from both ends of the words of a request. Used by one
 * thread for one request.
 */
final class RequestDetails {
  /** The longest clause: {@code zone} and a name of three words. */
  private static final int LONGEST = 4;

  private static final Set<String> AT = Set.of("at", "@", "于");
  private static final Set<String> ZONE = Set.of("zone", "timezone", "tz", "时区");
  private static final Set<String> IN = Set.of("in", "to", "到", "在", "发到", "发往", "推送到");
  private static final Set<String> STYLE = Set.of("style", "样式", "风格");
  private static final Set<String> SILENT = Set.of("silent", "silently", "静音", "静默", "无声");

  private final boolean weekly;
  private final List<Word> words;
  private final List<RequestReading.Problem> problems = new ArrayList<>();
  private @Nullable LocalTime time;
  private @Nullable PartOfDay part;
  private @Nullable DayOfWeek day;
  private @Nullable ZoneId zone;
  private @Nullable String channel;
  private @Nullable PostStyle style;
  private boolean silent;
  private boolean timed;
  private boolean zoned;

  /**
   * @param words from which is removed what is read
   */
  RequestDetails(KindWords.Reading kind, List<Word> words) {
    this.weekly = kind.kind() == SubscriptionKind.WEEKLY;
    this.day = kind.day();
    this.words = words;
  }

  void readBeginning() {
    int count;
    do {
      count = Math.min(LONGEST, words.size());
      while (count > 0 && !isClause(0, count) && !(count == 1 && isOnlyFirst())) {
        count--;
      }
      if (count == 0 && words.size() > 1 && isZoneWord(0)) {
        addBadZone(1, 2);
        count = 2;
      }
      words.subList(0, count).clear();
    } while (count > 0);
  }

  void readEnd() {
    boolean dayMayStand = false;
    int taken;
    do {
      int end = words.size();
      boolean before = timed;
      int start = Math.max(0, end - LONGEST);
      while (start < end
          && !isClause(start, end)
          && !(start == end - 1 && dayMayStand && isDay(start))) {
        start++;
      }
      for (int i = end - 2; start == end && i >= Math.max(0, end - LONGEST); i--) {
        if (isZoneWord(i)) {
          addBadZone(i + 1, end);
          start = i;
        }
      }
      taken = end - start;
      words.subList(start, end).clear();
      dayMayStand = taken > 0 && timed && !before;
    } while (taken > 0);
  }

  /** Takes what was given apart from the text; it counts more than what the text says. */
  void take(RequestParts parts) {
    String typedTime = given(parts.time());
    if (typedTime != null) {
      setTime(typedTime, ClockTimes.readAlone(typedTime));
    }
    String typedDay = given(parts.day());
    if (typedDay != null) {
      day = Weekdays.read(typedDay).orElse(null);
      if (day == null) {
        problems.add(new RequestReading.BadDay(typedDay));
      }
    }
    String typedZone = given(parts.zone());
    if (typedZone != null) {
      setZone(typedZone, Zones.read(typedZone));
    }
    String typedStyle = given(parts.style());
    if (typedStyle != null) {
      setStyle(typedStyle);
    }
    String typedChannel = given(parts.channel());
    channel = typedChannel == null ? channel : typedChannel;
    silent |= parts.silent();
  }

  private static @Nullable String given(@Nullable String part) {
    return part == null || part.isBlank() ? null : part.strip();
  }

  /** The words between two places as one text; empty where there are quotes among them. */
  static Optional<String> joined(List<Word> words, int from, int to) {
    List<Word> some = words.subList(from, to);
    return some.stream().anyMatch(Word::quoted)
        ? Optional.empty()
        : Optional.of(some.stream().map(Word::folded).collect(Collectors.joining(" ")));
  }

  /** Whether exactly these words say one thing that has not been said yet, which is taken then. */
  private boolean isClause(int from, int to) {
    String text = joined(words, from, to).orElse(null);
    if (text == null) {
      return false;
    }
    return isTime(text, from, to)
        || isZone(from, to)
        || isPlace(from, to)
        || isStyle(text)
        || isDayWithOn(from, to)
        || isSilence(text);
  }

  private boolean isTime(String text, int from, int to) {
    if (timed) {
      return false;
    }
    boolean at = to - from > 1 && AT.contains(words.get(from).folded());
    Optional<ClockTimes.Reading> read =
        at ? ClockTimes.readAlone(joined(words, from + 1, to).orElse("")) : ClockTimes.read(text);
    read.ifPresent(found -> setTime(text, read));
    return read.isPresent();
  }

  private void setTime(String typed, Optional<ClockTimes.Reading> read) {
    timed = true;
    time = read.map(ClockTimes.Reading::time).orElse(null);
    if (time == null) {
      problems.add(new RequestReading.BadTime(typed));
    }
  }

  private boolean isZoneWord(int index) {
    Word word = words.get(index);
    return !zoned && !word.quoted() && ZONE.contains(withoutColon(word.folded()));
  }

  private boolean isZone(int from, int to) {
    String named =
        isZoneWord(from) && to - from > 1
            ? joined(words, from + 1, to).orElse("")
            : to - from == 1 ? after(ZONE, words.get(from).folded()) : "";
    Zones.Reading read = Zones.read(named);
    boolean glued = to - from == 1 && words.get(from).folded().indexOf(':') > 0;
    if (zoned || named.isEmpty() || (read.zone() == null && !glued)) {
      return false;
    }
    setZone(named, read);
    return true;
  }

  private void addBadZone(int from, int to) {
    String typed =
        words.subList(from, to).stream().map(Word::text).collect(Collectors.joining(" "));
    setZone(typed, Zones.read(typed));
  }

  private void setZone(String typed, Zones.Reading read) {
    zoned = true;
    zone = read.zone();
    if (zone == null) {
      problems.add(new RequestReading.BadZone(typed, read.suggestions()));
    }
  }

  private boolean isPlace(int from, int to) {
    String name = words.get(to - 1).text();
    boolean said =
        to - from == 2
            ? IN.contains(words.get(from).folded())
            : to - from == 1 && !after(IN, words.get(from).folded()).isEmpty();
    if (to - from == 1 && said) {
      name = name.substring(name.length() - after(IN, words.get(from).folded()).length());
    }
    if (channel != null || !said || !isChannel(name)) {
      return false;
    }
    channel = name;
    return true;
  }

  /** {@code #news}, {@code @news}, {@code <#1234>}, {@code t.me/news} or an id. */
  private static boolean isChannel(String name) {
    boolean marked = name.length() > 1 && "#@＃＠<".indexOf(name.charAt(0)) >= 0;
    boolean id = name.length() > 8 && name.chars().skip(1).allMatch(Character::isDigit);
    boolean address = name.startsWith("t.me/") || name.startsWith("https://t.me/");
    return marked || address || (id && (name.charAt(0) == '-' || name.length() > 16));
  }

  private boolean isStyle(String text) {
    String name = after(STYLE, text);
    if (style != null || name.isEmpty()) {
      return false;
    }
    boolean apart = text.indexOf(' ') >= 0 && PostStyles.read(name).isEmpty();
    if (!apart) {
      setStyle(name);
    }
    return !apart;
  }

  private void setStyle(String typed) {
    style = PostStyles.read(typed).orElse(null);
    if (style == null) {
      problems.add(new RequestReading.BadStyle(typed));
    }
  }

  private boolean isDayWithOn(int from, int to) {
    return to - from == 2 && words.get(from).folded().equals("on") && isDay(to - 1);
  }

  private boolean isDay(int index) {
    Optional<DayOfWeek> read = Weekdays.read(words.get(index).text());
    if (!weekly || day != null || words.get(index).quoted() || read.isEmpty()) {
      return false;
    }
    day = read.get();
    return true;
  }

  private boolean isSilence(String text) {
    silent |= SILENT.contains(text);
    return SILENT.contains(text);
  }

  /** A day or a part of the day, which is one only right after the kind. */
  private boolean isOnlyFirst() {
    Optional<PartOfDay> named = PartOfDay.read(words.get(0).folded());
    if (!timed && part == null && named.isPresent() && !words.get(0).quoted()) {
      part = named.get();
      return true;
    }
    return isDay(0);
  }

  /** What follows a keyword and perhaps a colon in a text, or an empty text. */
  private static String after(Set<String> keywords, String text) {
    for (String keyword : keywords) {
      if (text.startsWith(keyword)) {
        String rest = text.substring(keyword.length());
        boolean apart = rest.startsWith(":") || rest.startsWith(" ") || keyword.charAt(0) > 0x7f;
        if (apart && rest.length() > 1) {
          return rest.charAt(0) == ':' ? rest.substring(1).strip() : rest.strip();
        }
      }
    }
    return "";
  }

  private static String withoutColon(String word) {
    return word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
  }

  List<RequestReading.Problem> problems() {
    return problems;
  }

  /** What was said, {@code every evening at 8} being in the evening. */
  @Nullable LocalTime time() {
    if (part == null) {
      return time;
    }
    return time == null ? part.usual() : part.within(time);
  }

  @Nullable DayOfWeek day() {
    return day;
  }

  @Nullable ZoneId zone() {
    return zone;
  }

  @Nullable String channel() {
    return channel;
  }

  @Nullable PostStyle style() {
    return style;
  }

  boolean silent() {
    return silent;
  }
}
