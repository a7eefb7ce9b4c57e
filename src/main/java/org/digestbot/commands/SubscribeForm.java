package org.digestbot.commands;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Arguments;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.SubscriptionKind;
import org.digestbot.subscription.Timetable;
import org.digestbot.subscription.request.RequestParts;
import org.digestbot.subscription.request.RequestReader;
import org.digestbot.subscription.request.RequestReading;
import org.digestbot.subscription.request.SubscribeRequest;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a call to subscribe asks for: one typed line, the fields of a form, or both, where a
 * field counts for more than the line.
 */
final class SubscribeForm {
  private static final Set<String> AGREEING =
      Set.of(SubscribeOffer.YES, "true", "on", "1", "是", "要", "对");

  private SubscribeForm() {}

  /**
   * What a call asks for.
   *
   * @param silent null where nothing was said of it
   * @param publish null where nothing was said of it
   */
  record Understood(
      SubscribeRequest request,
      @Nullable Boolean silent,
      @Nullable Boolean publish,
      Set<RequestReading.Note> notes) {}

  /** Whether a call leaves open what kind of posts it is about. */
  static boolean leavesKindOpen(Arguments arguments) {
    return RequestReader.leavesKindOpen(line(arguments));
  }

  /**
   * Answers for what a call asks for, or says what in it cannot be understood.
   *
   * @param changed the subscription that the call changes without saying of what kind it is, or
   *     null; what is not said stays as it is there
   */
  static Reply read(
      Invocation invocation, @Nullable Subscription changed, Function<Understood, Reply> answer) {
    Arguments arguments = invocation.arguments();
    Texts texts = invocation.texts();
    String line = line(arguments);
    RequestReading typed =
        RequestReader.read(
            changed == null ? line : SubscribeOffer.word(changed.kind()) + " " + line);
    SubscribeRequest said = typed.request();
    if (said == null) {
      return misunderstood(typed.problems(), line, arguments.call(), texts);
    }
    RequestReading form =
        RequestReader.read(
            said.kind(),
            new RequestParts(
                part(arguments, SubscribeOffer.TIME),
                part(arguments, SubscribeOffer.DAY),
                part(arguments, SubscribeOffer.FILTER),
                part(arguments, SubscribeOffer.ZONE),
                part(arguments, Destinations.CHANNEL),
                part(arguments, SubscribeOffer.STYLE)));
    SubscribeRequest filled = form.request();
    if (filled == null) {
      return misunderstood(form.problems(), line, arguments.call(), texts);
    }
    Set<RequestReading.Note> notes = new LinkedHashSet<>(typed.notes());
    notes.addAll(form.notes());
    Boolean silent = choice(arguments, SubscribeOffer.SILENT);
    if (silent == null && said.silent()) {
      silent = true;
    }
    SubscribeRequest request = merged(said, filled);
    return answer.apply(
        new Understood(
            changed == null ? request : merged(asItIs(changed), request),
            silent,
            choice(arguments, SubscribeOffer.PUBLISH),
            notes));
  }

  private static String line(Arguments arguments) {
    return arguments.text(SubscribeOffer.KIND).orElse("");
  }

  private static SubscribeRequest asItIs(Subscription subscription) {
    Timetable timetable = subscription.timetable();
    return new SubscribeRequest(
        subscription.kind(),
        timetable == null ? null : timetable.time(),
        timetable == null ? null : timetable.day(),
        timetable == null ? null : timetable.zone(),
        null,
        subscription.style(),
        subscription.silent(),
        subscription.filter());
  }

  private static SubscribeRequest merged(SubscribeRequest said, SubscribeRequest filled) {
    return new SubscribeRequest(
        said.kind(),
        either(filled.time(), said.time()),
        either(filled.day(), said.day()),
        either(filled.zone(), said.zone()),
        either(filled.channel(), said.channel()),
        either(filled.style(), said.style()),
        said.silent(),
        filled.filter().isEmpty() ? said.filter() : filled.filter());
  }

  private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
    return first != null ? first : second;
  }

  private static @Nullable String part(Arguments arguments, String option) {
    return arguments.text(option).orElse(null);
  }

  private static @Nullable Boolean choice(Arguments arguments, String option) {
    return arguments
        .text(option)
        .map(typed -> AGREEING.contains(typed.toLowerCase(Locale.ROOT)))
        .orElse(null);
  }

  private static Reply misunderstood(
      List<RequestReading.Problem> problems, String line, Call call, Texts texts) {
    RequestReading.Problem problem = problems.get(0);
    if (problem instanceof RequestReading.NoKind none) {
      return noKind(none, line, call, texts);
    }
    if (problem instanceof RequestReading.BadZone bad) {
      Reply reply =
          Reply.warning(
              texts.say(
                  bad.suggestions().isEmpty() ? "timezone.unknown" : "timezone.which",
                  bad.typed()));
      for (ZoneId zone : bad.suggestions()) {
        reply = reply.row(new Button(zone.getId(), inZone(zone, bad.typed(), line, call)));
      }
      return reply;
    }
    if (problem instanceof RequestReading.BadTime bad) {
      return Reply.warning(texts.say("subscribe.bad-time", bad.typed()));
    }
    if (problem instanceof RequestReading.BadDay bad) {
      return Reply.warning(texts.say("subscribe.bad-day", bad.typed()));
    }
    if (problem instanceof RequestReading.SeveralDays several) {
      return Reply.warning(
          texts.say("subscribe.several-days", SubscriptionWording.weekday(several.first(), texts)));
    }
    return Reply.warning(
        texts.say("subscribe.bad-style", ((RequestReading.BadStyle) problem).typed()));
  }

  /** The same call with the zone that was meant in the place of what was typed. */
  private static Call inZone(ZoneId zone, String typed, String line, Call call) {
    int at = line.lastIndexOf(typed);
    return at < 0 || call.arguments().containsKey(SubscribeOffer.ZONE)
        ? call.with(SubscribeOffer.ZONE, zone.getId())
        : call.with(
            SubscribeOffer.KIND,
            line.substring(0, at) + zone.getId() + line.substring(at + typed.length()));
  }

  /** Whoever named no kind has typed a filter, or a kind with a slip. */
  private static Reply noKind(RequestReading.NoKind none, String line, Call call, Texts texts) {
    SubscriptionKind nearest = none.nearest();
    if (nearest != null) {
      String right = SubscribeOffer.word(nearest) + line.substring(none.typed().length());
      return Reply.warning(texts.say("subscribe.no-kind", none.typed()))
          .row(new Button("/subscribe " + right, call.with(SubscribeOffer.KIND, right)));
    }
    Reply reply = Reply.warning(texts.say("subscribe.which-kind", line));
    for (List<Button> row : SubscribeOffer.kinds(filtered(call, line), texts)) {
      reply = reply.row(row);
    }
    return reply;
  }

  private static Call filtered(Call call, String line) {
    return line.isEmpty() ? call : call.with(SubscribeOffer.FILTER, line);
  }
}
