package org.digestbot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.digestbot.chat.Language;
import org.digestbot.chat.post.Post;
import org.digestbot.chat.post.PostOutcome;
import org.digestbot.chat.post.PostOutcome.Delivered;
import org.digestbot.chat.post.PostOutcome.Later;
import org.digestbot.platform.discord.fake.Await;
import org.digestbot.platform.discord.fake.FakeUser;
import org.digestbot.platform.discord.fake.Fault;
import org.digestbot.platform.discord.fake.RecordedCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts in the places that Discord alone has: forums and announcement channels. */
class DiscordForumPostsTest extends DiscordPostScene {
  @Test
  void aPostInAForumIsAThreadWithATagThatPeopleMaySet() {
    PostLog log = deliver(post(long3Parts(), discord.home().forum()));

    assertThat(log.awaitOutcome()).isEqualTo(new Delivered());
    assertThat(discord.calls("POST", THREADS))
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.body().path("name").asText()).isEqualTo("Thursday, 28 December");
              assertThat(call.body().path("applied_tags").get(0).asText()).isEqualTo("702");
            });
    assertThat(discord.calls("POST", MESSAGES))
        .hasSize(2)
        .noneMatch(call -> call.path().contains(discord.home().forum()));
  }

  @Test
  void aThreadOfAForumIsLookedForBeforeItIsBegunAgain() {
    Post post = post(DAILY, discord.home().forum());
    discord.add(Fault.cutAfter("POST", THREADS, 1));
    PostLog first = deliver(post);
    assertThat(first.awaitOutcome()).isInstanceOf(Later.class);
    assertThat(first.steps()).containsExactly("leaving 0", "unanswered", "Later");

    PostLog second = deliver(again(post, Instant.now()));

    assertThat(second.awaitOutcome()).isEqualTo(new Delivered());
    assertThat(second.steps()).containsExactly("Delivered");
    assertThat(discord.calls("POST", THREADS)).hasSize(1);
  }

  @Test
  void aThreadThatWasArchivedMeanwhileIsFoundToo() {
    Post post = post(DAILY, discord.home().forum());
    discord.add(Fault.cutAfter("POST", THREADS, 1));
    deliver(post).awaitOutcome();
    discord.archiveThreads();

    PostLog second = deliver(again(post, Instant.now().minusSeconds(90_000)));

    assertThat(second.awaitOutcome()).isEqualTo(new Delivered());
    assertThat(second.steps()).containsExactly("Delivered");
    assertThat(discord.calls("POST", THREADS)).hasSize(1);
  }

  @Test
  void whereTheThreadsOfAForumCannotBeReadADuplicateIsCountedAndTheForumStaysOpen() {
    discord.allowEverybody(FakeUser.SPEAK & ~FakeUser.READ_HISTORY);
    Await.until(
        "the right is gone",
        () -> {
          PostLog log = deliver(again(post(DAILY, discord.home().forum()), Instant.now()));
          assertThat(log.awaitOutcome()).isEqualTo(new Delivered());
          return log.steps().equals(List.of("doubtful", "leaving 0", "Delivered"));
        });
  }

  @Test
  void theRestOfAPostInAForumGoesIntoItsThread() {
    Post post = post(long3Parts(), discord.home().forum());
    discord.add(Fault.status("POST", MESSAGES, 100, 500, 0));
    assertThat(deliver(post).awaitOutcome()).isInstanceOf(Later.class);
    discord.heal();

    Post rest =
        new Post(post.id(), post.chat(), post.content(), post.language(), false, false, 1, null);

    assertThat(deliver(rest).awaitOutcome()).isEqualTo(new Delivered());
    assertThat(discord.calls("POST", THREADS)).hasSize(1);
    assertThat(discord.calls("POST", MESSAGES).stream().filter(call -> call.status() == 200))
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPostIsPublishedWhereThatIsWantedAndDoesNotFailWhereItCannot(boolean canBe) {
    if (!canBe) {
      discord.add(Fault.status("POST", "/crosspost", 10, 403, 50013));
    }
    assertThat(deliver(forFollowers()).awaitOutcome()).isEqualTo(new Delivered());
    assertThat(discord.calls("POST", "/crosspost")).hasSize(1);
    deliver(post(DAILY, discord.home().news())).awaitOutcome();
    assertThat(discord.calls("POST", "/crosspost")).hasSize(1);
  }

  @Test
  void aPostCountsAsDeliveredOnceItIsPublished() {
    AtomicInteger published = new AtomicInteger(-1);
    PostLog log =
        new PostLog() {
          @Override
          public void finished(PostOutcome end) {
            published.set(discord.calls("POST", "/crosspost").size());
            super.finished(end);
          }
        };
    courier.take(forFollowers(), log);

    assertThat(log.awaitOutcome()).isEqualTo(new Delivered());
    assertThat(published).hasValue(1);
  }

  @Test
  void aPostThatWasNotPublishedBeforeACrashIsPublishedAfterIt() {
    Post post = forFollowers();
    discord.add(Fault.cutBefore("POST", "/crosspost", 3));
    deliver(post).awaitOutcome();
    PostLog second = deliver(again(post, Instant.now()));

    assertThat(second.awaitOutcome()).isEqualTo(new Delivered());
    assertThat(written(discord.home().news())).hasSize(1);
    assertThat(discord.calls("POST", "/crosspost"))
        .extracting(RecordedCall::status)
        .containsExactly(0, 0, 0, 200);
  }

  @Test
  void whereDiscordLetsPublishingWaitForAnHourThePostIsDeliveredAllTheSame() {
    discord.add(Fault.rateLimited("POST", "/crosspost", 1, 3_600));

    assertThat(deliver(forFollowers()).awaitOutcome()).isEqualTo(new Delivered());
    assertThat(bot.platform().queues()).containsEntry("posts", 0);
  }

  private Post forFollowers() {
    return new Post(1, chat(discord.home().news()), DAILY, Language.ENGLISH, false, true, 0, null);
  }
}
