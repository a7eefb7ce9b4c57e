package org.digestbot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.digestbot.chat.Role;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;
import org.digestbot.commands.TestBot;
import org.digestbot.platform.PlatformStatus.State;
import org.digestbot.platform.discord.fake.Await;
import org.digestbot.platform.discord.fake.FakeClient;
import org.digestbot.platform.discord.fake.FakeGuild;
import org.digestbot.platform.discord.fake.FakeInteraction;
import org.digestbot.platform.discord.fake.FakeMessage;
import org.digestbot.platform.discord.fake.FakeUser;
import org.digestbot.platform.discord.fake.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Who may what, what is said unasked, and what never is. */
@Isolated("reads what is printed")
class DiscordMannersTest extends DiscordScene {
  private FakeUser ann;

  @BeforeEach
  void start() {
    ann = discord.user("101", "Ann");
  }

  @Test
  void rightsInTheServerMakeAnAdministrator() {
    bot = Bot.answering(discord, call -> Bot.say("role " + call.caller().role())).startAndWait();
    FakeUser server = discord.user("102", "Bo").with(FakeUser.MANAGE_SERVER);
    FakeUser room = discord.user("103", "Cy").with(FakeUser.MANAGE_CHANNELS);
    FakeUser owner = discord.user(Bot.OWNER, "Ow");

    assertThat(role(discord.inServer(ann))).isEqualTo(Role.MEMBER);
    assertThat(role(discord.inThread(ann))).isEqualTo(Role.MEMBER);
    assertThat(role(discord.inForeignServer(ann))).isEqualTo(Role.MEMBER);
    assertThat(role(discord.inDirectMessage(ann))).isEqualTo(Role.ADMINISTRATOR);
    assertThat(role(discord.inServer(server))).isEqualTo(Role.ADMINISTRATOR);
    assertThat(role(discord.inServer(room))).isEqualTo(Role.ADMINISTRATOR);
    assertThat(role(discord.inThread(room))).isEqualTo(Role.ADMINISTRATOR);
    assertThat(role(discord.inForeignServer(room))).isEqualTo(Role.ADMINISTRATOR);
    assertThat(role(discord.inServer(owner))).isEqualTo(Role.OWNER);
    assertThat(mentioned(discord.inServer(room))).contains("ADMINISTRATOR");
  }

  @Test
  void aReplyThatOnlyTheCallerSeesIsDeferredSo(@TempDir Path folder) {
    try (TestBot commands = TestBot.in(folder)) {
      bot = Bot.with(commands, discord).startAndWait();
      FakeInteraction help = discord.inServer(ann).slash("help");

      assertThat(help.awaitMessage().isEphemeral()).isTrue();
      assertThat(help.callback().path("type").asInt()).isEqualTo(5);
      assertThat(help.callback().path("data").path("flags").asInt()).isEqualTo(64);
    }
  }

