package org.digestbot.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
import org.digestbot.store.SqliteDatabase;
import org.digestbot.subscription.DueTimes;
import org.digestbot.subscription.SubscriptionKind;

/** What became of every post, from what the fake platforms have on record. */
public final class Verdict {
  private static final Pattern TOKEN = Pattern.compile("zq\\d{5}");
  private static final Pattern REST = Pattern.compile("\"(\\d+) more\"");

  /** Telegram's own limits for a group, and for everything together. */
  private static final int A_MINUTE = 20;

  private static final int A_SECOND = 30;

  private final List<Reader> readers;
  private final List<Item> items;
  private final int baseline;
  private final Set<String> parked;
  private final Weather weather;
  private final Tally tally;
  private final SqliteDatabase database;
  private final Instant end;
  private final boolean stopped;

  private final Set<String> lost = new TreeSet<>();
  private final Set<String> disordered = new TreeSet<>();
  private int messagesOnTelegram;
  private int messagesOnDiscord;
  private int duplicatesOnTelegram;
  private int duplicatesOnDiscord;
  private int overruns;
  private long[] lateness = {};

  Verdict(
      List<Reader> readers,
      List<Item> items,
      int baseline,
      Set<String> parked,
      Weather weather,
      Tally tally,
      SqliteDatabase database,
      Instant end,
      boolean stopped) {
    this.readers = readers;
    this.items = items;
    this.baseline = baseline;
    this.parked = parked;
    this.weather = weather;
    this.tally = tally;
    this.database = database;
    this.end = end;
    this.stopped = stopped;
  }

  Verdict of(FakeTelegram telegram, FakeDiscord discord) {
    for (Reader reader : readers) {
      List<String> messages =
          reader.isOnTelegram()
              ? telegram.chats().messages(Long.parseLong(reader.channel())).stream()
                  .map(message -> message.body().toString())
                  .toList()
              : discord.botMessages(reader.channel()).stream()
                  .map(message -> message.json().path("components").toString())
                  .toList();
      Set<String> distinct = new LinkedHashSet<>(messages);
      int twice = messages.size() - distinct.size();
      if (reader.isOnTelegram()) {
        messagesOnTelegram += messages.size();
        duplicatesOnTelegram += twice;
      } else {
        messagesOnDiscord += messages.size();
        duplicatesOnDiscord += twice;
      }
      look(reader, distinct);
    }
    overruns = overruns(weather.sendings());
    lateness = lateness();
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

  private static int overruns(List<Weather.Sending> sendings) {
    int overruns = 0;
    Map<String, List<Instant>> byChat = new HashMap<>();
    List<Instant> all = new ArrayList<>();
    for (Weather.Sending sending : sendings) {
      List<Instant> chat = byChat.computeIfAbsent(sending.chat(), id -> new ArrayList<>());
      chat.add(sending.at());
      all.add(sending.at());
      overruns += within(chat, Duration.ofMinutes(1)) > A_MINUTE ? 1 : 0;
      overruns += within(all, Duration.ofSeconds(1)) > A_SECOND ? 1 : 0;
    }
    return overruns;
  }

  private static int within(List<Instant> times, Duration window) {
    Instant since = times.get(times.size() - 1).minus(window);
    int count = 0;
    for (int i = times.size() - 1; i >= 0 && times.get(i).isAfter(since); i--) {
      count++;
    }
    return count;
  }

  /** Of the posts with a due time to chats that were never parked, in milliseconds, ascending. */
  private long[] lateness() {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT chat, finished - due AS late FROM delivery"
                        + " WHERE kind <> 'ALERTS' AND state = 'DELIVERED' ORDER BY late")
                .map((row, context) -> Map.entry(row.getString("chat"), row.getLong("late")))
                .stream()
                .filter(post -> !parked.contains(post.getKey()))
                .mapToLong(Map.Entry::getValue)
                .toArray());
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

  /** How often Telegram would have said that it is too much. */
  public int overruns() {
    return overruns;
  }

  public int messages() {
    return messagesOnTelegram + messagesOnDiscord;
  }

  public int kills() {
    return tally.kills;
  }

  public Duration latest() {
    return percentile(1);
  }

  /** Whether the last process ended in order and in time. */
  public boolean stoppedInTime() {
    return stopped;
  }

  private Duration percentile(double share) {
    int last = Math.max(0, (int) Math.ceil(share * lateness.length) - 1);
    return lateness.length == 0 ? Duration.ZERO : Duration.ofMillis(lateness[last]);
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
            "windows overrun            " + overruns,
            "lateness of other posts    p50 %d s, p99 %d s, most %d s"
                .formatted(
                    percentile(0.5).toSeconds(),
                    percentile(0.99).toSeconds(),
                    percentile(1).toSeconds())));
  }
}
