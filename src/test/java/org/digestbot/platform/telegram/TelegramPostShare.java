package org.digestbot.platform.telegram;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.post.Post;
import org.digestbot.chat.post.PostOutcome;
import org.digestbot.chat.post.Receipt;
import org.digestbot.chat.reply.Reply;
import org.digestbot.platform.telegram.fake.FakeTelegram;
import org.digestbot.platform.telegram.fake.Updates.Place;
import org.digestbot.store.SqliteDatabase;

/**
 * How much of our own 25 messages a second is used when very many posts are due at once, and how
 * late the posts are. Prints a row for each time that the server takes to answer.
 */
public final class TelegramPostShare {
  private static final int IN_ALL = 25;

  /** Posts in the courier's hands at once, as many as the relay gives it. */
  private static final int AT_ONCE = 500;

  private TelegramPostShare() {}

  /**
   * @param arguments how many posts, then how many milliseconds the server takes to answer, once
   *     for each row
   */
  public static void main(String[] arguments) throws Exception {
    int posts = Integer.parseInt(arguments[0]);
    say("%,d posts to as many chats, due at once", posts);
    say("| answer after, ms | share of 25 a second | p50, s | p90, s | p99, s | last, s |");
    say("| --- | --- | --- | --- | --- | --- |");
    for (String millis : Arrays.copyOfRange(arguments, 1, arguments.length)) {
      measure(posts, Integer.parseInt(millis));
    }
  }

  private static void measure(int posts, int millis) throws Exception {
    Path folder = Files.createTempDirectory("posts");
    try (FakeTelegram telegram = new FakeTelegram();
        SqliteDatabase database = SqliteDatabase.open(folder.resolve("telegram.db"));
        TelegramBot bot =
            TelegramBot.answering(telegram, database, TelegramBot::echo)
                .pacing(new Pace())
                .startAndWait(telegram)) {
      long[] at = new long[posts];
      AtomicInteger sent = new AtomicInteger();
      Semaphore room = new Semaphore(AT_ONCE);
      telegram.chats().onSent(message -> at[sent.getAndIncrement()] = message.at());
      telegram.answerAfter(Duration.ofMillis(millis));
      Reply content = TelegramBot.say("Good morning");
      long begin = System.nanoTime();
      for (int i = 0; i < posts; i++) {
        Place place = new Place(1_000_000L + i, "private");
        telegram.chats().add(place);
        Chat chat = new Chat("telegram", "" + place.id(), null);
        Post post = new Post(i, chat, content, Language.ENGLISH, false, false, 0, null);
        room.acquire();
        bot.platform().courier().take(post, new Counting(room));
      }
      room.acquire(AT_ONCE);
      long end = at[sent.get() - 1];
      double ideal = (double) (posts - IN_ALL) / IN_ALL;
      say(
          "| %d | %.3f | %.1f | %.1f | %.1f | %.1f |",
          millis,
          ideal / ((end - begin) / 1e9),
          seconds(at[posts / 2] - begin),
          seconds(at[posts * 9 / 10] - begin),
          seconds(at[posts * 99 / 100] - begin),
          seconds(end - begin));
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
  }

  private static void say(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }

  private record Counting(Semaphore room) implements Receipt {
    @Override
    public void leaving(int part) {}

    @Override
    public void doubtful() {}

    @Override
    public void unanswered() {}

    @Override
    public void sent(int parts) {}

    @Override
    public void finished(PostOutcome outcome) {
      room.release();
    }
  }
}
