package org.digestbot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.digestbot.ChildJvm;
import org.digestbot.platform.telegram.fake.FakeTelegram;
import org.digestbot.platform.telegram.fake.SentMessage;
import org.digestbot.platform.telegram.fake.Updates;
import org.digestbot.platform.telegram.fake.Updates.Person;
import org.digestbot.platform.telegram.fake.Updates.Place;
import org.digestbot.store.SqliteDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the bot with SIGKILL at random moments under a stream of commands: every command is
 * answered, and each kill repeats one answer at most. {@code -Dcrash.kills=100} kills more often
 * than the usual 20 times; {@code -Dseed=N} chooses other moments.
 */
class TelegramCrashTest {
  private static final int CHATS = 6;
  private static final int MOST_OPEN = 40;

  @TempDir Path folder;

  @Test
  void everyCommandIsAnsweredAndEachKillRepeatsOneAnswerAtMost() throws Exception {
    int kills = Integer.getInteger("crash.kills", 20);
    long seed = Long.getLong("seed", 20240305);
    Random random = new Random(seed);
    AtomicInteger asked = new AtomicInteger();
    try (FakeTelegram telegram = new FakeTelegram()) {
      CountDownLatch enough = new CountDownLatch(1);
      Thread people = new Thread(() -> ask(telegram, asked, enough), "people");
      people.start();
      ChildJvm java = new ChildJvm(folder).sharingClasses();
      Process bot = start(java, telegram.address());
      telegram.await("an answer", () -> !telegram.chats().messages().isEmpty());
      // One that ends in order leaves behind what lets the others start fast.
      bot.getOutputStream().close();
      bot.waitFor();
      bot = start(java, telegram.address());
      for (int kill = 0; kill < kills; kill++) {
        int before = telegram.chats().messages().size();
        telegram.await("an answer", () -> telegram.chats().messages().size() > before);
        // The moment of the kill is what is tested, so it has to be random in time.
        bot.waitFor(random.nextInt(400_000), TimeUnit.MICROSECONDS);
        bot.destroyForcibly().waitFor();
        bot = start(java, telegram.address());
      }
      enough.countDown();
      people.join();
      telegram.await("all answered", () -> answers(telegram).size() == asked.get());
      telegram.await("all confirmed", () -> telegram.unconfirmed() == 0);
      bot.destroyForcibly().waitFor();

      Map<String, Long> answers = answers(telegram);
      long repeated = answers.values().stream().mapToLong(times -> times - 1).sum();
      System.out.println(asked + " commands, " + kills + " kills, " + repeated + " repeated");
      assertThat(answers).hasSize(asked.get());
      assertThat(repeated).isLessThanOrEqualTo(kills);
    }
  }

  private static Map<String, Long> answers(FakeTelegram telegram) {
    return telegram.chats().messages().stream()
        .map(SentMessage::text)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static void ask(FakeTelegram telegram, AtomicInteger asked, CountDownLatch enough) {
    try {
      while (!enough.await(2, TimeUnit.MILLISECONDS)) {
        if (asked.get() - telegram.chats().messages().size() < MOST_OPEN) {
          int number = asked.incrementAndGet();
          Person person = new Person(9_000 + number % CHATS, "P", "en");
          telegram.push(Updates.text(Place.with(person), person, "/search " + number));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Process start(ChildJvm java, URI address) throws IOException {
    return java.running(
            TelegramCrashTest.class.getName(),
            address.toString(),
            folder.resolve("crash.db").toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** The child process: the bot, until it is killed or its input ends. */
  public static void main(String[] arguments) throws IOException {
    SqliteDatabase database = SqliteDatabase.open(Path.of(arguments[1]));
    TelegramBot bot =
        TelegramBot.answering(URI.create(arguments[0]), database, TelegramBot::echo)
            .at(InstantSource.system())
            .start();
    while (System.in.read() >= 0) {
      // Nothing is said to it.
    }
    bot.close();
    database.close();
  }
}
