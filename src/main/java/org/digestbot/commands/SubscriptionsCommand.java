package org.digestbot.commands;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Role;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Completion;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.command.OptionSpec;
import org.digestbot.chat.command.OptionType;
import org.digestbot.chat.reply.Block;
import org.digestbot.chat.reply.Block.Fields;
import org.digestbot.chat.reply.Block.Heading;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Field;
import org.digestbot.chat.reply.Reply;
import org.digestbot.subscription.DueTimes;
import org.digestbot.subscription.QuietHours;
import org.digestbot.subscription.Subscriber;
import org.digestbot.subscription.Subscription;

/** {@code /subscriptions}: what a chat gets, and when. */
final class SubscriptionsCommand extends AboutSubscriptions {
  static final String NAME = "subscriptions";

  /** One row of buttons each, and one to turn the page. */
  private static final int PAGE_SIZE = 4;

  private static final CommandSpec SPEC =
      CommandSpec.open(
              NAME,
              List.of("订阅列表", "我的订阅", "subs"),
              OptionSpec.optional(Destinations.CHANNEL, OptionType.CHANNEL, Completion.NONE),
              OptionSpec.page())
          .answeredQuietly();

  private final Destinations destinations;

  SubscriptionsCommand(PostDesk desk, SubscriptionWording wording) {
    super(SPEC, desk, wording);
    this.destinations = new Destinations(desk.venues());
  }

  @Override
  public Reply run(Invocation invocation) {
    return destinations.named(
        invocation,
        invocation.arguments().text(Destinations.CHANNEL),
        place -> list(invocation, place));
  }

  private Reply list(Invocation invocation, Destinations.Granted place) {
    Texts texts = invocation.texts();
    Chat chat = place.chat();
    List<Subscription> all =
        place.elsewhere() ? desk.subscriptions().in(chat) : reachable.of(invocation);
    Page page = Page.of(invocation, PAGE_SIZE);
    if (page.isBeyond(all.size())) {
      return page.beyond(all.size());
    }
    // Members may look; a button that is refused would only stand in the way.
    boolean mayChange = invocation.caller().role().compareTo(Role.ADMINISTRATOR) >= 0;
    if (all.isEmpty()) {
      Reply none =
          Reply.of(
              Heading.of(texts.say("subscriptions.heading", 0)),
              Note.hint(texts.say("subscriptions.how")));
      return mayChange ? none.row(new Button("/subscribe", Call.of(SubscribeCommand.NAME))) : none;
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(page.heading(texts.say("subscriptions.heading", all.size()), all.size()));
    List<Field> fields = new ArrayList<>();
    List<List<Button>> rows = new ArrayList<>();
    for (Subscription subscription : page.of(all)) {
      fields.add(Field.of(Long.toString(subscription.id()), described(subscription, chat, texts)));
      if (mayChange) {
        rows.add(SubscriptionButtons.of(subscription, desk.now(), texts));
      }
    }
    blocks.add(new Fields(fields));
    blocks.add(about(chat, texts));
    rows.add(page.buttons(all.size()));
    return new Reply(blocks, rows);
  }

  private String described(Subscription subscription, Chat listed, Texts texts) {
    Subscriber subscriber = desk.subscriptions().subscriber(subscription.chat());
    Instant now = desk.now();
    ZoneId zone = desk.zoneOf(subscription.chat());
    List<String> facts = new ArrayList<>();
    facts.add(wording.title(subscription, texts));
    if (!subscription.chat().equals(listed)) {
      facts.add(SubscriptionWording.place(subscriber, texts));
    }
    Instant paused = subscription.pausedUntil();
    Instant due = subscription.nextDue();
    if (subscriber.isClosed()) {
      facts.add(texts.say("subscriptions.closed"));
    } else if (paused != null && subscription.isPaused(now)) {
      facts.add(SubscriptionWording.paused(paused, zone, texts));
    } else if (due != null && subscription.timetable() != null) {
      ZoneId own = DueTimes.zone(subscription.timetable(), zone);
      String next = SubscriptionWording.moment(due, own, texts);
      facts.add(texts.say("subscriptions.next", next));
      if (!own.equals(zone)) {
        facts.add(SubscriptionWording.zone(own, now));
      }
    }
    return String.join(" · ", facts);
  }

  /** By whose clock the chat lives, and when it wants no noise. */
  private Block about(Chat chat, Texts texts) {
    String zone = SubscriptionWording.zone(desk.zoneOf(chat), desk.now());
    QuietHours quiet = desk.subscriptions().subscriber(chat).quiet();
    String said =
        quiet == null
            ? texts.say("subscriptions.zone", zone)
            : texts.say("subscriptions.zone-and-quiet", zone, quiet.from() + "–" + quiet.until());
    return Note.hint(said);
  }
}
