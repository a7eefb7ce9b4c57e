package org.digestbot.commands;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.reply.Block;
import org.digestbot.chat.reply.Block.EntryList;
import org.digestbot.chat.reply.Block.Fields;
import org.digestbot.chat.reply.Block.Heading;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Field;
import org.digestbot.chat.reply.Reply;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.SourceSummary;
import org.digestbot.listing.EntryItems;
import org.digestbot.subscription.DueTimes;
import org.digestbot.subscription.PostStyle;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.SubscriptionKind;
import org.digestbot.subscription.Timetable;
import org.digestbot.subscription.filter.FilterReading;
import org.digestbot.subscription.request.RequestReading;
import org.digestbot.subscription.request.SubscribeRequest;
import org.jspecify.annotations.Nullable;

/** Shows a subscription as it was understood, with what it would have brought. Thread-safe. */
final class SubscribeAnswer {
  private static final int EXAMPLES = 3;

  /** A source that was as it is for so long will hardly bring anything. */
  private static final Duration STALE = Duration.ofDays(30);

  private final Supplier<Library> library;
  private final EntryItems items;
  private final PostDesk desk;
  private final SubscriptionWording wording;
  private final FilterAdvice advice;

  SubscribeAnswer(
      Supplier<Library> library, EntryItems items, PostDesk desk, SubscriptionWording wording) {
    this.library = library;
    this.items = items;
    this.desk = desk;
    this.wording = wording;
    this.advice = new FilterAdvice(library);
  }

  /**
   * A subscription as it is kept.
   *
   * @param changed whether there was one alike before
   */
  Reply kept(
      Subscription subscription,
      boolean changed,
      FilterReading filter,
      SubscribeForm.Understood wish,
      Destinations.Granted place,
      Invocation invocation) {
    Texts texts = invocation.texts();
    String heading = texts.say(changed ? "subscribe.changed" : "subscribe.kept");
    List<Block> blocks =
        understood(heading, subscription, filter, place.elsewhere() ? place.title() : null, texts);
    List<FilterAdvice.UnknownWord> unknown = advice.unknownWords(filter.filter());
    blocks.addAll(remarks(unknown, filter, wish, texts));
    blocks.addAll(archive(subscription, texts));
    String empty = empty(subscription, texts);
    if (empty != null) {
      blocks.add(Note.warning(empty));
    }
    blocks.addAll(example(subscription, filter, texts));
    Reply reply = new Reply(blocks, List.of()).row(buttons(subscription, invocation));
    boolean archive = empty != null && subscription.kind() != SubscriptionKind.ALERTS;
    return reply
        .row(archive ? List.of(archiveInstead(subscription, invocation)) : List.of())
        .row(corrections(subscription, unknown, invocation))
        .row(
            invocation.caller().inPrivate() && !place.elsewhere()
                ? List.of(
                    new Button(
                        texts.say("subscribe.elsewhere-button"),
                        again(subscription, invocation)
                            .with(Destinations.CHANNEL, SubscribeCommand.TO_CHOOSE)))
                : List.of());
  }

  /** A subscription that cannot be kept, because there are no posts where it was asked for. */
  Reply nowhere(
      Subscription subscription, FilterReading filter, SubscribeForm.Understood wish, Texts texts) {
    List<Block> blocks =
        understood(texts.say("subscribe.understood"), subscription, filter, null, texts);
    blocks.add(Note.warning(texts.say("venue.no-posts")));
    blocks.addAll(remarks(advice.unknownWords(filter.filter()), filter, wish, texts));
    blocks.addAll(archive(subscription, texts));
    blocks.addAll(example(subscription, filter, texts));
    return new Reply(blocks, List.of());
  }

  private List<Block> understood(
      String heading,
      Subscription subscription,
      FilterReading filter,
      @Nullable String title,
      Texts texts) {
    List<Field> fields = new ArrayList<>();
    if (!filter.filter().isEverything()) {
      fields.add(field("subscribe.brings", wording.read(filter.filter(), texts), texts));
    }
    if (title != null) {
      fields.add(field("subscribe.where", title, texts));
    }
    Instant due = subscription.nextDue();
    if (subscription.timetable() != null && due != null) {
      ZoneId zone = DueTimes.zone(subscription.timetable(), desk.zoneOf(subscription.chat()));
      Instant now = desk.now();
      fields.add(field("subscribe.next", SubscriptionWording.due(due, zone, now, texts), texts));
      fields.add(field("subscribe.zone", SubscriptionWording.zone(zone, now), texts));
    }
    String manner = manner(subscription, texts);
    if (!manner.isEmpty()) {
      fields.add(field("subscribe.manner", manner, texts));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Heading.of(heading + texts.say("subscribe.colon") + wording.title(subscription, texts)));
    if (!fields.isEmpty()) {
      blocks.add(new Fields(fields));
    }
    return blocks;
  }

  private static String manner(Subscription subscription, Texts texts) {
    List<String> manner = new ArrayList<>();
    if (subscription.style() == PostStyle.BRIEF) {
      manner.add(texts.say("subscribe.style-brief"));
    }
    if (subscription.style() == PostStyle.FULL) {
      manner.add(texts.say("subscribe.style-full"));
    }
    if (subscription.silent()) {
      manner.add(texts.say("subscribe.silently"));
    }
    if (subscription.publish()) {
      manner.add(texts.say("subscribe.published"));
    }
    return String.join(" · ", manner);
  }

