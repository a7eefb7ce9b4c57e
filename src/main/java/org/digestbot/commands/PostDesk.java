package org.digestbot.commands;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.digestbot.chat.Chat;
import org.digestbot.chat.post.Venues;
import org.digestbot.delivery.Explainer;
import org.digestbot.delivery.Outbox;
import org.digestbot.delivery.Rehearsal;
import org.digestbot.subscription.Subscriptions;

/**
 * What the commands about posts work with. Immutable.
 *
 * @param venues of all platforms
 * @param lastBackup the day when the archive was last backed up; empty where it never was
 * @param sourcesConfigured whether something is looked at again and again, so that posts can come
 *     without anybody importing
 * @param zone what counts where neither the subscription nor its chat has one
 */
public record PostDesk(
    Subscriptions subscriptions,
    Venues venues,
    Rehearsal rehearsal,
    Explainer explainer,
    Outbox outbox,
    Supplier<Optional<LocalDate>> lastBackup,
    BooleanSupplier sourcesConfigured,
    InstantSource clock,
    ZoneId zone) {

  Instant now() {
    return clock.instant();
  }

  /** The day it is where a chat lives. */
  LocalDate todayOf(Chat chat) {
    return LocalDate.ofInstant(now(), zoneOf(chat));
  }

  /** The zone by whose clock a chat lives. */
  ZoneId zoneOf(Chat chat) {
    ZoneId own = subscriptions.subscriber(chat).zone();
    return own == null ? zone : own;
  }
}
