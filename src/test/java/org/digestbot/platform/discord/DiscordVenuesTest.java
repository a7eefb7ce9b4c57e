package org.digestbot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.digestbot.chat.Caller;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.Place;
import org.digestbot.chat.Role;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Completion;
import org.digestbot.chat.command.OptionSpec;
import org.digestbot.chat.command.OptionType;
import org.digestbot.chat.post.Venues;
import org.digestbot.chat.post.Venues.Answer;
import org.digestbot.platform.discord.fake.Await;
import org.digestbot.platform.discord.fake.FakeUser;
import org.digestbot.platform.discord.fake.Fault;
import org.digestbot.platform.discord.fake.RequestCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which channels people may name for posts, and how. */
class DiscordVenuesTest extends DiscordScene {
  private static final Caller ANN =
      new Caller("101", "Ann", Role.MEMBER, Language.ENGLISH, Place.GROUP);

  private Venues venues;
  private Chat here;

  @BeforeEach
  void start() {
    bot =
        Bot.doing(
                discord,
                CommandSpec.open(
                    "search",
                    List.of(),
                    OptionSpec.required("query", OptionType.CHANNEL, Completion.NONE)),
                call -> Bot.say("into " + call.arguments().required("query")))
            .startAndWait();
    venues = bot.platform().venues();
    Await.until("requests can leave", () -> bot.platform().courier().isReady());
    here = new Chat("discord", discord.home().channel(), null);
  }

  @ParameterizedTest
  @CsvSource({
    "#announcements, 5005, ",
    "announcements, 5005, ",
    "#Announcements, 5005, ",
    "<#5005>, 5005, ",
    "5005, 5005, ",
    "https://discord.com/channels/5000/5005, 5005, ",
    "#finds, 5006, ",
    "#a thread, 5001, 5002",
    "<#5002>, 5001, 5002"
  })
  void whoManagesChannelsNamesOneAsTheyLike(String reference, String id, String thread) {
    discord.joins(annWith(FakeUser.MANAGE_CHANNELS));

    Answer answer = venues.find(here, ANN, reference);

    assertThat(answer).isInstanceOf(Answer.Found.class);
    assertThat(((Answer.Found) answer).chat()).isEqualTo(new Chat("discord", id, thread));
  }

  @Test
  void whoDoesNotManageItMayNotHaveItWrittenTo() {
    discord.joins(annWith(0));

    assertThat(venues.find(here, ANN, "#announcements"))
        .isEqualTo(new Answer.NotYours("#announcements"));
  }

  @Test
  void whoRunsTheServerMayHaveEveryChannel() {
    discord.joins(annWith(FakeUser.MANAGE_SERVER));

    assertThat(venues.find(here, ANN, "#announcements")).isInstanceOf(Answer.Found.class);
  }

  @Test
  void whereTheBotMayNotWriteThatIsSaid() {
    discord.joins(annWith(FakeUser.MANAGE_SERVER));

    assertThat(venues.find(here, ANN, "#rules")).isEqualTo(new Answer.MayNotPost("#rules"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"#nowhere", "<#999999>", "6001", "#", "", "@everyone"})
  void whatTheBotDoesNotSeeIsUnknown(String reference) {
    discord.joins(annWith(FakeUser.MANAGE_SERVER));

    assertThat(venues.find(here, ANN, reference)).isEqualTo(new Answer.Unknown());
  }

  @Test
  void aChannelOfAServerThatSomebodyIsNotInIsUnknownToThem() {
    assertThat(venues.find(here, ANN, "5005")).isEqualTo(new Answer.Unknown());
  }

  @Test
  void aChannelIsFoundByItsIdFromADirectMessageAndNotByItsName() {
    discord.joins(annWith(FakeUser.MANAGE_SERVER));
    Chat direct = new Chat("discord", "8101", null);

    assertThat(venues.find(direct, ANN, "<#5005>")).isInstanceOf(Answer.Found.class);
    assertThat(venues.find(direct, ANN, "#announcements")).isEqualTo(new Answer.Unknown());
  }

  @Test
  void wherePeopleAreTheirRoleDecides() {
    Caller admin = new Caller("101", "Ann", Role.ADMINISTRATOR, Language.ENGLISH, Place.GROUP);

    assertThat(venues.here(here, admin)).isEqualTo(new Answer.Found(here, "#reading"));
    assertThat(venues.here(here, ANN)).isEqualTo(new Answer.NotYours("#reading"));
    assertThat(venues.here(new Chat("discord", "5001", "5002"), admin))
        .isEqualTo(new Answer.Found(new Chat("discord", "5001", "5002"), "#a thread"));
    assertThat(venues.here(new Chat("discord", "5007", null), admin))
        .isEqualTo(new Answer.MayNotPost("#rules"));
  }

  @Test
  void everybodyMayHavePostsInTheirDirectMessagesAndNowhereElseAbroad() {
    Chat direct = new Chat("discord", "8101", null);

    assertThat(venues.here(direct, ANN)).isEqualTo(new Answer.Found(direct, "Ann"));
    assertThat(venues.here(new Chat("discord", "6001", null), ANN)).isEqualTo(new Answer.Unknown());
  }

  @Test
  void whileDiscordDoesNotAnswerThatIsSaid() {
    discord.add(Fault.status("GET", "/members/101", 100, 500, 0));
    assertThat(venues.find(here, ANN, "#announcements")).isEqualTo(new Answer.NoAnswer());

    bot.close();
    assertThat(venues.here(here, ANN)).isEqualTo(new Answer.NoAnswer());
  }

  @Test
  void discordOffersItsOwnListOfChannels() {
    Await.until("the menu is uploaded", () -> !discord.commands().isEmpty());
    JsonNode option = discord.commands().get(0).path("options").get(0);

    assertThat(option.path("type").asInt()).isEqualTo(7);
    assertThat(StreamSupport.stream(option.path("channel_types").spliterator(), false))
        .extracting(JsonNode::asInt)
        .containsExactlyInAnyOrder(0, 5, 10, 11, 12, 15);
    assertThat(
            discord
                .inServer(annWith(0))
                .slashInto("search", "query", discord.home().forum())
                .awaitMessage()
                .text())
        .contains("into 5006");
  }

  @Test
  void questionsAreAsDiscordDescribesThem(@TempDir Path folder) throws Exception {
    discord.joins(annWith(FakeUser.MANAGE_SERVER));
    venues.find(here, ANN, "#announcements");
    venues.here(new Chat("discord", "8101", null), ANN);
    Await.until("the menu is uploaded", () -> !discord.commands().isEmpty());

    RequestCheck.assertNoProblems(discord, folder);
  }

  private FakeUser annWith(long permissions) {
    return discord.user("101", "Ann").with(permissions);
  }
}