  @Test
  void everyCallIsPromisedAnAnswerWhileTheDatabaseIsLocked(@TempDir Path folder) throws Exception {
    try (TestBot commands = TestBot.in(folder);
        Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("digestbot.db"))) {
      bot = Bot.with(commands, discord).startAndWait();
      other.createStatement().execute("BEGIN IMMEDIATE");
      FakeClient direct = discord.inDirectMessage(ann);
      FakeInteraction waiting = direct.slash("language", "language", "zh");
      FakeInteraction reading = discord.inServer(discord.user("102", "Bo")).slash("stats");

      assertThat(waiting.awaitCallback()).isLessThan(3_000);
      assertThat(reading.awaitMessage().text()).contains("The archive");
      assertThat(waiting.seen()).isEmpty();
      other.createStatement().execute("ROLLBACK");
      assertThat(waiting.awaitMessage().text()).contains("中文");
    }
  }

  @Test
  void whereThereIsNothingToSayThePromiseIsTakenBack() {
    bot = Bot.answering(discord, call -> Reply.NOTHING).startAndWait();
    FakeInteraction asked = discord.inServer(ann).slash("search", "query", "x");
    discord.inServer(ann).say(discord.inServer(ann).bot() + " x");
    Await.until("it is taken back", asked::isTakenBack);

    bot.close();
    assertThat(discord.calls("POST", "/channels/\\d+/messages")).isEmpty();
  }

  @Test
  void aPageThatCannotBeTurnedIsToldToWhoPressedAndTheMessageStays() {
    Call next = Call.of("search").with("query", "x").with("page", "2");
    bot =
        Bot.answering(
                discord,
                call -> {
                  if (call.arguments().page() == 2) {
                    throw new IllegalStateException("broken on purpose");
                  }
                  return Bot.say("first page").row(new Button("Next page", next));
                })
            .startAndWait();
    FakeClient server = discord.inServer(ann);
    FakeMessage first = server.slash("search", "query", "x").awaitMessage();
    FakeMessage remark = server.press(first, "Next page").awaitMessage();

    assertThat(remark.id()).isNotEqualTo(first.id());
    assertThat(remark.isEphemeral()).isTrue();
    assertThat(remark.text()).contains("incident");
    assertThat(discord.calls("PATCH", "/messages/@original")).hasSize(1);
  }

  @Test
  void ownersSendDocumentsAndNobodyElse() {
    bot = Bot.echoing(discord).startAndWait();
    byte[] content = "# Mine".getBytes(StandardCharsets.UTF_8);
    FakeClient owner = discord.inServer(discord.user(Bot.OWNER, "Ow"));
    FakeMessage report =
        owner.upload("import", "file", discord.attach("mine.md", content)).awaitMessage();
    FakeMessage refusal =
        discord
            .inServer(ann.with(FakeUser.MANAGE_SERVER))
            .upload("import", "file", discord.attach("hers.md", content))
            .awaitMessage();

    assertThat(report.text()).isEqualTo("took mine.md of 6 bytes");
    assertThat(report.isEphemeral()).isTrue();
    assertThat(refusal.text()).contains("owners");
  }

  @Test
  void aDocumentThatIsGoneOrTooBigIsNotTaken() {
    bot = Bot.echoing(discord).startAndWait();
    FakeClient owner = discord.inDirectMessage(discord.user(Bot.OWNER, "Ow"));
    ObjectNode gone = discord.attach("gone.md", new byte[3]);
    gone.put("url", gone.path("url").asText() + "x");
    ObjectNode big = discord.attach("big.md", new byte[3]);
    big.put("size", (20 << 20) + 1);

    assertThat(owner.upload("import", "file", gone).awaitMessage().text())
        .contains("could not be fetched");
    assertThat(owner.upload("import", "file", big).awaitMessage().text()).contains("20 MB");
  }

  @Test
  void aNewServerIsGreetedOnce() {
    bot = Bot.echoing(discord).startAndWait();
    FakeGuild joined = new FakeGuild("9000", "9001", "9002", "9003", "9004");
    discord.join(joined);
    Await.until("a hello", () -> discord.botMessages("9001").size() == 1);
    discord.gateway().invalidateSession();
    Await.until("it logs in again", () -> discord.gateway().identifies() == 2);
    bot.awaitRunning();
    discord.inServer(ann).slash("search", "query", "x").awaitMessage();

    assertThat(discord.botMessages("9001")).hasSize(1);
    assertThat(discord.botMessages("5001")).as("it was here before").isEmpty();
  }

  @Test
  void aSlowAnswerToAMessageShowsThatItIsComing() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    bot =
        Bot.answering(
                discord,
                call -> {
                  try {
                    assertThat(gate.await(20, TimeUnit.SECONDS)).isTrue();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                  return Bot.say("at last");
                })
            .startAndWait();
    FakeClient direct = discord.inDirectMessage(ann);
    direct.say("rag");
    Await.until("typing", () -> discord.calls("POST", "/typing").size() == 1);
    gate.countDown();

    Await.until("an answer", () -> discord.botMessages(direct.channel()).size() == 1);
  }

  @Test
  void otherBotsAndTheBotItselfAreNotAnswered() {
    bot = Bot.echoing(discord).startAndWait();
    FakeClient self = discord.inDirectMessage(discord.user("4200", "thebot"));
    self.say("rag");
    FakeClient direct = discord.inDirectMessage(ann);
    direct.say("whisper");
    Await.until("an answer", () -> discord.botMessages(direct.channel()).size() == 1);

    assertThat(discord.calls("POST", "/channels/\\d+/messages")).hasSize(1);
  }

  @Test
  void neitherTheTokenNorWhatPeopleWriteIsEverPrinted() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(both);
    System.setErr(both);
    try {
      discord.add(Fault.status("GET", "/gateway/bot", 1, 500, 0));
      discord.add(Fault.status("PATCH", "/messages/@original", 1, 403, 50001));
      discord.add(Fault.status("POST", "/callback", 1, 404, 10062));
      bot = Bot.echoing(discord).startAndWait();
      FakeClient client = discord.inServer(ann);
      client.slash("search", "query", "my secret question");
      Await.until("it is late", () -> discord.calls("POST", "/callback").size() == 1);
      client.slash("search", "query", "my secret question");
      Await.until("it is refused", () -> discord.calls("PATCH", "/@original").size() == 1);
      client.slash("search", "query", "my secret question").awaitMessage();
      client.say(client.bot() + " my secret question");
      Await.until("an answer", () -> discord.botMessages(client.channel()).size() == 1);
      discord.changeToken("another.token");
      discord.gateway().close(4000);
      bot.awaitState(State.REFUSED);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .as("something was printed")
        .contains("REFUSED")
        .doesNotContain("fake.token.value", "secret question", "interaction-token");
  }

  @Test
  void settingsAreCheckedAndDoNotShowTheToken() {
    bot = Bot.echoing(discord);
    DiscordSettings settings =
        new DiscordSettings(" a.b.c\n", URI.create("http://127.0.0.1:1/api/v10"), null);

    assertThat(settings.token()).isEqualTo("a.b.c");
    assertThat(settings.api()).hasToString("http://127.0.0.1:1/api/v10/");
    assertThat(settings.toString()).doesNotContain("a.b.c");
    for (List<String> wrong :
        List.of(
            List.of("", "http://h/", "ws://h/"),
            List.of("a b", "http://h/", "ws://h/"),
            List.of("t", "ftp://h/", "ws://h/"),
            List.of("t", "http://h/", "http://h/"))) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new DiscordSettings(
                      wrong.get(0), URI.create(wrong.get(1)), URI.create(wrong.get(2))));
    }
  }

  private static Role role(FakeClient client) {
    FakeMessage answer = client.slash("search", "query", "x").awaitMessage();
    return Role.valueOf(answer.text().substring("role ".length()));
  }

  private String mentioned(FakeClient client) {
    client.say(client.bot() + " x");
    return Await.value(
            "an answer", () -> discord.botMessages(client.channel()).stream().findFirst())
        .text();
  }
}
