package org.digestbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.digestbot.chat.Chat;
import org.digestbot.chat.post.Post;
import org.digestbot.chat.post.PostOutcome;
import org.digestbot.chat.post.PostOutcome.Unreachable;
import org.junit.jupiter.api.Test;

/** Chats that move, close and open while posts are on their way to them. */
class ClosedChatsTest extends RelayScene {
  @Test
  void aMovedChatKeepsItsPostsAndSubscriptions() {
    subscribe(GROUP);
    courier.next(new PostOutcome.Moved("-1009"));
    owe(GROUP, "one");
    owe(GROUP, "two");

    settle();

    Chat moved = new Chat("telegram", "-1009", null);
    assertThat(said(moved)).containsExactly("one", "two");
    assertThat(subscriptions.in(moved)).hasSize(1);
    assertThat(subscriptions.in(GROUP)).isEmpty();
  }

  @Test
  void aClosedChatWaitsAndGoesOnWhenTheBotIsLetInAgain() {
    subscribe(GROUP);
    courier.next(new PostOutcome.Unreachable(Unreachable.Reason.REMOVED, "403 kicked"));
    owe(GROUP, "one");
    settle();
    owe(GROUP, "two");
    settle();

    assertThat(said(GROUP)).isEmpty();
    assertThat(subscriptions.subscriber(GROUP).closedWhy()).isEqualTo("REMOVED");
    assertThat(counts().shutOut()).isEqualTo(2);
    assertThat(said(Chat.with("telegram", "7"))).hasSize(1).first().asString().contains("-100");

    chats.opened(GROUP);
    settle();
    assertThat(said(GROUP)).containsExactly("one", "two");
  }

  @Test
  void whoMadeItIsToldOnceAndWhereThatFailsTooNothingHappens() {
    subscribe(GROUP);
    courier
        .next(new PostOutcome.Unreachable(Unreachable.Reason.FORBIDDEN, "no rights"))
        .next(new PostOutcome.Unreachable(Unreachable.Reason.BLOCKED, "blocked"));
    owe(GROUP, "one");

    settle();
    chats.closed(GROUP, Unreachable.Reason.FORBIDDEN);
    settle();

    assertThat(courier.taken()).hasSize(2);
    assertThat(counts().reached(DeliveryState.GIVEN_UP)).isEqualTo(1);
  }

  @Test
  void whoseOwnChatIsGoneIsNotWrittenToThere() {
    Chat own = new Chat("telegram", "7", null);
    subscribe(own);
    subscribe(Chat.with("telegram", "7"));

    chats.closed(own, Unreachable.Reason.GONE);
    chats.closed(Chat.with("telegram", "7"), Unreachable.Reason.GONE);
    settle();

    assertThat(courier.taken()).isEmpty();
    assertThat(outbox.counts(clock.instant())).isEmpty();
  }

  @Test
  void afterThirtyDaysAClosedChatIsGivenUpVisibly() {
    subscribe(GROUP);
    owe(GROUP, "one");
    chats.closed(GROUP, Unreachable.Reason.GONE);

    clock.pass(Duration.ofDays(29));
    assertThat(chats.giveUp()).isZero();
    clock.pass(Duration.ofDays(2));
    assertThat(chats.giveUp()).isEqualTo(1);

    assertThat(subscriptions.all()).isEmpty();
    assertThat(counts().reached(DeliveryState.GIVEN_UP)).isEqualTo(1);
    assertThat(subscriptions.closedBefore(clock.instant())).as("to be given up again").isEmpty();
  }

  @Test
  void aClosedTopicFallsBackToTheWholeChatWithANote() {
    Chat topic = new Chat("telegram", "-100", "5");
    subscribe(topic);
    courier.next(new PostOutcome.ThreadClosed("TOPIC_CLOSED"));
    owe(topic, "one");
    owe(topic, "two");

    settle();

    assertThat(courier.sent(Post::chat)).containsExactly(GROUP, GROUP);
    assertThat(courier.sent().get(0).content().blocks()).hasSize(2);
    assertThat(courier.sent().get(1).content().blocks()).hasSize(1);
    assertThat(subscriptions.in(GROUP)).hasSize(1);
  }

  @Test
  void whereATopicClosesInTheMidstOfAPostTheRestIsAsItWas() {
    courier.next(
        (own, post, receipt) -> {
          receipt.leaving(0);
          receipt.sent(1);
          receipt.leaving(1);
          receipt.finished(new PostOutcome.ThreadClosed("TOPIC_CLOSED"));
        });
    owe(new Chat("telegram", "-100", "5"), "one");

    settle();

    Post begun = courier.taken().get(0);
    Post rest = courier.taken().get(1);
    assertThat(rest.chat()).isEqualTo(GROUP);
    assertThat(rest.sent()).isEqualTo(1);
    assertThat(rest.content()).isEqualTo(begun.content());
  }
}
