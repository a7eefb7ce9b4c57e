package org.digestbot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digestbot.commands.TestBot;
import org.digestbot.platform.discord.fake.Await;
import org.digestbot.platform.discord.fake.FakeClient;
import org.digestbot.platform.discord.fake.FakeInteraction;
import org.digestbot.platform.discord.fake.FakeMessage;
import org.digestbot.platform.discord.fake.FakeUser;
import org.digestbot.platform.discord.fake.RequestCheck;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real commands over a real archive, used as people use them on Discord. */
class DiscordCommandsTest extends DiscordScene {
  @TempDir Path folder;

  @AutoClose private TestBot commands;
  private FakeUser ann;
  private FakeClient server;

  @BeforeEach
  void start() {
    commands =
        TestBot.in(folder)
            .reading(
                new TreeMap<>(
                    Map.of(
                        "rag.md",
                        numbered(25, "RAG note", "Something about rag by @dotey."),
                        "speech.md",
                        "## 1、Whisper runs here\n\nwhisper at https://example.org/a_b_c_d\n")));
    bot = Bot.with(commands, discord).startAndWait();
    ann = discord.user("101", "Ann");
    server = discord.inServer(ann);
  }

  @Test
  void aSlashCommandIsAnsweredWhereItWasAskedWithoutAnyMention() {
    FakeMessage answer = server.slash("search", "query", "whisper").awaitMessage();

    assertThat(answer.text()).contains("Whisper runs here");
    assertThat(answer.isEphemeral()).isFalse();
    server.say(server.bot() + " whisper");
    reply(server);
    assertThat(discord.calls("PATCH", "/messages/@original")).isNotEmpty();
    assertThat(discord.calls("POST", "/channels/\\d+/messages")).isNotEmpty();
    assertThat(discord.calls("(PATCH|POST)", "/(@original|channels/\\d+/messages)"))
        .allSatisfy(
            call -> {
              JsonNode allowed = call.body().path("allowed_mentions");
              assertThat(allowed.path("parse").isArray()).as("%s", call.body()).isTrue();
              assertThat(allowed.path("parse")).isEmpty();
              assertThat(allowed.path("replied_user").asBoolean()).isFalse();
            });
  }

