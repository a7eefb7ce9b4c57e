package org.digestbot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.digestbot.platform.telegram.fake.FakeTelegram;
import org.digestbot.platform.telegram.fake.Updates;
import org.digestbot.platform.telegram.fake.Updates.Person;
import org.digestbot.platform.telegram.fake.Updates.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What groups and channels see of the bot, and what the bot sees of them. */
class TelegramGroupsTest extends TelegramScene {
  @Test
  void inGroupsOnlyWhatIsAddressedToTheBotIsHandledAndKept() {
    echoing();
    telegram.push(Updates.text(GROUP, ANNA, "what do you think of rag?"));
    telegram.push(Updates.text(GROUP, ANNA, "/search@otherbot rag"));
    telegram.push(Updates.text(GROUP, ANNA, "/frobnicate"));
    telegram.push(Updates.text(GROUP, ANNA, "/etc/passwd is a file"));
    telegram.push(Updates.text(GROUP, ANNA, "/search@TheBot rag"));
    telegram.push(Updates.text(GROUP, ANNA, "/search plain"));
    telegram.push(Updates.text(GROUP, ANNA, "@thebot agents, please"));
    telegram.push(Updates.text(GROUP, ANNA, "@thebots are many"));

    assertThat(texts(GROUP, 3))
        .containsExactly("search|query=rag", "search|query=plain", "search|query=agents, please");
    settle();
    assertThat(telegram.chats().messages(GROUP.id())).hasSize(3);
    long seen =
        database.read(
            handle ->
                handle.createQuery("SELECT count(*) FROM inbox_seen").mapTo(Long.class).one());
    assertThat(seen).isEqualTo(4);
  }

  @Test
  void aReplyToTheBotIsForTheBotAndAReplyToOthersIsNot() {
    echoing();
    ObjectNode others = Updates.message(GROUP, BO).put("text", "hm");
    ObjectNode ours = Updates.message(GROUP, BO).put("text", "hello");
    ours.putObject("from").put("id", FakeTelegram.BOT).put("is_bot", true).put("first_name", "B");
    telegram.push(Updates.text(GROUP, ANNA, "not you", m -> m.set("reply_to_message", others)));
    telegram.push(Updates.text(GROUP, ANNA, "whisper", m -> m.set("reply_to_message", ours)));

    assertThat(texts(GROUP, 1)).containsExactly("search|query=whisper");
  }

  @Test
  void anAnswerInAGroupShowsWhomItAnswersAndStaysInTheTopic() {
    echoing();
    ObjectNode update =
        Updates.text(
            GROUP,
            ANNA,
            "/search rag",
            message -> message.put("message_thread_id", 42).put("is_topic_message", true));
    telegram.push(update);
    JsonNode sent = telegram.awaitMessages(GROUP, 1).get(0).body();

    assertThat(sent.path("message_thread_id").asInt()).isEqualTo(42);
    assertThat(sent.path("reply_parameters").path("message_id").asInt())
        .isEqualTo(update.path("message").path("message_id").asInt());
    assertThat(sent.path("reply_parameters").path("allow_sending_without_reply").asBoolean())
        .isTrue();
  }

  @Test
  void aReplyThreadIsNoTopic() {
    echoing();
    telegram.push(Updates.text(GROUP, ANNA, "/search rag", m -> m.put("message_thread_id", 42)));
    assertThat(telegram.awaitMessages(GROUP, 1).get(0).body().has("message_thread_id")).isFalse();
  }

  @Test
  void commandsPostedInChannelsAreAnsweredThereAndPostsAreNot() {
    echoing();
    telegram.push(Updates.text(CHANNEL, null, "good morning"));
    telegram.push(Updates.text(CHANNEL, null, "/search rag"));
    telegram.push(Updates.text(CHANNEL, null, "/stats"));

    assertThat(texts(CHANNEL, 2)).containsExactly("search|query=rag", "stats");
  }

