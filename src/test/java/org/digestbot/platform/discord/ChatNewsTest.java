package org.digestbot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.post.ChatEvents;
import org.digestbot.chat.post.Post;
import org.digestbot.chat.post.PostOutcome.Unreachable.Reason;
import org.digestbot.platform.discord.fake.Await;
import org.digestbot.platform.discord.fake.FakeUser;
import org.digestbot.platform.discord.fake.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the bot hears of chats from Discord without asking. */
class ChatNewsTest extends DiscordScene {
  private final List<String> heard = new CopyOnWriteArrayList<>();

  /** How many openings cannot be recorded. */
  private final AtomicInteger failures = new AtomicInteger();

  @BeforeEach
  void start() {
    bot = Bot.telling(discord, new Ear()).startAndWait();
    awaitNews("opened 5001", "opened 5005", "opened 5006");
    assertThat(heard).hasSize(3);
    heard.clear();
  }

  @Test
  void allChannelsOfAServerAreClosedWhenTheBotIsThrownOutAndOpenedWhenItIsLetInAgain() {
    discord.leave();
    awaitNews("REMOVED 5001", "REMOVED 5005", "REMOVED 5006", "REMOVED 5007");
    heard.clear();

    discord.join(discord.home());

    awaitNews("opened 5001", "opened 5005", "opened 5006");
    assertThat(heard).hasSize(3);
  }

  @Test
  void aDeletedChannelIsGone() {
    discord.deleteChannel("5005");

    awaitNews("GONE 5005");
    assertThat(heard).hasSize(1);
  }

  @Test
  void aThreadThatGoesDoesNotCloseItsChannelAndOneThatComesBackOpensIt() {
    discord.archiveThread(true);
    discord.archiveThread(false);
    awaitNews("opened 5001/5002");

    discord.deleteThread();
    discord.deleteChannel("5005");

    awaitNews("GONE 5005");
    assertThat(heard).containsExactly("opened 5001/5002", "GONE 5005");
  }

  @Test
  void aRightThatComesBackOpensWhatAPostFoundClosed() {
    discord.add(Fault.status("POST", "/channels/5001/messages", 1, 403, 50013));
    PostLog log = new PostLog();
    Await.until("posts can leave", () -> bot.platform().courier().isReady());
    bot.platform()
        .courier()
        .take(
            new Post(
                1,
                new Chat("discord", "5001", null),
                Bot.say("a post"),
                Language.ENGLISH,
                false,
                false,
                0,
                null),
            log);
    log.awaitOutcome();
    discord.allowEverybody(FakeUser.SPEAK | FakeUser.MANAGE_CHANNELS);

    awaitNews("opened 5001");
    assertThat(heard).hasSize(1);
  }

  @Test
  void whoWritesToTheBotCanBeWrittenToOnceMore() {
    FakeUser ann = discord.user("101", "Ann");
    discord.inDirectMessage(ann).say("hello");
    discord.inDirectMessage(ann).slash("search", "query", "rag").awaitMessage();

    awaitNews("opened 8101");
    assertThat(heard).hasSize(1);
  }

  @Test
  void whatCouldNotBeRecordedIsSaidAgainAtTheNextSign() {
    failures.set(1);
    FakeUser ann = discord.user("101", "Ann");
    discord.inDirectMessage(ann).say("hello");
    Await.until("nobody could hear it", () -> failures.get() == 0);
    assertThat(heard).isEmpty();

    discord.inDirectMessage(ann).slash("search", "query", "rag").awaitMessage();

    awaitNews("opened 8101");
  }

  private void awaitNews(String... news) {
    Await.until("news " + List.of(news), () -> heard.containsAll(List.of(news)));
  }

  private final class Ear implements ChatEvents {
    @Override
    public void moved(Chat from, Chat to) {
      heard.add("moved " + from);
    }

    @Override
    public void closed(Chat chat, Reason reason) {
      heard.add(reason + " " + place(chat));
    }

    @Override
    public void opened(Chat chat) {
      if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        throw new IllegalStateException("the database is locked");
      }
      heard.add("opened " + place(chat));
    }

    private static String place(Chat chat) {
      return chat.thread() == null ? chat.id() : chat.id() + "/" + chat.thread();
    }
  }
}
