package org.digestbot.platform.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.digestbot.platform.StatusBoard;
import org.digestbot.platform.telegram.ApiFault.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches updates for as long as it runs, whatever happens to the network, the server or a single
 * update. An update is confirmed only after the {@link Intake} has it. Runs on one thread.
 */
final class TelegramPoller implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(TelegramPoller.class);

  /** Who gets what is fetched. */
  interface Intake {
    /** Called when the bot answers to its name, before the first update. */
    void connected() throws ApiFault;

    /** Takes over updates for good; what it throws makes them come again. */
    void take(List<JsonNode> updates);

    /** Returns when there is room for more. */
    void awaitRoom() throws InterruptedException;
  }

  private final BotApi api;
  private final Intake intake;
  private final StatusBoard status;
  private final Tempo tempo;
  private final Backoff backoff;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private long offset;
  private boolean known;
  private boolean healthy;

  TelegramPoller(BotApi api, Intake intake, StatusBoard status, Tempo tempo, Backoff backoff) {
    this.api = api;
    this.intake = intake;
    this.status = status;
    this.tempo = tempo;
    this.backoff = backoff;
  }

  @Override
  public void run() {
    try {
      Duration pause = Duration.ZERO;
      while (!stopped.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
        pause = attempt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes no more updates; a poll that is under way is for the caller to cut. */
  void stop() {
    stopped.countDown();
  }

  /** Returns how long to wait before the next one. */
  private Duration attempt() throws InterruptedException {
    try {
      if (!known) {
        intake.connected();
        known = true;
        status.running();
      }
      intake.awaitRoom();
      // After a failure a short poll tells at once whether it works again.
      boolean progress = take(api.updates(offset, healthy ? tempo.poll() : Duration.ZERO));
      status.running();
      healthy = true;
      if (progress) {
        backoff.reset();
        return Duration.ZERO;
      }
      return backoff.next();
    } catch (ApiFault fault) {
      healthy = false;
      return stopped.getCount() == 0 ? Duration.ZERO : afterFault(fault);
    } catch (RuntimeException | Error e) {
      healthy = false;
      log.error("Telegram updates could not be taken over", e);
      status.connecting("updates cannot be kept; the log says why");
      return backoff.next();
    }
  }

  /** Whether polling again at once can bring anything new. */
  private boolean take(JsonNode updates) {
    List<JsonNode> taken = new ArrayList<>();
    long next = offset;
    for (JsonNode update : updates) {
      JsonNode id = update.path("update_id");
      if (id.canConvertToLong() && id.isIntegralNumber()) {
        // Not the highest so far: after a quiet week the numbers may start anywhere.
        next = id.longValue() + 1;
        taken.add(update);
      } else {
        log.warn("Telegram sent an update without a number; it cannot be confirmed");
      }
    }
    if (!taken.isEmpty()) {
      intake.take(taken);
    }
    // A server that sends the same again, or nothing with a number, is not asked without a pause.
    boolean progress = updates.isEmpty() || next != offset;
    offset = next;
    return progress;
  }

  private Duration afterFault(ApiFault fault) {
    Duration pause = backoff.next();
    if (fault.kind() == Kind.REFUSED) {
      switch (fault.code()) {
        case 401, 404 -> {
          status.refused(
              "Telegram does not know the token; check TELEGRAM_BOT_TOKEN (and TELEGRAM_API_URL)");
          return longer(pause, tempo.longestPause());
        }
        case 409 -> {
          boolean webhook = fault.says("webhook");
          status.connecting(
              webhook
                  ? "a webhook is set for this bot; delete it with deleteWebhook"
                  : "another program fetches this bot's updates; end it");
          return webhook ? longer(pause, tempo.longestPause()) : pause;
        }
        case 429 -> {
          Duration asked = fault.retryAfter();
          status.connecting("Telegram asks to wait");
          // Longer waits are asked for chats, never for this call.
          Duration capped =
              asked == null || asked.compareTo(Duration.ofMinutes(1)) > 0 ? pause : asked;
          return longer(pause, capped);
        }
        default -> {}
      }
    }
    status.connecting(
        "Telegram cannot be reached: "
            + fault.getMessage()
            + (fault.kind() == Kind.UNREACHABLE
                ? "; check the network, and TELEGRAM_API_URL where it is set"
                : "; the bot goes on trying"));
    return pause;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
