package org.digestbot.commands;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.digestbot.chat.Role;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.reply.Block.Fields;
import org.digestbot.chat.reply.Block.Heading;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Field;
import org.digestbot.chat.reply.Reply;
import org.digestbot.delivery.DeliveryState;
import org.digestbot.delivery.PlatformCounts;
import org.digestbot.digest.SourceSummary;
import org.digestbot.subscription.Subscriber;
import org.digestbot.subscription.Subscription;

/** {@code /status}: for owners, what comes in, what goes out, and what does not. */
final class StatusCommand implements Command {
  static final String NAME = "status";
  private static final int SHOWN = 5;

  /** Longer than any timetable waits. */
  private static final Duration AHEAD = Duration.ofDays(40);

  private static final CommandSpec SPEC =
      CommandSpec.open(NAME, List.of("状态")).reservedFor(Role.OWNER).answeredQuietly();

  private final Supplier<Library> library;
  private final PostDesk desk;
  private final SubscriptionWording wording;

  StatusCommand(Supplier<Library> library, PostDesk desk, SubscriptionWording wording) {
    this.library = library;
    this.desk = desk;
    this.wording = wording;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Invocation invocation) {
    Texts texts = invocation.texts();
    Instant now = desk.now();
    ZoneId zone = desk.zoneOf(invocation.chat());
    List<Field> fields = new ArrayList<>();
    for (SourceSummary source : library.get().archive().sources()) {
      fields.add(
          Field.of(texts.say("status.source", source.name()), imported(source, zone, texts)));
    }
    List<Subscription> next = desk.subscriptions().due(now.plus(AHEAD), SHOWN);
    for (Subscription subscription : next) {
      fields.add(Field.of(texts.say("status.next"), post(subscription, zone, texts)));
    }
    for (PlatformCounts platform : desk.outbox().counts(now)) {
      fields.add(Field.of(platform.platform(), counts(platform, texts)));
    }
    List<Subscriber> closed = desk.subscriptions().closedBefore(now.plus(AHEAD));
    if (!closed.isEmpty()) {
      fields.add(Field.of(texts.say("status.closed", closed.size()), names(closed, texts)));
    }
    String backup = desk.lastBackup().get().map(texts::date).orElse(texts.say("status.never"));
    fields.add(Field.of(texts.say("status.backup"), backup));
    return Reply.of(
        Heading.of(texts.say("status.heading")),
        new Fields(fields),
        Note.hint(texts.say("subscriptions.zone", SubscriptionWording.zone(zone, now))));
  }

  private static String imported(SourceSummary source, ZoneId zone, Texts texts) {
    String entries = texts.say("sources.entries", source.entries());
    return source.changed() == null
        ? entries
        : texts.say(
            "status.imported", SubscriptionWording.moment(source.changed(), zone, texts), entries);
  }

  private String post(Subscription subscription, ZoneId zone, Texts texts) {
    Instant due = subscription.nextDue();
    String when = due == null ? "" : SubscriptionWording.moment(due, zone, texts) + " · ";
    return when + wording.title(subscription, texts) + " · " + name(subscription);
  }

  private String name(Subscription subscription) {
    return name(desk.subscriptions().subscriber(subscription.chat()));
  }

  private static String name(Subscriber chat) {
    String title = chat.title();
    return title != null ? title : chat.chat().platform() + " " + chat.chat().id();
  }

  private static String names(List<Subscriber> closed, Texts texts) {
    List<String> names =
        new ArrayList<>(closed.stream().limit(SHOWN).map(StatusCommand::name).toList());
    if (closed.size() > SHOWN) {
      names.add("…");
    }
    return String.join(texts.say("list.comma"), names);
  }

  private static String counts(PlatformCounts platform, Texts texts) {
    List<String> said = new ArrayList<>();
    said.add(texts.say("status.sent", platform.reached(DeliveryState.DELIVERED)));
    add(said, texts, "status.backlog", platform.backlog() + platform.onTheirWay());
    add(said, texts, "status.parked", platform.parked());
    add(said, texts, "status.shut-out", platform.shutOut());
    add(said, texts, "status.doubtful", platform.doubtful());
    add(said, texts, "status.set-aside", platform.reached(DeliveryState.SET_ASIDE));
    add(said, texts, "status.given-up", platform.reached(DeliveryState.GIVEN_UP));
    return String.join(" · ", said);
  }

  private static void add(List<String> said, Texts texts, String key, long count) {
    if (count > 0) {
      said.add(texts.say(key, count));
    }
  }
}
