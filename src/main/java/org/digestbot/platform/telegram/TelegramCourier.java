package org.digestbot.platform.telegram;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.digestbot.chat.Chat;
import org.digestbot.chat.post.Courier;
import org.digestbot.chat.post.Post;
import org.digestbot.chat.post.PostOutcome;
import org.digestbot.chat.post.PostOutcome.Unreachable.Reason;
import org.digestbot.chat.post.Receipt;
import org.digestbot.platform.PlatformStatus.State;
import org.digestbot.platform.StatusBoard;
import org.digestbot.platform.telegram.Parcel.Outcome;
import org.digestbot.platform.telegram.Parcel.Progress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings posts to the sender, behind the answers, and says what became of them. Telegram takes no
 * key against repetition: a part of which nobody knows whether it arrived is sent again.
 * Thread-safe.
 */
final class TelegramCourier implements Courier {
  private static final Logger log = LoggerFactory.getLogger(TelegramCourier.class);

  private static final Duration SOON = Duration.ofSeconds(10);

  private final Dispatch dispatch;
  private final CallForms calls;
  private final BotAccount account;
  private final StatusBoard status;
  private final InstantSource clock;

  TelegramCourier(
      Dispatch dispatch,
      CallForms calls,
      BotAccount account,
      StatusBoard status,
      InstantSource clock) {
    this.dispatch = dispatch;
    this.calls = calls;
    this.account = account;
    this.status = status;
    this.clock = clock;
  }

  @Override
  public String platform() {
    return Incoming.PLATFORM;
  }

  @Override
  public boolean isReady() {
    return status.status().state() == State.RUNNING && account.known().isPresent();
  }

  @Override
  public void take(Post post, Receipt receipt) {
    Place place = Place.of(post.chat());
    if (place == null) {
      receipt.finished(new PostOutcome.Unreachable(Reason.GONE, "no chat of Telegram"));
      return;
    }
    Optional<BotAccount.Known> bot = account.known();
    if (bot.isEmpty()) {
      receipt.finished(
          new PostOutcome.Later(clock.instant().plus(SOON), "Telegram has not been reached yet"));
      return;
    }
    List<OutMessage> messages;
    try {
      Buttons buttons =
          place.isPrivate()
              ? Buttons.ofPrivatePost(calls.buttons())
              : Buttons.ofSharedPost(calls.links(), bot.get().username());
      messages = TelegramRenderer.render(post.content(), post.language(), buttons);
    } catch (RuntimeException e) {
      log.error("Post {} cannot be shown on Telegram", post.id(), e);
      receipt.finished(new PostOutcome.Refused("cannot be shown: " + e));
      return;
    }
    dispatch.submit(
        Parcel.post(
            place.chat(),
            place.thread(),
            messages,
            post.sent(),
            post.silent(),
            new Steps(receipt, post.left() != null, place.thread() != null)));
  }

  /** A chat as Telegram numbers it. */
  private record Place(long chat, @Nullable Integer thread) {
    static @Nullable Place of(Chat chat) {
      String person = chat.person();
      String thread = chat.thread();
      try {
        return new Place(
            Long.parseLong(person == null ? chat.id() : person),
            thread == null ? null : Integer.valueOf(thread));
      } catch (NumberFormatException e) {
        return null;
      }
    }

    boolean isPrivate() {
      return chat > 0;
    }
  }

  /** Passes on what happens to one post. Used by the sender's thread. */
  private static final class Steps implements Progress {
    private final Receipt receipt;
    private final boolean inThread;
    private boolean inDoubt;

    Steps(Receipt receipt, boolean inDoubt, boolean inThread) {
      this.receipt = receipt;
      this.inDoubt = inDoubt;
      this.inThread = inThread;
    }

    @Override
    public void leaving(int message) {
      if (inDoubt) {
        inDoubt = false;
        receipt.doubtful();
      }
      receipt.leaving(message);
    }

    @Override
    public void doubtful() {
      receipt.doubtful();
    }

    @Override
    public void sent(int messages) {
      receipt.sent(messages);
    }

    @Override
    public void finished(Outcome outcome) {
      receipt.finished(outcome.ofPost(inThread));
    }
  }
}
