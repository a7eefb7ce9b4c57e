package org.digestbot.commands;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.Role;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Completion;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.command.OptionSpec;
import org.digestbot.chat.command.OptionType;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Block.Paragraph;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;
import org.digestbot.subscription.DueTimes;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.Timetable;
import org.digestbot.subscription.request.Zones;

/** {@code /timezone}: by whose clock a chat lives. */
final class TimezoneCommand extends AboutSubscriptions {
  static final String NAME = "timezone";
  private static final String ZONE = "zone";
  private static final int IN_ROW = 2;
  private static final List<String> OFTEN_IN_ENGLISH =
      List.of("UTC", "Europe/London", "Europe/Berlin", "America/New_York", "America/Los_Angeles");
  private static final List<String> OFTEN_IN_CHINESE =
      List.of("Asia/Shanghai", "Asia/Tokyo", "America/Los_Angeles", "America/New_York", "UTC");
  private static final CommandSpec SPEC =
      CommandSpec.open(
              NAME,
              List.of("时区", "tz"),
              OptionSpec.optional(ZONE, OptionType.TEXT, Completion.ZONE),
              OptionSpec.optional(Destinations.CHANNEL, OptionType.CHANNEL, Completion.NONE),
              ReachableSubscriptions.option())
          .reservedFor(Role.ADMINISTRATOR)
          .answeredQuietly();

  private final Destinations destinations;

  TimezoneCommand(PostDesk desk, SubscriptionWording wording) {
    super(SPEC, desk, wording);
    this.destinations = new Destinations(desk.venues());
  }

  @Override
  public Reply run(Invocation invocation) {
    Texts texts = invocation.texts();
    Addressed wish = Addressed.of(invocation.arguments(), ZONE);
    Optional<String> number = invocation.arguments().text(SubscriptionButtons.NUMBER);
    if (number.isPresent()) {
      return reachable.numbered(
          invocation, number.get(), subscription -> ofOne(subscription.id(), wish, texts));
    }
    return destinations.named(invocation, wish.place(), place -> ofChat(place, wish, texts));
  }

  private Reply ofChat(Destinations.Granted place, Addressed wish, Texts texts) {
    Chat chat = place.chat();
    return answer(
        wish,
        texts,
        () -> place.said(Paragraph.of(current(chat, texts))),
        zone -> change(chat, zone));
  }

  private Reply ofOne(long id, Addressed wish, Texts texts) {
    return answer(
        wish, texts, () -> Reply.of(Paragraph.of(current(id, texts))), zone -> change(id, zone));
  }

  /**
   * @param current says which zone it is at the moment
   * @param change sets another and returns the subscriptions that are due by it
   */
  private Reply answer(
      Addressed wish,
      Texts texts,
      Supplier<Reply> current,
      Function<ZoneId, List<Subscription>> change) {
    if (wish.words().isEmpty()) {
      return offer(current.get(), often(texts), wish.call())
          .and(Note.hint(texts.say("timezone.how")));
    }
    String typed = wish.words().get();
    Zones.Reading reading = Zones.read(typed);
    ZoneId zone = reading.zone();
    if (zone == null) {
      boolean unlike = reading.suggestions().isEmpty();
      Reply why = Reply.warning(texts.say(unlike ? "timezone.unknown" : "timezone.which", typed));
      return offer(why, unlike ? often(texts) : reading.suggestions(), wish.call());
    }
    Optional<Instant> next =
        change.apply(zone).stream()
            .map(Subscription::nextDue)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder());
    Reply reply = current.get();
    return next.map(due -> SubscriptionWording.due(due, zone, desk.now(), texts))
        .map(due -> reply.and(Paragraph.of(texts.say("timezone.next", due))))
        .orElse(reply);
  }

  /** Sets the chat's zone; what goes by it is due at the same time of its clock. */
  private List<Subscription> change(Chat chat, ZoneId zone) {
    desk.subscriptions().change(chat, known -> known.livingIn(zone));
    List<Subscription> moved = new ArrayList<>();
    for (Subscription subscription : desk.subscriptions().in(chat)) {
      Timetable timetable = subscription.timetable();
      if (timetable != null && timetable.zone() == null) {
        Instant due = DueTimes.next(timetable, zone, desk.now());
        desk.subscriptions()
            .change(subscription.id(), known -> known.dueAt(due))
            .ifPresent(moved::add);
      }
    }
    return moved;
  }

  /** Gives a subscription a zone of its own. */
  private List<Subscription> change(long id, ZoneId zone) {
    return desk.subscriptions().change(id, known -> in(zone, known)).stream().toList();
  }

  private Subscription in(ZoneId zone, Subscription known) {
    Timetable before = known.timetable();
    if (before == null) {
      return known;
    }
    Timetable timetable = new Timetable(before.time(), before.day(), zone);
    return known.goingBy(timetable, DueTimes.next(timetable, zone, desk.now()));
  }

  private String current(Chat chat, Texts texts) {
    ZoneId zone = desk.zoneOf(chat);
    Instant now = desk.now();
    return texts.say(
        "timezone.current",
        SubscriptionWording.zone(zone, now),
        SubscriptionWording.moment(now, zone, texts));
  }

  private String current(long id, Texts texts) {
    Subscription subscription = desk.subscriptions().find(id).orElseThrow();
    Timetable timetable = subscription.timetable();
    ZoneId zone = desk.zoneOf(subscription.chat());
    return texts.say(
        "timezone.of-one",
        wording.title(subscription, texts),
        SubscriptionWording.zone(
            timetable == null ? zone : DueTimes.zone(timetable, zone), desk.now()));
  }

  private static List<ZoneId> often(Texts texts) {
    List<String> ids = texts.language() == Language.CHINESE ? OFTEN_IN_CHINESE : OFTEN_IN_ENGLISH;
    return ids.stream().map(ZoneId::of).toList();
  }

  private static Reply offer(Reply words, List<ZoneId> zones, Call call) {
    Reply reply = words;
    for (int i = 0; i < zones.size(); i += IN_ROW) {
      reply =
          reply.row(
              zones.subList(i, Math.min(zones.size(), i + IN_ROW)).stream()
                  .map(zone -> new Button(zone.getId(), call.with(ZONE, zone.getId())))
                  .toList());
    }
    return reply;
  }
}
