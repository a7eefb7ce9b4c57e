package org.digestbot.platform.telegram;

import java.io.Serializable;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;

/** Small calls whose loss is no loss of an answer. Thread-safe. */
final class Errands {
  private static final Logger log = LoggerFactory.getLogger(Errands.class);
  private static final Duration SLOW = Duration.ofMillis(700);
  private static final Duration TYPING_LASTS = Duration.ofMillis(4_500);
  private static final int ATTEMPTS = 2;
  private static final int LONGEST_REMARK = 200;

  private final BotApi api;
  private final ScheduledExecutorService timer;

  Errands(BotApi api) {
    this.api = api;
    AtomicInteger number = new AtomicInteger();
    this.timer =
        Executors.newScheduledThreadPool(
            2, task -> new Thread(task, "telegram-errands-" + number.incrementAndGet()));
  }

  /**
   * Ends the wait for a button that was pressed; shows a remark where there is one, to whoever
   * pressed it alone. False where nobody has seen it.
   */
  boolean answerPress(String query, @Nullable String remark) {
    String text = remark == null ? null : Keyboard.shortened(remark, LONGEST_REMARK);
    return call(
        AnswerCallbackQuery.builder()
            .callbackQueryId(query)
            .text(text)
            .showAlert(text == null ? null : true)
            .build());
  }

  /** False where it was not carried out, as far as is known. */
  <T extends Serializable, M extends BotApiMethod<T>> boolean call(M method) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        api.call(method);
        return true;
      } catch (ApiFault fault) {
        log.debug("{}: {}", method.getMethod(), fault.getMessage());
        if (fault.kind() == ApiFault.Kind.REFUSED) {
          return false;
        }
      }
    }
    return false;
  }

  /** Shows that something is being written, from when it is slow until this is cancelled. */
  Future<?> typing(Incoming.Origin origin) {
    SendChatAction typing =
        SendChatAction.builder()
            .chatId(origin.chat())
            .messageThreadId(origin.thread())
            .action(ActionType.TYPING.toString())
            .build();
    return timer.scheduleWithFixedDelay(
        () -> call(typing), SLOW.toMillis(), TYPING_LASTS.toMillis(), TimeUnit.MILLISECONDS);
  }

  void later(Duration delay, Runnable errand) {
    if (!isClosed()) {
      timer.schedule(errand, delay.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  boolean isClosed() {
    return timer.isShutdown();
  }

  /** Gives up what is under way. */
  void close() {
    timer.shutdownNow();
    try {
      if (!timer.awaitTermination(2, TimeUnit.SECONDS)) {
        log.warn("A small call to Telegram does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
