package org.digestbot.commands;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Texts;
import org.digestbot.chat.post.Venues;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.subscription.PostStyle;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.SubscriptionKind;
import org.digestbot.subscription.Timetable;

/** Calls that subscribe, as buttons offer them. */
final class SubscribeOffer {
  static final String KIND = "kind";
  static final String TIME = "time";
  static final String DAY = "day";
  static final String FILTER = "filter";
  static final String ZONE = "zone";
  static final String STYLE = "style";
  static final String SILENT = "silent";
  static final String PUBLISH = "publish";
  static final String YES = "yes";

  private SubscribeOffer() {}

  /** Rows of buttons, one for each kind; each keeps what else was said. */
  static List<List<Button>> kinds(Call said, Texts texts) {
    return List.of(
        List.of(
            new Button(texts.say("subscribe.daily-button"), of(SubscriptionKind.DAILY, said)),
            new Button(
                texts.say("subscribe.weekly-button"),
                of(SubscriptionKind.WEEKLY, said).with(DAY, word(DayOfWeek.MONDAY)))),
        List.of(
            new Button(texts.say("subscribe.alerts-button"), of(SubscriptionKind.ALERTS, said)),
            new Button(
                texts.say("subscribe.archive-day-button"), of(SubscriptionKind.ARCHIVE, said))));
  }

  private static Call of(SubscriptionKind kind, Call said) {
    return new Call(SubscribeCommand.NAME, said.arguments()).with(KIND, word(kind));
  }

  /**
   * The call that makes a subscription as it is.
   *
   * @param from where it would be made
   */
  static Call again(Subscription subscription, Chat from, Venues venues) {
    Call call = of(subscription.kind(), Call.of(SubscribeCommand.NAME));
    Timetable timetable = subscription.timetable();
    if (timetable != null) {
      DayOfWeek day = timetable.day();
      ZoneId zone = timetable.zone();
      call =
          call.with(TIME, timetable.time().toString())
              .with(DAY, day == null ? null : word(day))
              .with(ZONE, zone == null ? null : zone.getId());
    }
    Chat chat = subscription.chat();
    String other = chat.equals(from) ? null : venues.reference(chat);
    return call.with(FILTER, subscription.filter().isEmpty() ? null : subscription.filter())
        .with(Destinations.CHANNEL, other)
        .with(STYLE, subscription.style() == PostStyle.NORMAL ? null : word(subscription.style()))
        .with(SILENT, subscription.silent() ? YES : null)
        .with(PUBLISH, subscription.publish() ? YES : null);
  }

  /** The name of a value as it is typed. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
