package org.digestbot.platform.telegram;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.digestbot.benchmark.LoadTable;
import org.digestbot.chat.command.CommandRouter;
import org.digestbot.platform.telegram.fake.FakeTelegram;
import org.digestbot.platform.telegram.fake.SentMessage;
import org.digestbot.platform.telegram.fake.Updates;
import org.digestbot.platform.telegram.fake.Updates.Person;
import org.digestbot.platform.telegram.fake.Updates.Place;
import org.digestbot.store.SqliteDatabase;

/**
 * The Telegram rows of the load table. Everybody asks in many private chats in turn, because one
 * gets one answer a second at most; what all chats get together is limited, too, so one row is
 * without any pace.
 */
public final class TelegramLoad {
  private static final int CHATS_EACH = 100;

  private TelegramLoad() {}

  /**
   * @param arguments as for {@link LoadTable#print}
   */
  public static void main(String[] arguments) throws Exception {
    LoadTable.print(
        arguments,
        List.of(
            new LoadTable.Row(
                "Telegram, 25 messages a second as shipped",
                (database, router) -> new Surface(database, router, new Pace())),
            new LoadTable.Row(
                "Telegram, without a pace",
                (database, router) ->
                    new Surface(database, router, new Pace(1_000_000, 1_000_000, 0)))));
  }

  private static final class Surface implements LoadTable.Surface {
    private final ConcurrentHashMap<Long, BlockingQueue<Long>> answers = new ConcurrentHashMap<>();
    private final FakeTelegram telegram = new FakeTelegram();
    private final AtomicInteger asked = new AtomicInteger();
    private final TelegramBot bot;

    Surface(SqliteDatabase database, CommandRouter router, Pace pace) {
      telegram.chats().onSent(this::answered);
      bot = TelegramBot.with(telegram, database, router).pacing(pace).startAndWait(telegram);
    }

    @Override
    public long ask(int person, String words) throws InterruptedException {
      int chat = person * CHATS_EACH + asked.getAndIncrement() % CHATS_EACH;
      Person asker = new Person(7_000_000 + chat, "P", chat % 2 == 0 ? "en" : "zh-hans");
      BlockingQueue<Long> mine = answersIn(asker.id());
      mine.clear();
      long start = System.nanoTime();
      telegram.push(Updates.text(Place.with(asker), asker, "/search " + words));
      Long answered = mine.poll(60, TimeUnit.SECONDS);
      if (answered == null) {
        throw new IllegalStateException("no answer to: " + words);
      }
      return answered - start;
    }

    private void answered(SentMessage message) {
      answersIn(message.chat()).add(message.at());
    }

    private BlockingQueue<Long> answersIn(long chat) {
      return answers.computeIfAbsent(chat, c -> new LinkedBlockingQueue<>());
    }

    @Override
    public void close() {
      bot.close();
      telegram.close();
    }
  }
}