  private List<Block> remarks(
      List<FilterAdvice.UnknownWord> unknown,
      FilterReading filter,
      SubscribeForm.Understood wish,
      Texts texts) {
    List<Block> remarks = new ArrayList<>();
    if (!unknown.isEmpty()) {
      List<String> words = unknown.stream().map(word -> "“" + word.word() + "”").toList();
      remarks.add(
          Note.warning(
              texts.say("filter.unknown-word", String.join(texts.say("list.comma"), words))));
    }
    filter.notes().forEach(note -> remarks.add(Note.hint(FilterAdvice.said(note, texts))));
    for (RequestReading.Note note : wish.notes()) {
      remarks.add(
          Note.hint(
              switch (note) {
                case TIME_IGNORED -> texts.say("subscribe.time-ignored");
                case DAY_IGNORED -> texts.say("subscribe.day-ignored");
              }));
    }
    SubscribeRequest request = wish.request();
    if (request.kind() == SubscriptionKind.WEEKLY && request.day() == null) {
      remarks.add(Note.hint(texts.say("subscribe.usual-day")));
    }
    return remarks;
  }

  /** Where in the archive it begins, or goes on, and how. */
  private List<Block> archive(Subscription subscription, Texts texts) {
    if (!subscription.isInArchive()) {
      return List.of();
    }
    String key =
        subscription.archivedThrough() == null
            ? "subscribe.archive-begins"
            : "subscribe.archive-goes-on";
    List<Block> said = new ArrayList<>();
    desk.rehearsal()
        .archiveDay(subscription)
        .ifPresent(day -> said.add(Note.hint(texts.say(key, texts.date(day)))));
    said.add(Note.hint(texts.say("subscribe.archive-how")));
    return said;
  }

  /** Why nothing is likely to come, or null. */
  private @Nullable String empty(Subscription subscription, Texts texts) {
    if (subscription.kind() == SubscriptionKind.ARCHIVE) {
      return library.get().sample() ? texts.say("archive.empty") : null;
    }
    if (!desk.sourcesConfigured().getAsBoolean()) {
      return texts.say("subscribe.no-source");
    }
    Instant stale = desk.now().minus(STALE);
    boolean changed =
        library.get().archive().sources().stream()
            .map(SourceSummary::changed)
            .filter(Objects::nonNull)
            .anyMatch(stale::isBefore);
    return changed && !library.get().sample() ? null : texts.say("subscribe.stale");
  }

  private List<Block> example(Subscription subscription, FilterReading filter, Texts texts) {
    List<ArchivedEntry> newest = advice.newest(filter.filter(), EXAMPLES);
    if (newest.isEmpty()) {
      return List.of(Note.hint(texts.say("subscribe.no-example")));
    }
    return List.of(
        Heading.of(texts.say("subscribe.example")),
        new EntryList(
            newest.stream()
                .map(
                    entry ->
                        subscription.style() == PostStyle.BRIEF
                            ? items.brief(entry)
                            : items.listed(entry, texts))
                .toList(),
            subscription.style() == PostStyle.BRIEF));
  }

  private List<Button> buttons(Subscription subscription, Invocation invocation) {
    Texts texts = invocation.texts();
    List<Button> row = new ArrayList<>();
    Timetable timetable = subscription.timetable();
    if (timetable != null) {
      row.add(
          new Button(
              texts.say("subscribe.zone-button"), zone(subscription, timetable, invocation)));
    }
    row.addAll(SubscriptionButtons.ofOnly(subscription, texts));
    return row;
  }

  /** Changes the zone by which it goes: its own, or else that of its chat. */
  private Call zone(Subscription subscription, Timetable timetable, Invocation invocation) {
    Call zone = Call.of(TimezoneCommand.NAME);
    if (timetable.zone() != null) {
      return zone.with(SubscriptionButtons.NUMBER, Long.toString(subscription.id()));
    }
    return subscription.chat().equals(invocation.chat())
        ? zone
        : zone.with(Destinations.CHANNEL, desk.venues().reference(subscription.chat()));
  }

  private Call again(Subscription subscription, Invocation invocation) {
    return SubscribeOffer.again(subscription, invocation.chat(), desk.venues());
  }

  /** The call that changes a subscription, once something in it is. */
  private Call instead(Subscription subscription, Invocation invocation) {
    return again(subscription, invocation)
        .with(SubscriptionButtons.NUMBER, Long.toString(subscription.id()));
  }

  private Button archiveInstead(Subscription subscription, Invocation invocation) {
    Call call =
        instead(subscription, invocation)
            .with(SubscribeOffer.KIND, SubscribeOffer.word(SubscriptionKind.ARCHIVE))
            .with(SubscribeOffer.DAY, null);
    return new Button(invocation.texts().say("subscribe.archive-button"), call);
  }

  /** The same subscription with a word that occurs. */
  private List<Button> corrections(
      Subscription subscription, List<FilterAdvice.UnknownWord> unknown, Invocation invocation) {
    List<Button> row = new ArrayList<>();
    for (FilterAdvice.UnknownWord word : unknown) {
      String nearest = word.nearest();
      if (nearest != null) {
        String right = subscription.filter().replace(word.word(), nearest);
        row.add(
            new Button(
                invocation.texts().say("filter.instead", right),
                instead(subscription, invocation).with(SubscribeOffer.FILTER, right)));
      }
    }
    return row;
  }

  private static Field field(String key, String value, Texts texts) {
    return Field.of(texts.say(key), value);
  }
}
