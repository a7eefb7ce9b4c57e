package org.digestbot.subscription;

import java.time.Instant;
import java.time.ZoneId;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.post.PostOutcome.Unreachable.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A chat as far as posts are concerned. Immutable.
 *
 * @param title what people call it, or null where that is not known
 * @param language of the one who subscribed first, or null; what the chat chose itself comes first
 * @param zone the chat's own, or null
 * @param quiet when it wants no noise, or null
 * @param closedAt since when the bot cannot write there, or null
 * @param closedWhy the {@link Reason}, or null
 */
public record Subscriber(
    Chat chat,
    @Nullable String title,
    @Nullable Language language,
    @Nullable ZoneId zone,
    @Nullable QuietHours quiet,
    @Nullable Instant closedAt,
    @Nullable String closedWhy) {

  /** A chat of which nothing is known yet. */
  public static Subscriber of(Chat chat) {
    return new Subscriber(chat, null, null, null, null, null, null);
  }

  public boolean isClosed() {
    return closedAt != null;
  }

  /** The same by the clock of another zone. */
  public Subscriber livingIn(ZoneId other) {
    return new Subscriber(chat, title, language, other, quiet, closedAt, closedWhy);
  }

  /** The same with other quiet hours; null for none. */
  public Subscriber quietDuring(@Nullable QuietHours hours) {
    return new Subscriber(chat, title, language, zone, hours, closedAt, closedWhy);
  }

  /** The same as one that the bot cannot write to any more. */
  public Subscriber closed(Instant since, Reason why) {
    return new Subscriber(chat, title, language, zone, quiet, since, why.name());
  }

  /** The same as one that the bot can write to. */
  public Subscriber opened() {
    return new Subscriber(chat, title, language, zone, quiet, null, null);
  }

  /** The same as people call it now, speaking this language unless it has one already. */
  public Subscriber known(@Nullable String name, Language spoken) {
    return new Subscriber(
        chat,
        name == null ? title : name,
        language == null ? spoken : language,
        zone,
        quiet,
        closedAt,
        closedWhy);
  }

  /** The same with the settings that it lacks and the chat had that it was before. */
  public Subscriber inheriting(Subscriber before) {
    return new Subscriber(
        chat,
        title == null ? before.title : title,
        language == null ? before.language : language,
        zone == null ? before.zone : zone,
        quiet == null ? before.quiet : quiet,
        closedAt,
        closedWhy);
  }
}
