package org.digestbot.commands;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.request.Spans;
import org.jspecify.annotations.Nullable;

/** {@code /pause}: nothing comes for a while, and what arrives meanwhile does not come later. */
final class PauseCommand extends AboutSubscriptions {
  static final String NAME = "pause";
  private static final String TIME = "time";
  private static final CommandSpec SPEC =
      CommandSpec.open(
              NAME,
              List.of("暂停"),
              OptionSpec.optional(TIME, OptionType.TEXT, Completion.NONE)
                  .offering("1d", "7d", "30d"),
              ReachableSubscriptions.option())
          .reservedFor(Role.ADMINISTRATOR)
          .answeredQuietly();

  PauseCommand(PostDesk desk, SubscriptionWording wording) {
    super(SPEC, desk, wording);
  }

  @Override
  public Reply run(Invocation invocation) {
    Texts texts = invocation.texts();
    Meant meant = meant(invocation);
    if (meant.time().isEmpty()) {
      return paused(invocation, meant.number(), Instant.MAX, texts);
    }
    String time = meant.time().get();
    Spans.Reading reading = read(time, invocation);
    return reading.until() == null
        ? bad(time, reading.problem(), texts)
        : paused(invocation, meant.number(), reading.until(), texts);
  }

  /**
   * What is meant by {@code 12 7d}, {@code 12} and {@code 7d}.
   *
   * @param time for how long, as typed
   * @param number of the subscription, as typed
   */
  private record Meant(Optional<String> time, Optional<String> number) {}

  private Spans.Reading read(String time, Invocation invocation) {
    return Spans.read(time, desk.now(), desk.zoneOf(invocation.chat()));
  }

  private static Reply bad(String time, Spans.@Nullable Problem problem, Texts texts) {
    return Reply.warning(
        texts.say(
            problem == Spans.Problem.PAST
                ? "pause.past"
                : problem == Spans.Problem.TOO_LONG ? "pause.too-long" : "pause.bad-time",
            time));
  }

  private Meant meant(Invocation invocation) {
    Optional<String> time = invocation.arguments().text(TIME);
    Optional<String> number = invocation.arguments().text(SubscriptionButtons.NUMBER);
    if (time.isEmpty() || number.isPresent()) {
      return new Meant(time, number);
    }
    String[] parts = time.get().split("\\s+", 2);
    if (ReachableSubscriptions.number(parts[0]).isEmpty()
        || read(time.get(), invocation).until() != null) {
      return new Meant(time, number);
    }
    return new Meant(
        parts.length == 1 ? Optional.empty() : Optional.of(parts[1]), Optional.of(parts[0]));
  }

  private Reply paused(Invocation invocation, Optional<String> number, Instant until, Texts texts) {
    return number.isEmpty()
        ? all(invocation, until, texts)
        : reachable.numbered(
            invocation, number.get(), subscription -> one(subscription, until, texts));
  }

  private Reply one(Subscription subscription, Instant until, Texts texts) {
    desk.subscriptions().change(subscription.id(), known -> known.pausedUntil(until));
    return said(
            texts.say(
                "pause.one",
                wording.title(subscription, texts),
                SubscriptionWording.paused(until, desk.zoneOf(subscription.chat()), texts)),
            texts)
        .row(SubscriptionButtons.resume(subscription, texts));
  }

  private Reply all(Invocation invocation, Instant until, Texts texts) {
    List<Subscription> all = desk.subscriptions().in(invocation.chat());
    if (all.isEmpty()) {
      return Reply.of(Paragraph.of(texts.say("subscription.none")));
    }
    for (Subscription subscription : all) {
      desk.subscriptions().change(subscription.id(), known -> known.pausedUntil(until));
    }
    return said(
            texts.say(
                "pause.all",
                all.size(),
                SubscriptionWording.paused(until, desk.zoneOf(invocation.chat()), texts)),
            texts)
        .row(new Button(texts.say("pause.resume-all"), Call.of(ResumeCommand.NAME)));
  }

  private static Reply said(String text, Texts texts) {
    return Reply.of(Paragraph.of(text), Note.hint(texts.say("pause.not-later")));
  }
}
