package org.digestbot.platform.discord;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.digestbot.benchmark.LoadTable;
import org.digestbot.chat.ButtonCalls;
import org.digestbot.chat.command.CommandRouter;
import org.digestbot.platform.discord.fake.FakeDiscord;
import org.digestbot.platform.discord.fake.FakeInteraction;
import org.digestbot.store.SqliteButtonCalls;
import org.digestbot.store.SqliteDatabase;

/** The Discord row of the load table: slash commands, each promised first and then answered. */
public final class DiscordLoad {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private DiscordLoad() {}

  /**
   * @param arguments as for {@link LoadTable#print}
   */
  public static void main(String[] arguments) throws Exception {
    LoadTable.print(
        arguments,
        List.of(new LoadTable.Row("Discord", (database, router) -> new Surface(database, router))));
  }

  private static final class Surface implements LoadTable.Surface {
    private final FakeDiscord discord = new FakeDiscord();
    private final Bot bot;

    Surface(SqliteDatabase database, CommandRouter router) {
      ButtonCalls calls = new SqliteButtonCalls(database, InstantSource.system());
      bot = Bot.with(router, calls, discord).startAndWait();
    }

    @Override
    public long ask(int person, String words) {
      String language = person % 2 == 0 ? "en-US" : "zh-CN";
      long start = System.nanoTime();
      FakeInteraction asked =
          discord
              .inServer(discord.user(Integer.toString(7_000 + person), "P").reading(language))
              .slash("search", "query", words);
      return asked.awaitAnswer(LONGEST) - start;
    }

    @Override
    public void close() {
      bot.close();
      discord.close();
    }
  }
}
