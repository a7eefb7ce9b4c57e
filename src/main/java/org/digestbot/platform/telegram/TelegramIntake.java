package org.digestbot.platform.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digestbot.chat.Inbox;
import org.digestbot.chat.command.CommandRegistry;
import org.digestbot.platform.telegram.UpdateDecoder.Undecodable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is meant for the bot, first of all, and then has it done. What people say to each
 * other is neither kept nor logged. Used by the poller's thread.
 */
final class TelegramIntake implements TelegramPoller.Intake {
  private static final Logger log = LoggerFactory.getLogger(TelegramIntake.class);
  private static final int FINGERPRINT_BYTES = 8;

  private final CommandRegistry registry;
  private final Inbox inbox;
  private final Lanes lanes;
  private final TelegramDesk desk;
  private final TelegramMenu menu;
  private final BotAccount account;
  private final InstantSource clock;
  private final UpdateDecoder decoder = new UpdateDecoder();
  private @Nullable TelegramReader reader;
  private boolean resumed;

  TelegramIntake(
      CommandRegistry registry,
      Inbox inbox,
      Lanes lanes,
      TelegramDesk desk,
      TelegramMenu menu,
      BotAccount account,
      InstantSource clock) {
    this.registry = registry;
    this.inbox = inbox;
    this.lanes = lanes;
    this.desk = desk;
    this.menu = menu;
    this.account = account;
    this.clock = clock;
  }

  @Override
  public void connected() throws ApiFault {
    BotAccount.Known bot = account.ask();
    log.info("Telegram: connected as @{}", bot.username());
    TelegramReader named =
        new TelegramReader(bot.id(), bot.username(), name -> registry.find(name).isPresent());
    reader = named;
    menu.uploadFor(bot.id());
    if (!resumed) {
      List<Inbox.Item> waiting = inbox.waiting();
      resumed = true;
      waiting.forEach(item -> resume(item, named));
    }
  }

  private void resume(Inbox.Item item, TelegramReader named) {
    Optional<Incoming> meant = read(named, item.body());
    if (meant.isPresent()) {
      lanes.submit(meant.get().lane(), () -> desk.handle(item, meant.get()));
    } else {
      inbox.done(item.id());
    }
  }

  @Override
  public void awaitRoom() throws InterruptedException {
    lanes.awaitRoom();
  }

  @Override
  public void take(List<JsonNode> updates) {
    TelegramReader named = reader;
    if (named == null) {
      throw new IllegalStateException("updates before the bot's name");
    }
    Instant now = clock.instant();
    List<Inbox.Arrival> arrivals = new ArrayList<>();
    Map<String, Incoming> meant = new HashMap<>();
    for (JsonNode update : updates) {
      String body = update.toString();
      try {
        named
            .read(decoder.decode(update))
            .ifPresent(
                incoming -> {
                  arrivals.add(new Inbox.Arrival(key(update, body), body));
                  meant.put(body, incoming);
                });
      } catch (Undecodable e) {
        log.warn("Telegram sent an update that cannot be read (at {}); set aside", e.getMessage());
        inbox.setAside(
            key(update, body),
            UpdateDecoder.withoutWords(update).toString(),
            String.valueOf(e.getMessage()),
            now);
      }
    }
    for (Inbox.Item item : inbox.keep(arrivals, now)) {
      Incoming incoming = meant.get(item.body());
      if (incoming == null) {
        throw new IllegalStateException("the inbox changes what it keeps");
      }
      if (lanes.hasRoom(incoming.lane())) {
        lanes.submit(incoming.lane(), () -> desk.handle(item, incoming));
      } else {
        desk.tooMuch(item, incoming);
      }
    }
  }

  private Optional<Incoming> read(TelegramReader named, String body) {
    try {
      return named.read(decoder.decode(body));
    } catch (Undecodable e) {
      return Optional.empty();
    }
  }

  /** The number and a print of the content: after a quiet week numbers may come again. */
  private static String key(JsonNode update, String body) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
      return update.path("update_id").asText()
          + ":"
          + HexFormat.of().formatHex(Arrays.copyOf(hash, FINGERPRINT_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
