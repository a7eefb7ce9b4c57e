package org.digestbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.digestbot.chat.Chat;
import org.digestbot.chat.post.Post;
import org.digestbot.chat.post.PostOutcome;
import org.digestbot.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** What is owed reaches its chat in order, and what cannot go now waits. */
class RelayTest extends RelayScene {
  @Test
  void whatIsOwedIsDeliveredInTheOrderOfPlanning() {
    long first = owe(GROUP, "one");
    long second = owe(GROUP, "two");
    long third = owe(OTHER, "three");

    settle();

    assertThat(courier.sent(Post::id)).containsExactlyInAnyOrder(first, second, third);
    assertThat(said(GROUP)).containsExactly("one", "two");
    assertThat(states()).containsOnly(DeliveryState.DELIVERED);
  }

  @Test
  void nothingIsOwedTwiceForTheSame() {
    NewDelivery post = post("daily:1:2024-01-04", GROUP, "one");

    assertThat(outbox.add(post, List.of())).isPresent();
    assertThat(outbox.add(post, List.of())).isEmpty();
  }

  @Test
  void aParkedChatWaitsWithAllOfItsPostsAndNoOtherDoes() {
    courier.next(new PostOutcome.Later(clock.instant().plusSeconds(43_837), "429"));
    owe(GROUP, "one");
    owe(GROUP, "two");
    owe(OTHER, "three");

    settle();
    assertThat(said(GROUP)).isEmpty();
    assertThat(said(OTHER)).containsExactly("three");
    assertThat(counts().parked()).isEqualTo(1);

    restart();
    settle();
    assertThat(said(GROUP)).isEmpty();

    clock.pass(Duration.ofSeconds(43_837));
    settle();
    assertThat(said(GROUP)).containsExactly("one", "two");
  }

  @Test
  void whatBreaksTheCourierHoldsUpNoOtherAndIsHandedOverAgain() {
    courier.next(
        (own, post, receipt) -> {
          throw new NoClassDefFoundError("in a jar that was replaced");
        });
    owe(GROUP, "one");
    owe(OTHER, "two");

    settle();
    assertThat(said(OTHER)).containsExactly("two");
    clock.pass(Duration.ofMinutes(2));
    settle();

    assertThat(said(GROUP)).containsExactly("one");
  }

  @Test
  void withThreeOfTenCallsPutOffAllIsDeliveredInOrder() {
    long seed = Long.getLong("seed", 20240305);
    Random random = new Random(seed);
    courier.usually(
        (own, post, receipt) -> {
          if (random.nextInt(10) < 3) {
            receipt.finished(
                new PostOutcome.Later(clock.instant().plusSeconds(1 + random.nextInt(30)), "429"));
          } else {
            own.send(post, receipt);
          }
        });
    Map<Chat, List<String>> owed = new HashMap<>();
    for (int i = 0; i < 200; i++) {
      Chat chat = new Chat("telegram", "-" + random.nextInt(20), null);
      owe(chat, "post " + i);
      owed.computeIfAbsent(chat, unused -> new ArrayList<>()).add("post " + i);
    }

    for (int i = 0; i < 500 && counts().backlog() + counts().parked() > 0; i++) {
      settle();
      clock.pass(Duration.ofSeconds(5));
    }

    owed.forEach(
        (chat, posts) ->
            assertThat(said(chat)).as("seed %d", seed).containsExactlyElementsOf(posts));
  }

  @Test
  void aRefusedPostIsSetAsideAndItsNeighboursGoOn() {
    courier.next(new PostOutcome.Refused("400 bad entity"));
    long refused = owe(GROUP, "one");
    owe(GROUP, "two");

    settle();

    assertThat(said(GROUP)).containsExactly("two");
    assertThat(outbox.find(refused).orElseThrow().state()).isEqualTo(DeliveryState.SET_ASIDE);
    assertThat(outbox.find(refused).orElseThrow().reason()).isEqualTo("400 bad entity");
  }

  @Test
  void nothingIsHandedOverWhileThePlatformIsAway() {
    courier.ready(false);
    owe(GROUP, "one");
    settle();
    assertThat(courier.taken()).isEmpty();

    courier.ready(true);
    settle();
    assertThat(said(GROUP)).containsExactly("one");
  }

  @Test
  void aRemovedSubscriptionWithdrawsWhatHasNotBegun() {
    Subscription subscription = subscribe(GROUP);
    courier.ready(false);
    long id =
        outbox.add(post("daily:1:x", GROUP, "one", subscription.id()), List.of()).orElseThrow();

    subscriptions.remove(subscription.id());
    courier.ready(true);
    settle();

    assertThat(courier.taken()).isEmpty();
    assertThat(state(id)).isEqualTo(DeliveryState.WITHDRAWN);
  }

  @Test
  void whatEndedIsForgottenButStaysCounted() {
    owe(GROUP, "one");
    settle();
    clock.pass(Duration.ofDays(91));

    assertThat(outbox.forget(clock.instant().minus(Duration.ofDays(90)))).isEqualTo(1);
    assertThat(counts().reached(DeliveryState.DELIVERED)).isEqualTo(1);
  }
}
