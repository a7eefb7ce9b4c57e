package org.digestbot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.digestbot.chat.Caller;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.Place;
import org.digestbot.chat.Role;
import org.digestbot.chat.post.Venues;
import org.digestbot.chat.post.Venues.Answer;
import org.digestbot.chat.reply.Block.ChatChoice;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.RichText;
import org.digestbot.platform.telegram.fake.FakeTelegram;
import org.digestbot.platform.telegram.fake.Fault;
import org.digestbot.platform.telegram.fake.SentMessage;
import org.digestbot.platform.telegram.fake.Updates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which chats posts may be wanted for, and how one is chosen. */
class TelegramVenuesTest extends TelegramScene {
  private static final Chat HERE = TelegramPostsTest.chat(PRIVATE);

  private Venues venues() {
    return bot.platform().venues();
  }

  private static Caller caller(long id, Role role) {
    return new Caller("" + id, "Anna", role, Language.ENGLISH, Place.GROUP);
  }

  private static Caller anna() {
    return caller(ANNA.id(), Role.MEMBER);
  }

  private static ObjectNode details() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ObjectNode administrator(boolean mayPost) {
    return details().put("status", "administrator").put("can_post_messages", mayPost);
  }

  /** A channel with a public name where the bot may post and Anna is an administrator. */
  private void channel() {
    echoing();
    telegram.chats().add(CHANNEL, details().put("username", "digests"));
    telegram.chats().member(CHANNEL, FakeTelegram.BOT, administrator(true));
    telegram.chats().administrator(CHANNEL, ANNA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@digests",
        "https://t.me/digests",
        "t.me/digests/17",
        "-1002000000001",
        "https://t.me/c/2000000001/5"
      })
  void aChannelIsFoundHoweverItIsNamed(String reference) {
    channel();

    assertThat(venues().find(HERE, anna(), reference))
        .isEqualTo(new Answer.Found(TelegramPostsTest.chat(CHANNEL), "Readers"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"@nobody", "digests", "-100999", "https://example.org/digests", "", "@"})
  void whatIsNoChatOfTheBotIsUnknown(String reference) {
    channel();

    assertThat(venues().find(HERE, anna(), reference)).isEqualTo(new Answer.Unknown());
  }

  @Test
  void onlyAdministratorsMayWantPosts() {
    channel();
    assertThat(venues().find(HERE, caller(BO.id(), Role.OWNER), "@digests"))
        .isEqualTo(new Answer.NotYours("Readers"));

    // Of a chat without a public name nobody else learns how it is called.
    telegram.chats().add(CHANNEL);
    assertThat(venues().find(HERE, caller(BO.id(), Role.MEMBER), "" + CHANNEL.id()))
        .isEqualTo(new Answer.Unknown());
    // In the name of a channel writes who administers it.
    assertThat(venues().find(HERE, caller(CHANNEL.id(), Role.MEMBER), "" + CHANNEL.id()))
        .isInstanceOf(Answer.Found.class);
  }

  @Test
  void theBotMustBeThereAndMayPost() {
    channel();
    telegram.chats().member(CHANNEL, FakeTelegram.BOT, administrator(false));
    assertThat(venues().find(HERE, anna(), "@digests")).isEqualTo(new Answer.MayNotPost("Readers"));

    telegram.chats().member(CHANNEL, FakeTelegram.BOT, details().put("status", "left"));
    assertThat(venues().find(HERE, anna(), "@digests")).isEqualTo(new Answer.Unknown());
  }

  @Test
  void inAGroupTheBotMayBeSilenced() {
    echoing();
    telegram.chats().add(GROUP);
    telegram.chats().administrator(GROUP, ANNA);
    Chat here = new Chat("telegram", "" + GROUP.id(), "42");
    assertThat(venues().here(here, anna())).isEqualTo(new Answer.Found(here, "Readers"));

    telegram
        .chats()
        .member(
            GROUP,
            FakeTelegram.BOT,
            details().put("status", "restricted").put("can_send_messages", false));
    assertThat(venues().here(here, anna())).isEqualTo(new Answer.MayNotPost("Readers"));

    telegram.chats().member(GROUP, FakeTelegram.BOT, details().put("status", "member"));
    ObjectNode silent = details();
    silent.putObject("permissions").put("can_send_messages", false);
    telegram.chats().add(GROUP, silent);
    assertThat(venues().here(here, anna())).isEqualTo(new Answer.MayNotPost("Readers"));
  }

  @Test
  void hereIsForAdministratorsAndPrivateChatsForEverybody() {
    echoing();
    telegram.chats().add(GROUP);
    Chat group = TelegramPostsTest.chat(GROUP);
    assertThat(venues().here(HERE, anna())).isEqualTo(new Answer.Found(HERE, "Anna"));
    assertThat(venues().here(group, anna())).isEqualTo(new Answer.NotYours("Readers"));
    assertThat(venues().here(group, caller(ANNA.id(), Role.ADMINISTRATOR)))
        .isInstanceOf(Answer.Found.class);
    assertThat(venues().here(group, caller(GROUP.id(), Role.MEMBER)))
        .isInstanceOf(Answer.Found.class);
  }

  @Test
  void aLinkToATopicIsTheTopic() {
    echoing();
    telegram.chats().add(GROUP, details().put("username", "readers").put("is_forum", true));
    telegram.chats().administrator(GROUP, ANNA);

    assertThat(venues().find(HERE, anna(), "https://t.me/readers/42/1234"))
        .isEqualTo(new Answer.Found(new Chat("telegram", "" + GROUP.id(), "42"), "Readers"));
    assertThat(venues().find(HERE, anna(), "https://t.me/readers/1"))
        .isEqualTo(new Answer.Found(TelegramPostsTest.chat(GROUP), "Readers"));
  }

  @Test
  void aTopicIsFoundAgainByItsReference() {
    echoing();
    telegram.chats().add(GROUP, details().put("is_forum", true));
    telegram.chats().administrator(GROUP, ANNA);
    Chat topic = new Chat("telegram", "" + GROUP.id(), "42");

    assertThat(venues().find(HERE, anna(), venues().reference(topic)))
        .isEqualTo(new Answer.Found(topic, "Readers"));
    assertThat(venues().find(HERE, anna(), venues().reference(topic.whole())))
        .isEqualTo(new Answer.Found(topic.whole(), "Readers"));
  }

  @Test
  void whereTelegramDoesNotAnswerNothingIsKnown() {
    channel();
    telegram.failAlways("getChat", Fault.html(502));
    assertThat(venues().find(HERE, anna(), "@digests")).isEqualTo(new Answer.NoAnswer());
    assertThat(venues().here(TelegramPostsTest.chat(GROUP), anna()))
        .isEqualTo(new Answer.NoAnswer());
  }

  @Test
  void aChannelIsChosenInPrivateAlsoAfterARestart() {
    Call subscribe = Call.of("search").with("query", "rag");
    answering(
        i ->
            i.arguments().call().arguments().containsKey("channel")
                ? TelegramBot.echo(i)
                : TelegramBot.say("where?")
                    .and(new ChatChoice(subscribe, RichText.plain("name it")))
                    .row(new Button("back", Call.of("help"))));
    ask(PRIVATE, ANNA, "/help");
    SentMessage question = telegram.awaitMessages(PRIVATE, 2).get(0);
    assertThat(question.text()).isEqualTo("where?");
    assertThat(question.labels()).containsExactly("back");
    JsonNode rows =
        telegram.chats().messages(ANNA.id()).get(1).body().path("reply_markup").path("keyboard");
    JsonNode channel = rows.get(0).get(0);
    assertThat(channel.path("text").asText()).isEqualTo("Choose a channel");
    JsonNode request = channel.path("request_chat");
    assertThat(request.path("chat_is_channel").asBoolean()).isTrue();
    assertThat(request.path("bot_administrator_rights").path("can_post_messages").asBoolean())
        .isTrue();
    JsonNode group = rows.get(0).get(1);
    assertThat(group.path("text").asText()).isEqualTo("Choose a group");
    assertThat(group.path("request_chat").path("bot_is_member").asBoolean()).isTrue();
    bot.close();
    bot.startAndWait(telegram);

    ObjectNode shared = Updates.message(PRIVATE, ANNA);
    shared
        .putObject("chat_shared")
        .put("request_id", request.path("request_id").asInt())
        .put("chat_id", CHANNEL.id())
        .put("title", "My channel");
    telegram.push(Updates.update("message", shared));
    SentMessage taken = telegram.awaitMessages(PRIVATE, 4).get(2);
    assertThat(taken.text()).contains("My channel");
    assertThat(taken.body().path("reply_markup").path("remove_keyboard").asBoolean()).isTrue();
    assertThat(texts(PRIVATE, 4).get(3)).isEqualTo("search|query=rag|channel=" + CHANNEL.id());
  }

  @Test
  void inAGroupItIsSaidWhatToDoInstead() {
    answering(
        i ->
            TelegramBot.say("where?")
                .and(new ChatChoice(Call.of("help"), RichText.plain("name it"))));
    ask(GROUP, ANNA, "/help");

    SentMessage sent = telegram.awaitMessages(GROUP, 1).get(0);
    assertThat(sent.text()).contains("where?", "name it");
    assertThat(sent.body().has("reply_markup")).isFalse();
  }

  @Test
  void aChoiceThatNobodyRemembersSaysSo() {
    echoing();
    ObjectNode shared = Updates.message(PRIVATE, ANNA);
    shared.putObject("chat_shared").put("request_id", 17).put("chat_id", CHANNEL.id());
    telegram.push(Updates.update("message", shared));

    assertThat(texts(PRIVATE, 2).get(1)).contains("too old");
  }
}
