package org.digestbot.delivery;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.digestbot.chat.Language;
import org.digestbot.chat.LanguagePreferences;
import org.digestbot.subscription.DueTimes;
import org.digestbot.subscription.QuietHours;
import org.digestbot.subscription.Subscriber;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.Timetable;

/** What is usual in a chat, where it has not said so itself. Thread-safe. */
final class ChatHabits {
  private final LanguagePreferences languages;
  private final Language usualLanguage;
  private final ZoneId usualZone;

  ChatHabits(LanguagePreferences languages, Language usualLanguage, ZoneId usualZone) {
    this.languages = languages;
    this.usualLanguage = usualLanguage;
    this.usualZone = usualZone;
  }

  /** What the chat chose, else the language of who subscribed first. */
  Language language(Subscriber chat) {
    return languages
        .of(chat.chat())
        .orElse(chat.language() != null ? chat.language() : usualLanguage);
  }

  ZoneId zone(Subscriber chat) {
    return chat.zone() != null ? chat.zone() : usualZone;
  }

  /** The zone by which a subscription is due. */
  ZoneId zone(Subscriber chat, Subscription subscription) {
    Timetable timetable = subscription.timetable();
    return timetable == null ? zone(chat) : DueTimes.zone(timetable, zone(chat));
  }

  boolean isQuiet(Subscriber chat, Instant time) {
    QuietHours quiet = chat.quiet();
    return quiet != null && quiet.include(LocalTime.ofInstant(time, zone(chat)));
  }
}