  @Test
  void pagesTurnInPlaceForWhoAskedAndForAdministrators() {
    FakeMessage first = server.slash("search", "query", "rag").awaitMessage();
    FakeMessage second = server.press(first, "Next page").awaitMessage();
    FakeClient admin = discord.inServer(discord.user("102", "Bo").with(FakeUser.MANAGE_CHANNELS));
    FakeMessage third = admin.press(second, "Next page").awaitMessage();

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.text()).isNotEqualTo(first.text());
    assertThat(third.id()).isEqualTo(first.id());
  }

  @Test
  void nobodyElseTurnsThePagesOfAnAnswer() {
    FakeMessage first = server.slash("search", "query", "rag").awaitMessage();
    FakeInteraction other = discord.inServer(discord.user("103", "Cy")).press(first, "Next page");

    FakeMessage remark = other.awaitMessage();
    assertThat(remark.isEphemeral()).isTrue();
    assertThat(remark.id()).isNotEqualTo(first.id());
    assertThat(remark.text()).contains("Only whoever asked");
  }

  @Test
  void whatIsListedIsOpenedByAnybodyForThemselves() {
    FakeMessage list = server.slash("search", "query", "whisper").awaitMessage();
    FakeClient other = discord.inServer(discord.user("103", "Cy"));
    FakeMessage entry = other.press(list, list.labels().get(0)).awaitMessage();

    assertThat(entry.isEphemeral()).isTrue();
    assertThat(entry.id()).isNotEqualTo(list.id());
    assertThat(entry.text()).contains("https://example.org/a_b_c_d");
  }

  @Test
  void aMenuOpensWhatHasNoButton() {
    FakeMessage topics = server.slash("topics").awaitMessage();
    JsonNode menu = topics.menus().get(0);
    FakeMessage topic =
        server
            .choose(
                topics,
                menu.path("custom_id").asText(),
                menu.path("options").get(0).path("value").asText())
            .awaitMessage();

    assertThat(topic.text()).contains(menu.path("options").get(0).path("label").asText());
  }

  @Test
  void theAnswerIsInTheLanguageOfTheClientOrOfTheChat() {
    FakeClient chinese = discord.inServer(ann.reading("zh-CN"));

    assertThat(chinese.slash("stats").awaitMessage().text()).contains("条目");
    assertThat(server.slash("stats").awaitMessage().text()).contains("Entries");
    discord
        .inServer(discord.user("102", "Bo").with(FakeUser.MANAGE_SERVER))
        .slash("language", "language", "zh")
        .awaitMessage();
    assertThat(server.slash("stats").awaitMessage().text()).contains("条目");
  }

  @Test
  void inputFieldsOfferTopicsAuthorsAndSources() {
    assertThat(server.type("topic", "name", "ra").awaitChoices()).contains("RAG");
    assertThat(discord.inServer(ann.reading("zh-CN")).type("topic", "name", "检").awaitChoices())
        .contains("检索增强生成");
    assertThat(server.type("language", "language", "z").awaitChoices()).contains("zh");
    assertThat(server.type("nothing", "of", "the sort").awaitChoices()).isEmpty();
  }

  @Test
  void theBotAnswersWhereItIsOnlyInstalledByTheUser() {
    FakeMessage answer =
        discord.inForeignServer(ann).slash("search", "query", "whisper").awaitMessage();

    assertThat(answer.text()).contains("Whisper runs here");
  }

  @Test
  void plainTextIsASearchInADirectMessage() {
    FakeClient direct = discord.inDirectMessage(ann);
    direct.say("whisper");

    FakeMessage answer = reply(direct);
    assertThat(answer.text()).contains("Whisper runs here");
    FakeMessage entry = direct.press(answer, answer.labels().get(0)).awaitMessage();
    assertThat(entry.isEphemeral()).as("in private everything is").isFalse();
  }

  @Test
  void aMentionIsAnsweredInItsThreadAndNothingElseIs() {
    FakeClient thread = discord.inThread(ann);
    thread.say("whisper, everybody?");
    server.say("/search whisper");
    FakeMessage asked = thread.say(thread.bot() + " /search whisper");

    FakeMessage answer = reply(thread);
    assertThat(answer.text()).contains("Whisper runs here");
    assertThat(answer.json().path("message_reference").path("message_id").asText())
        .isEqualTo(asked.id());
    assertThat(discord.botMessages(thread.channel())).hasSize(1);
    assertThat(discord.botMessages(server.channel())).isEmpty();
  }

  @Test
  void pagesOfAMentionTurnToo() {
    server.say(server.bot() + " rag");
    FakeMessage first = reply(server);

    FakeMessage second = server.press(first, "Next page").awaitMessage();
    assertThat(second.id()).isEqualTo(first.id());
  }

  @Test
  void findSimilarWorksOnTheBotsOwnMessagesAndOnOthers() {
    FakeMessage entry = server.slash("entry", "id", "1").awaitMessage();
    FakeMessage similar = server.onMessage("Find similar", entry).awaitMessage();
    assertThat(similar.text()).contains("Similar to");
    assertThat(similar.isEphemeral()).isTrue();

    FakeMessage theirs = discord.inServer(discord.user("104", "Di")).say("whisper");
    FakeMessage found = server.onMessage("Find similar", theirs).awaitMessage();
    assertThat(found.text()).contains("whisper");

    FakeMessage addressed = server.say(server.bot() + " <:wave:42> whisper");
    assertThat(server.onMessage("Find similar", addressed).awaitMessage().text())
        .contains("“whisper”");
    FakeMessage nothing = server.say("<@101>");
    assertThat(server.onMessage("Find similar", nothing).awaitMessage().text())
        .contains("What shall I look for?");

    FakeMessage longer =
        discord
            .inServer(discord.user("104", "Di"))
            .say("I wonder whether anybody here ever got whisper to run on their own machine?");
    FakeMessage like = server.onMessage("Find similar", longer).awaitMessage();
    assertThat(like.text()).contains("Similar to", "Whisper runs here");
  }

  @Test
  void aButtonTooLongForDiscordWorksAfterARestart() {
    String words = "rag OR " + "retrieval ".repeat(12).strip();
    server.slash("search", "query", words).awaitMessage();
    FakeMessage answer = server.slash("latest", "page", 1).awaitMessage();
    bot.close();
    bot = Bot.with(commands, discord).startAndWait();

    assertThat(server.press(answer, "Next page").awaitMessage().id()).isEqualTo(answer.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"from-before-the-flood", "p0.zzzzzzzzzzzzz.=latest"})
  void aButtonThatMeansNothingAnyMoreSaysSo(String button) {
    FakeMessage answer = server.slash("latest").awaitMessage();
    FakeMessage remark = server.pressId(answer, button).awaitMessage();

    assertThat(remark.text()).contains("too old");
    assertThat(remark.isEphemeral()).isTrue();
  }

  @Test
  void everyCommandGivesRequestsAsDiscordDescribesThem() throws Exception {
    FakeClient direct = discord.inDirectMessage(ann.reading("zh-CN"));
    for (String command : List.of("latest", "topics", "authors", "sources", "stats", "random")) {
      server.slash(command).awaitMessage();
      direct.slash(command).awaitMessage();
    }
    server.slash("digest").awaitMessage();
    server.slash("help").awaitMessage();
    server.slash("help", "command", "search").awaitMessage();
    server.slash("links", "words", "whisper").awaitMessage();
    server.slash("topic", "name", "RAG").awaitMessage();
    server.slash("similar", "id", "1").awaitMessage();
    server.slash("search", "query", "no-such-thing-at-all").awaitMessage();
    server.type("topic", "name", "s").awaitChoices();
    FakeMessage list = server.slash("search", "query", "rag").awaitMessage();
    server.press(list, "Next page").awaitMessage();
    direct.say("whisper");
    reply(direct);

    RequestCheck.assertNoProblems(discord, folder);
  }

  private FakeMessage reply(FakeClient client) {
    return Await.value(
        "an answer in channel " + client.channel(),
        () -> discord.botMessages(client.channel()).stream().findFirst());
  }

  private static String numbered(int count, String title, String body) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "## " + i + "、" + title + " " + i + "\n\n" + body + "\n")
        .collect(Collectors.joining("\n"));
  }
}
