package org.digestbot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.digestbot.chat.command.AccessPolicy;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandObserver;
import org.digestbot.chat.command.CommandRegistry;
import org.digestbot.chat.command.CommandRouter;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Completion;
import org.digestbot.chat.command.FairUse;
import org.digestbot.chat.command.OptionSpec;
import org.digestbot.chat.command.OptionType;
import org.digestbot.chat.command.ScriptedCommand;
import org.digestbot.platform.telegram.fake.FakeTelegram;
import org.digestbot.platform.telegram.fake.SentMessage;
import org.digestbot.platform.telegram.fake.Updates;
import org.digestbot.platform.telegram.fake.Updates.Person;
import org.digestbot.platform.telegram.fake.Updates.Place;
import org.digestbot.store.SqliteDatabase;
import org.digestbot.store.SqliteInbox;
import org.digestbot.store.SqliteLanguagePreferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Silence on Telegram is no message at all, and nothing that waits. */
class TelegramFairUseTest {
  private static final Place GROUP = Place.group(1);

  @TempDir Path folder;

  @Test
  void whoAsksTooOftenHearsItOnceAndHoldsUpNobody() {
    try (FakeTelegram telegram = new FakeTelegram();
        SqliteDatabase database = SqliteDatabase.open(folder.resolve("telegram.db"));
        TelegramBot bot =
            TelegramBot.with(telegram, database, oncePerMinute(database)).startAndWait(telegram)) {
      for (String words : List.of("one", "two", "three", "four")) {
        telegram.push(Updates.text(GROUP, Person.ANNA, "/search " + words));
      }
      telegram.push(Updates.text(GROUP, Person.BO, "/search five"));

      List<SentMessage> sent = telegram.awaitMessages(GROUP, 3);
      telegram.await(
          "an empty inbox", () -> new SqliteInbox(database, Incoming.PLATFORM).waiting().isEmpty());

      assertThat(sent).hasSize(3);
      assertThat(sent.get(0).text()).contains("one");
      assertThat(sent.get(1).text()).contains("in one minute");
      assertThat(sent.get(2).text()).contains("five");
    }
  }

  private static CommandRouter oncePerMinute(SqliteDatabase database) {
    Command search =
        new ScriptedCommand(
            CommandSpec.open(
                "search",
                List.of(),
                OptionSpec.required("query", OptionType.QUERY, Completion.QUERY)),
            TelegramBot::echo);
    return new CommandRouter(
        new CommandRegistry(List.of(search), "search"),
        new SqliteLanguagePreferences(database),
        AccessPolicy.open(),
        new FairUse(1, Clock.systemUTC()),
        CommandObserver.NONE);
  }
}
