package org.digestbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.digestbot.ChildJvm;
import org.digestbot.platform.discord.fake.FakeDiscord;
import org.digestbot.platform.discord.fake.FakeMessage;
import org.digestbot.platform.telegram.fake.FakeTelegram;
import org.digestbot.platform.telegram.fake.Updates;
import org.digestbot.platform.telegram.fake.Updates.Person;
import org.digestbot.platform.telegram.fake.Updates.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code digestbot run} as an operator has it: a process of its own that is told to stop. */
@Timeout(120)
class RunTest {
  private static final int SIGTERM_EXIT = 143;

  private final int healthPort;

  @TempDir Path folder;

  RunTest() throws IOException {
    this.healthPort = freePort();
  }

  @Test
  void answersOnEveryPlatformAndEndsInOrder() throws Exception {
    try (FakeTelegram telegram = new FakeTelegram();
        FakeDiscord discord = new FakeDiscord()) {
      Process bot = run(telegram, discord);
      try {
        telegram.push(Updates.text(Place.with(Person.ANNA), Person.ANNA, "/search rag"));
        String onTelegram = telegram.awaitMessages(Place.with(Person.ANNA), 1).get(0).text();
        FakeMessage onDiscord =
            discord
                .inDirectMessage(discord.user("101", "Ann"))
                .slash("search", "query", "rag")
                .awaitMessage();

        assertThat(onTelegram).contains("RAG").contains("digestbot ingest PATH");
        assertThat(onDiscord.text()).contains("RAG");
        assertThat(page("/health"))
            .contains("\"status\":\"ok\"")
            .contains("\"telegram\":{\"state\":\"running\"")
            .contains("\"discord\":{\"state\":\"running\"");
        assertThat(page("/metrics"))
            .contains("_count{command=\"search\",outcome=\"answered\",platform=\"telegram\"} 1")
            .contains("_count{command=\"search\",outcome=\"answered\",platform=\"discord\"} 1")
            .contains("digestbot_queue_length{platform=\"telegram\",queue=\"updates\"} ")
            .containsPattern("last_heard_seconds\\{platform=\"telegram\"} \\d");
      } finally {
        bot.destroy();
      }
      assertThat(bot.waitFor(25, TimeUnit.SECONDS)).as("ended within 25 s").isTrue();
      assertThat(bot.exitValue()).isEqualTo(SIGTERM_EXIT);
      assertThat(Files.readString(folder.resolve("log")))
          .as("the fake's token is shorter than a real one")
          .contains("the value of `telegram.token` (TELEGRAM_BOT_TOKEN) does not look like a token")
          .doesNotContain(FakeTelegram.TOKEN, discord.token());
    }
  }

  @Test
  void aSecondRunOnTheSameFolderIsRefused() throws Exception {
    try (FakeTelegram telegram = new FakeTelegram();
        FakeDiscord discord = new FakeDiscord()) {
      Process first = run(telegram, discord);
      try {
        telegram.push(Updates.text(Place.with(Person.ANNA), Person.ANNA, "/stats"));
        telegram.awaitMessages(Place.with(Person.ANNA), 1);

        Process second = run(telegram, discord);

        assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("log")))
            .contains("another `digestbot run` works on");
      } finally {
        first.destroy();
        first.waitFor(25, TimeUnit.SECONDS);
      }
    }
  }

  private String page(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + healthPort + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Process run(FakeTelegram telegram, FakeDiscord discord) throws IOException {
    ProcessBuilder builder =
        new ChildJvm(folder)
            .running("org.digestbot.Main", "run", "--data", folder.resolve("data").toString());
    builder
        .environment()
        .putAll(
            Map.of(
                "DIGESTBOT_HEALTH_PORT", Integer.toString(healthPort),
                "TELEGRAM_BOT_TOKEN", FakeTelegram.TOKEN,
                "TELEGRAM_API_URL", telegram.address().toString(),
                "DISCORD_BOT_TOKEN", discord.token(),
                "DISCORD_API_URL", discord.apiUrl(),
                "DISCORD_GATEWAY_URL", discord.gatewayUrl()));
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    return builder.start();
  }
}
