package org.digestbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.digestbot.chat.post.Post;
import org.digestbot.chat.post.PostOutcome;
import org.junit.jupiter.api.Test;

/** Posts of which nobody knows whether they arrived, because an answer or the process was lost. */
class DoubtfulPostsTest extends RelayScene {
  @Test
  void aCrashBeforeTheAnswerLeavesThePartInDoubtForTheCourier() {
    courier.next((own, post, receipt) -> receipt.leaving(0));
    long id = owe(GROUP, "one");
    settle();
    assertThat(state(id)).isEqualTo(DeliveryState.LEAVING);
    Instant left = clock.instant();

    clock.pass(Duration.ofHours(1));
    restart();
    courier.next(
        (own, post, receipt) -> {
          assertThat(post.left()).isEqualTo(left);
          receipt.doubtful();
          own.send(post, receipt);
        });
    settle();

    assertThat(state(id)).isEqualTo(DeliveryState.DELIVERED);
    assertThat(counts().doubtful()).isEqualTo(1);
  }

  @Test
  void anAnswerThatNeverCameIsCountedOnce() {
    courier
        .next(
            (own, post, receipt) -> {
              receipt.leaving(0);
              receipt.doubtful();
              receipt.finished(new PostOutcome.Later(clock.instant(), "timed out"));
            })
        .next(
            (own, post, receipt) -> {
              assertThat(post.left()).isNotNull();
              receipt.doubtful();
              own.send(post, receipt);
            });
    owe(GROUP, "one");

    settle();

    assertThat(counts().doubtful()).isEqualTo(1);
  }

  @Test
  void everyTimeThatItLeftWithoutAnAnswerCounts() {
    ScriptedCourier.Act timedOut =
        (own, post, receipt) -> {
          receipt.leaving(0);
          receipt.doubtful();
          receipt.finished(new PostOutcome.Later(clock.instant(), "timed out"));
        };
    courier.next(timedOut).next(timedOut);
    owe(GROUP, "one");

    settle();

    assertThat(counts().doubtful()).isEqualTo(2);
  }

  @Test
  void whoeverLooksBeforeItSendsAgainIsToldWhenThePartLeftAndCountsNothing() {
    Instant left = clock.instant();
    courier.next(
        (own, post, receipt) -> {
          receipt.leaving(0);
          receipt.unanswered();
          receipt.finished(new PostOutcome.Later(clock.instant(), "cut off"));
        });
    owe(GROUP, "one");

    settle();

    assertThat(courier.taken()).extracting(Post::left).containsExactly(null, left);
    assertThat(counts().doubtful()).isZero();
  }

  /** Its trace may lie back as far as that, and the platform has long forgotten its nonce. */
  @Test
  void aPartThatIsCutOffAgainAndAgainIsLookedForSinceItFirstLeft() {
    Instant first = clock.instant();
    ScriptedCourier.Act cutOff =
        (own, post, receipt) -> {
          receipt.leaving(0);
          receipt.unanswered();
          receipt.finished(new PostOutcome.Later(clock.instant().plusSeconds(60), "cut off"));
        };
    courier.next(cutOff).next(cutOff);
    owe(GROUP, "one");

    for (int attempt = 0; attempt < 3; attempt++) {
      settle();
      clock.pass(Duration.ofMinutes(1));
    }

    assertThat(courier.taken()).extracting(Post::left).containsExactly(null, first, first);
  }

  @Test
  void anAnswerThatSaysNoLeavesNothingInDoubt() {
    courier.next(
        (own, post, receipt) -> {
          receipt.leaving(0);
          receipt.finished(new PostOutcome.Later(clock.instant(), "429"));
        });
    owe(GROUP, "one");

    settle();

    assertThat(courier.taken()).extracting(Post::left).containsExactly(null, null);
    assertThat(counts().doubtful()).isZero();
  }

  @Test
  void theSecondHalfOfALongPostGoesOnWhereItStopped() {
    courier.next(
        (own, post, receipt) -> {
          receipt.leaving(0);
          receipt.sent(1);
          receipt.leaving(1);
        });
    owe(GROUP, "one");
    settle();

    restart();
    settle();

    assertThat(courier.taken()).extracting(Post::sent).containsExactly(0, 1);
  }
}
