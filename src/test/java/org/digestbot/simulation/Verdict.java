package org.digestbot.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.platform.discord.fake.FakeDiscord;
import org.digestbot.platform.telegram.fake.FakeTelegram;
import org.digestbot.simulation.Press.Item;
import org.digestbot.simulation.Simulation.Tally;
import org.digestbot.subscription.DueTimes;
import org.digestbot.subscription.SubscriptionKind;

/** What became of every post, from what the fake platforms have on record. */
public final class Verdict {
  private static final Pattern TOKEN = Pattern.compile("zq\\d{5}");
  private static final Pattern REST = Pattern.compile("\"(\\d+) more\"");

  private final List<Reader> readers;
  private final List<Item> items;
  private final int baseline;
  private final Weather weather;
  private final Tally tally;
  private final Lateness lateness;
  private final Instant end;
  private final boolean stopped;

  private final Set<String> lost = new TreeSet<>();
  private final Set<String> disordered = new TreeSet<>();
  private int messagesOnTelegram;
  private int messagesOnDiscord;
  private int duplicatesOnTelegram;
  private int duplicatesOnDiscord;
  private final Map<Room.Kind, Integer> byKind = new EnumMap<>(Room.Kind.class);
  private Windows windows = Windows.of(List.of());

  Verdict(
      List<Reader> readers,
      List<Item> items,
      int baseline,
      Weather weather,
      Tally tally,
      Lateness lateness,
      Instant end,
      boolean stopped) {
    this.readers = readers;
    this.items = items;
    this.baseline = baseline;
    this.weather = weather;
    this.tally = tally;
    this.lateness = lateness;
    this.end = end;
    this.stopped = stopped;
  }

  Verdict of(FakeTelegram telegram, FakeDiscord discord) {
    for (Reader reader : readers) {
      List<String> messages = reader.room().messages(telegram, discord);
      Set<String> distinct = new LinkedHashSet<>(messages);
      int twice = messages.size() - distinct.size();
      byKind.merge(reader.room().kind(), messages.size(), Integer::sum);
      if (reader.room().isOnTelegram()) {
        messagesOnTelegram += messages.size();
        duplicatesOnTelegram += twice;
      } else {
        messagesOnDiscord += messages.size();
        duplicatesOnDiscord += twice;
      }
      look(reader, distinct);
    }
    windows = Windows.of(weather.sendings());
    return this;
  }

  private void look(Reader reader, Set<String> messages) {
    Set<String> shown = new LinkedHashSet<>();
    int rest = 0;
    String last = "";
    for (String message : messages) {
      TreeSet<String> tokens = new TreeSet<>();
      Matcher token = TOKEN.matcher(message);
      while (token.find()) {
        tokens.add(token.group());
      }
      Matcher more = REST.matcher(message);
      rest += more.find() ? Integer.parseInt(more.group(1)) : 0;
      if (!tokens.isEmpty()) {
        if (tokens.first().compareTo(last) <= 0) {
          disordered.add(reader.chat() + " " + tokens.first() + " after " + last);
        }
        last = tokens.last();
      }
      shown.addAll(tokens);
    }
    Set<String> missing = new TreeSet<>(owed(reader));
    missing.removeAll(shown);
    if (missing.size() > rest) {
      missing.forEach(token -> lost.add(reader.kind() + " " + reader.chat() + " " + token));
    }
  }

  private List<String> owed(Reader reader) {
    if (reader.kind() == SubscriptionKind.ARCHIVE) {
      return items.subList(0, baseline).stream().limit(dueTimes(reader)).map(Item::token).toList();
    }
    Instant lastDue = reader.lastDue(end);
    return items.subList(baseline, items.size()).stream()
        .filter(item -> item.published().isBefore(lastDue))
        .filter(item -> reader.filter().isEmpty() || reader.filter().equals(item.subject()))
        .map(Item::token)
        .toList();
  }

  private long dueTimes(Reader reader) {
    int times = 0;
    Instant due = items.get(0).published();
    while (true) {
      due = DueTimes.next(reader.timetable(), ZoneOffset.UTC, due);
      if (due.isAfter(end)) {
        return times;
      }
      times++;
    }
  }

  /** What was owed and never shown. */
  public Set<String> lost() {
    return lost;
  }

  /** What came before what it should have followed. */
  public Set<String> disordered() {
    return disordered;
  }

  public int duplicatesOnTelegram() {
    return duplicatesOnTelegram;
  }

  public int duplicatesOnDiscord() {
    return duplicatesOnDiscord;
  }

  /**
   * Messages on Telegram of which the bot cannot know whether they have arrived: they did and the
   * answer was cut off, or they had left when it was killed. No other may come twice.
   */
  public int ambiguousFaults() {
    return weather.ambiguousOnTelegram() + tally.inDoubt;
  }

  /** How often Telegram would have said that it is too much, or has said so and was not heard. */
  public int overruns() {
    return windows.overruns() + weather.tooEarly();
  }

  public int messages() {
    return messagesOnTelegram + messagesOnDiscord;
  }

  public int kills() {
    return tally.kills;
  }

  /** How late the latest post came to any other chat while one was told to wait. */
  public Duration latestWhileOneWaits() {
    return lateness.inPeace().most();
  }

  /** Whether the last process ended in order and in time. */
  public boolean stoppedInTime() {
    return stopped;
  }

  @Override
  public String toString() {
    return String.join(
        System.lineSeparator(),
        Arrays.asList(
            "entries published          " + (items.size() - baseline),
            "messages on Telegram       " + messagesOnTelegram,
            "messages on Discord        " + messagesOnDiscord,
            "kills                      "
                + tally.kills
                + " ("
                + weather.chosenKills()
                + " at chosen requests), "
                + tally.killsInDoubt
                + " while messages on Telegram had left",
            "messages                   " + weather,
            "ambiguous faults, Telegram "
                + ambiguousFaults()
                + " (%d cut after, %d had left at a kill)"
                    .formatted(weather.ambiguousOnTelegram(), tally.inDoubt),
            "lost                       " + lost.size(),
            "duplicates on Telegram     " + duplicatesOnTelegram,
            "duplicates on Discord      " + duplicatesOnDiscord,
            "out of order               " + disordered.size(),
            "windows overrun            %d (fullest minute of a group %d, fullest second of all %d)"
                .formatted(windows.overruns(), windows.fullestMinute(), windows.fullestSecond()),
            "told to wait and did not   " + weather.tooEarly(),
            "messages by kind of chat   " + byKind,
            "lateness, usual days       " + lateness.usual(),
            "lateness while one waits   " + lateness.inPeace()));
  }
}
