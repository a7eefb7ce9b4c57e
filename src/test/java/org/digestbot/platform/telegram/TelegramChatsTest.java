package org.digestbot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.digestbot.chat.Chat;
import org.digestbot.chat.post.ChatEvents;
import org.digestbot.chat.post.PostOutcome.Unreachable.Reason;
import org.digestbot.platform.telegram.fake.Updates;
import org.digestbot.platform.telegram.fake.Updates.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the bot is told of chats without having asked. */
class TelegramChatsTest extends TelegramScene {
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private volatile int failures;

  private final ChatEvents listener =
      new ChatEvents() {
        @Override
        public void moved(Chat from, Chat to) {
          hear(from.id() + " moved to " + to.id());
        }

        @Override
        public void closed(Chat chat, Reason reason) {
          hear(chat.id() + " closed " + reason);
        }

        @Override
        public void opened(Chat chat) {
          hear(chat.id() + " opened");
        }
      };

  private void hear(String news) {
    if (failures > 0) {
      failures--;
      throw new IllegalStateException("the database is locked");
    }
    heard.add(news);
  }

  @BeforeEach
  void start() {
    heard.clear();
    bot =
        TelegramBot.answering(telegram, database, TelegramBot::echo)
            .telling(listener)
            .startAndWait(telegram);
  }

  private void becomes(Place place, String before, String after) {
    telegram.push(Updates.membership(place, ANNA, before, after));
  }

  private static ObjectNode standing(String status) {
    return JsonNodeFactory.instance.objectNode().put("status", status);
  }

  private void assertHeard(String... news) {
    telegram.await("news", () -> heard.size() >= news.length);
    settle();
    assertThat(heard).containsExactly(news);
  }

  @Test
  void whoBlocksTheBotAndLetsItInAgainIsHeard() {
    becomes(PRIVATE, "member", "kicked");
    becomes(PRIVATE, "kicked", "member");

    assertHeard(ANNA.id() + " closed BLOCKED", ANNA.id() + " opened");
    assertThat(telegram.chats().messages(ANNA.id())).isEmpty();
  }

  @Test
  void aGroupThatRemovesTheBotOrSilencesItIsHeard() {
    becomes(GROUP, "member", "left");
    becomes(GROUP, "left", "member");
    telegram.push(
        Updates.membership(
            GROUP, ANNA, "member", standing("restricted").put("can_send_messages", false)));
    telegram.push(
        Updates.membership(
            GROUP,
            ANNA,
            "restricted",
            standing("restricted").put("can_send_messages", true).put("is_member", true)));
    telegram.push(
        Updates.membership(
            GROUP,
            ANNA,
            "restricted",
            standing("restricted").put("can_send_messages", true).put("is_member", false)));

    long id = GROUP.id();
    assertHeard(
        id + " closed REMOVED",
        id + " opened",
        id + " closed FORBIDDEN",
        id + " opened",
        id + " closed REMOVED");
  }

  @Test
  void aChannelIsOpenOnlyWhereTheBotMayPost() {
    becomes(CHANNEL, "left", "administrator");
    telegram.push(
        Updates.membership(
            CHANNEL,
            ANNA,
            "administrator",
            standing("administrator").put("can_post_messages", false)));
    becomes(CHANNEL, "administrator", "kicked");

    long id = CHANNEL.id();
    assertHeard(id + " opened", id + " closed FORBIDDEN", id + " closed REMOVED");
  }

  @Test
  void aGroupThatBecomesASupergroupIsHeardFromBothSides() {
    Place old = new Place(-4_711, "group");
    ObjectNode leaving = Updates.message(old, ANNA).put("migrate_to_chat_id", GROUP.id());
    ObjectNode arriving = Updates.message(GROUP, ANNA).put("migrate_from_chat_id", old.id());
    telegram.push(Updates.update("message", leaving));
    telegram.push(Updates.update("message", asBot(arriving)));

    String moved = old.id() + " moved to " + GROUP.id();
    String opened = GROUP.id() + " opened";
    assertHeard(moved, opened, moved, opened);
  }

  @Test
  void newsThatNobodyCouldTakeComesAgainAfterARestart() {
    failures = 1;
    becomes(GROUP, "member", "left");
    telegram.await("failed", () -> failures == 0);
    telegram.await("confirmed", () -> telegram.unconfirmed() == 0);
    assertThat(heard).isEmpty();
    bot.close();
    bot.startAndWait(telegram);

    assertHeard(GROUP.id() + " closed REMOVED");
  }

  @Test
  void whatIsNeededForAllThisIsAskedFor() {
    telegram.await("polled", () -> !telegram.log().of("getUpdates").isEmpty());
    assertThat(telegram.log().of("getUpdates").get(0).path("allowed_updates"))
        .extracting(node -> node.asText())
        .contains("my_chat_member", "message", "channel_post", "callback_query");
  }
}
