package org.digestbot.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Very many chats whose daily post is due at the same minute, with the bot's usual rhythm and in
 * real time: see docs/benchmarks.md. Prints how much of our own 25 messages a second is used from
 * the first post to the last, how late the posts are and how long planning takes.
 */
public final class Rush {
  private static final int A_SECOND = 25;
  private static final int ENTRIES = 5;
  private static final Duration SPREAD = Duration.ofSeconds(59);

  private Rush() {}

  /**
   * @param arguments how many chats, how many milliseconds the server takes to answer, folder
   */
  public static void main(String[] arguments) throws Exception {
    int chats = Integer.parseInt(arguments[0]);
    Path kept = Files.createDirectories(Path.of(arguments[2]).toAbsolutePath());
    Path folder = Files.createTempDirectory(kept, "rush-");
    try (TimedBot bot = new TimedBot(folder)) {
      bot.subscribe(chats);
      bot.telegram().answerAfter(Duration.ofMillis(Long.parseLong(arguments[1])));
      long[] at = new long[chats];
      AtomicInteger sent = new AtomicInteger();
      bot.telegram().chats().onSent(message -> at[sent.getAndIncrement()] = message.at());
      bot.start(Rhythm.lookingEvery(Duration.ofMinutes(10)));
      bot.publish(ENTRIES);
      bot.awaitImport();
      bot.time().move(TimedBot.EIGHT);
      long due = System.nanoTime();
      long planned = 0;
      while (sent.get() < chats) {
        Thread.sleep(250);
        if (planned == 0 && bot.count("SELECT count(*) FROM delivery") == chats) {
          planned = System.nanoTime();
        }
      }
      say("%,d daily posts due at 08:00, spread over %d s", chats, SPREAD.toSeconds());
      say("planned after              %8.1f s", seconds(planned - due));
      say("first post after           %8.1f s", seconds(at[0] - due));
      for (int percent : new int[] {50, 90, 99}) {
        say(
            "p%d after                  %8.1f s",
            percent, seconds(at[chats * percent / 100] - due));
      }
      say("last post after            %8.1f s", seconds(at[chats - 1] - due));
      say("share of %d a second       %8.3f", A_SECOND, share(at));
      say("most in one second         %8d", most(at));
    }
    System.exit(0);
  }

  private static double share(long[] at) {
    return (at.length - 1.0) / A_SECOND / seconds(at[at.length - 1] - at[0]);
  }

  /** The most that were sent within any second. */
  private static int most(long[] at) {
    long[] sorted = at.clone();
    Arrays.sort(sorted);
    int most = 0;
    int first = 0;
    for (int last = 0; last < sorted.length; last++) {
      while (sorted[last] - sorted[first] >= 1_000_000_000L) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return most;
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
  }

  private static void say(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }
}