  @Test
  void editedMessagesBotsAndCopiesOfChannelPostsAreIgnored() {
    echoing();
    ObjectNode edited = Updates.text(PRIVATE, ANNA, "/search edited");
    telegram.push(Updates.update("edited_message", (ObjectNode) edited.path("message")));
    telegram.push(Updates.text(GROUP, ANNA, "/search bot", TelegramScene::asBot));
    telegram.push(
        Updates.text(GROUP, ANNA, "/search copy", m -> m.put("is_automatic_forward", true)));
    settle();

    assertThat(telegram.chats().messages(PRIVATE.id())).isEmpty();
    assertThat(telegram.chats().messages(GROUP.id())).isEmpty();
  }

  @Test
  void addedToAGroupItSaysOneHelloAndInAChannelNothing() {
    echoing();
    telegram.push(Updates.membership(GROUP, ANNA, "left", "member"));
    ObjectNode service = Updates.message(GROUP, ANNA);
    service
        .putArray("new_chat_members")
        .addObject()
        .put("id", FakeTelegram.BOT)
        .put("is_bot", true)
        .put("first_name", "B");
    telegram.push(Updates.update("message", service));
    telegram.push(Updates.membership(GROUP, ANNA, "member", "administrator"));
    telegram.push(Updates.membership(CHANNEL, ANNA, "left", "administrator"));
    settle();

    assertThat(telegram.chats().messages(GROUP.id()))
        .singleElement()
        .satisfies(hello -> assertThat(hello.text()).contains("/search"));
    assertThat(telegram.chats().messages(CHANNEL.id())).isEmpty();
  }

  @Test
  void administratorsCommandsAreCheckedHereToo() {
    echoing();
    telegram.chats().administrator(GROUP, CHO);
    telegram.push(Updates.text(GROUP, ANNA, "/stats"));
    telegram.push(Updates.text(GROUP, CHO, "/stats"));
    telegram.push(
        Updates.text(
            GROUP,
            new Person(1_087_968_824L, "Group", "en"),
            "/stats",
            m -> {
              m.withObject("/from").put("is_bot", true);
              return m.set("sender_chat", GROUP.json());
            }));
    List<String> answers = texts(GROUP, 3);
    assertThat(answers.get(0)).contains("Only administrators");
    assertThat(answers.subList(1, 3)).containsOnly("stats");

    telegram.push(Updates.text(PRIVATE, ANNA, "/stats"));
    telegram.push(Updates.text(PRIVATE, ANNA, "/random"));
    assertThat(texts(PRIVATE, 2).get(0)).isEqualTo("stats");
    assertThat(texts(PRIVATE, 2).get(1)).contains("owners");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/stats@thebot：", "@thebot /stats:", "@thebot 、统计"})
  void anAdministratorIsKnownHoweverTheCommandIsTyped(String typed) {
    echoing();
    telegram.chats().administrator(GROUP, CHO);
    telegram.push(Updates.text(GROUP, CHO, typed));

    assertThat(texts(GROUP, 1)).containsExactly("stats");
  }

  @Test
  void aGroupThatBecomesASupergroupGetsItsAnswersThere() {
    echoing();
    Place upgraded = Place.group(2);
    telegram.chats().migrate(GROUP, upgraded);
    telegram.push(Updates.text(GROUP, ANNA, "/search rag"));

    assertThat(texts(upgraded, 1)).containsExactly("search|query=rag");
  }

  @Test
  void whoAddedItLongAgoGetsNoHelloAnyMore() {
    echoing();
    long old = Instant.now().minus(Duration.ofMinutes(11)).getEpochSecond();
    ObjectNode added = Updates.membership(GROUP, ANNA, "left", "member");
    added.withObject("/my_chat_member").put("date", old);
    telegram.push(added);
    settle();

    assertThat(telegram.chats().messages(GROUP.id())).isEmpty();
  }
}
