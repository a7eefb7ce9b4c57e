package org.digestbot.commands;

import java.time.LocalTime;
import java.util.List;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Role;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Completion;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.command.OptionSpec;
import org.digestbot.chat.command.OptionType;
import org.digestbot.chat.reply.Block.Paragraph;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;
import org.digestbot.subscription.QuietHours;
import org.digestbot.subscription.request.QuietReader;

/** {@code /quiet}: when a chat wants no noise. */
final class QuietCommand implements Command {
  static final String NAME = "quiet";
  private static final String HOURS = "hours";
  private static final String OFF = "off";
  private static final String EVENING = "22:00-07:00";
  private static final String NIGHT = "23:00-08:00";
  private static final CommandSpec SPEC =
      CommandSpec.open(
              NAME,
              List.of("免打扰", "静音时段"),
              OptionSpec.optional(HOURS, OptionType.TEXT, Completion.NONE)
                  .offering(EVENING, NIGHT, OFF),
              OptionSpec.optional(Destinations.CHANNEL, OptionType.CHANNEL, Completion.NONE))
          .reservedFor(Role.ADMINISTRATOR)
          .answeredQuietly();

  private final PostDesk desk;
  private final Destinations destinations;

  QuietCommand(PostDesk desk) {
    this.desk = desk;
    this.destinations = new Destinations(desk.venues());
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Invocation invocation) {
    Texts texts = invocation.texts();
    Addressed wish = Addressed.of(invocation.arguments(), HOURS);
    return destinations.named(invocation, wish.place(), place -> quiet(place, wish, texts));
  }

  private Reply quiet(Destinations.Granted place, Addressed wish, Texts texts) {
    Chat chat = place.chat();
    if (wish.words().isEmpty()) {
      return offer(place.said(Paragraph.of(current(chat, texts))), wish.call(), texts);
    }
    String typed = wish.words().get();
    QuietReader.Reading reading = QuietReader.read(typed);
    if (!reading.understood()) {
      return offer(Reply.warning(texts.say("quiet.unreadable", typed)), wish.call(), texts);
    }
    desk.subscriptions().change(chat, known -> known.quietDuring(reading.hours()));
    return place.said(Paragraph.of(current(chat, texts)));
  }

  private String current(Chat chat, Texts texts) {
    QuietHours hours = desk.subscriptions().subscriber(chat).quiet();
    if (hours == null) {
      return texts.say("quiet.none");
    }
    LocalTime from = hours.from();
    LocalTime until = hours.until();
    return texts.say(
        "quiet.from-until", from, until, SubscriptionWording.zone(desk.zoneOf(chat), desk.now()));
  }

  private static Reply offer(Reply reply, Call call, Texts texts) {
    return reply.row(
        new Button(EVENING, call.with(HOURS, EVENING)),
        new Button(NIGHT, call.with(HOURS, NIGHT)),
        new Button(texts.say("quiet.off-button"), call.with(HOURS, OFF)));
  }
}
