package org.digestbot.commands;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Role;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Completion;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.command.OptionSpec;
import org.digestbot.chat.command.OptionType;
import org.digestbot.chat.reply.Block;
import org.digestbot.chat.reply.Block.Heading;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;
import org.digestbot.chat.reply.RichText;
import org.digestbot.digest.Topics;
import org.digestbot.listing.EntryItems;
import org.digestbot.subscription.PostStyle;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.filter.FilterReader;
import org.digestbot.subscription.filter.FilterReading;
import org.digestbot.subscription.request.SubscribeRequest;
import org.jspecify.annotations.Nullable;

/** {@code /subscribe}: posts by the clock, and alerts for new links. */
final class SubscribeCommand implements Command {
  static final String NAME = "subscribe";

  /** In the place of a channel: it is to be chosen from a list. */
  static final String TO_CHOOSE = "?";

  private static final CommandSpec SPEC =
      CommandSpec.open(
              NAME,
              List.of("订阅", "sub"),
              OptionSpec.optional(SubscribeOffer.KIND, OptionType.QUERY, Completion.NONE)
                  .offering("daily", "weekly", "alerts", "archive"),
              OptionSpec.optional(SubscribeOffer.TIME, OptionType.TEXT, Completion.NONE)
                  .offering("07:00", "08:00", "09:00", "12:00", "18:00", "21:00"),
              OptionSpec.optional(SubscribeOffer.DAY, OptionType.TEXT, Completion.NONE)
                  .offering(
                      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
              OptionSpec.optional(SubscribeOffer.FILTER, OptionType.QUERY, Completion.QUERY),
              OptionSpec.optional(SubscribeOffer.ZONE, OptionType.TEXT, Completion.ZONE),
              OptionSpec.optional(Destinations.CHANNEL, OptionType.CHANNEL, Completion.NONE),
              OptionSpec.optional(SubscribeOffer.STYLE, OptionType.TEXT, Completion.NONE)
                  .offering("brief", "normal", "full"),
              OptionSpec.optional(SubscribeOffer.SILENT, OptionType.TEXT, Completion.NONE)
                  .offering(SubscribeOffer.YES, "no"),
              OptionSpec.optional(SubscribeOffer.PUBLISH, OptionType.TEXT, Completion.NONE)
                  .offering(SubscribeOffer.YES, "no"),
              ReachableSubscriptions.option())
          .reservedFor(Role.ADMINISTRATOR)
          .answeredQuietly();

  private final PostDesk desk;
  private final FilterReader filters;
  private final Destinations destinations;
  private final SubscribeAnswer answers;
  private final ReachableSubscriptions reachable;

  SubscribeCommand(
      Supplier<Library> library,
      Topics topics,
      EntryItems items,
      PostDesk desk,
      SubscriptionWording wording) {
    this.desk = desk;
    this.filters = new FilterReader(topics);
    this.destinations = new Destinations(desk.venues());
    this.answers = new SubscribeAnswer(library, items, desk, wording);
    this.reachable = new ReachableSubscriptions(desk, wording);
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Invocation invocation) {
    boolean toChoose =
        invocation.arguments().text(Destinations.CHANNEL).filter(TO_CHOOSE::equals).isPresent();
    Optional<String> number = invocation.arguments().text(SubscriptionButtons.NUMBER);
    if (number.isPresent() && SubscribeForm.leavesKindOpen(invocation.arguments())) {
      return reachable.numbered(
          invocation, number.get(), changed -> wished(invocation, changed, toChoose));
    }
    return invocation.arguments().text(SubscribeOffer.KIND).isEmpty()
            && invocation.arguments().text(SubscribeOffer.FILTER).isEmpty()
        ? kinds(invocation, toChoose)
        : wished(invocation, null, toChoose);
  }

  /**
   * @param changed the subscription that keeps what the call does not say, or null
   */
  private Reply wished(Invocation invocation, @Nullable Subscription changed, boolean toChoose) {
    return SubscribeForm.read(
        invocation,
        changed,
        wish -> {
          FilterReading filter = filters.read(wish.request().filter());
          if (!filter.isSound()) {
            return unsound(filter, invocation.texts());
          }
          return toChoose
              ? choice(invocation)
              : destinations.forPosts(
                  invocation,
                  place(wish.request(), changed, invocation),
                  granted -> kept(invocation, wish, filter, granted),
                  () -> nowhere(invocation, wish, filter));
        });
  }

  private Reply nowhere(
      Invocation invocation, SubscribeForm.Understood wish, FilterReading filter) {
    Subscription wished =
        subscription(invocation, invocation.chat(), wish, filter.filter().text(), null);
    return answers.nowhere(wished, filter, wish, invocation.texts());
  }

  /** Where it is wanted, as it was typed; where it is already, if that is elsewhere. */
  private Optional<String> place(
      SubscribeRequest request, @Nullable Subscription changed, Invocation invocation) {
    return Optional.ofNullable(request.channel())
        .or(
            () ->
                Optional.ofNullable(changed)
                    .map(Subscription::chat)
                    .filter(chat -> !chat.equals(invocation.chat()))
                    .map(desk.venues()::reference));
  }

  private static Reply unsound(FilterReading filter, Texts texts) {
    Reply reply = new Reply(List.of(), List.of());
    for (FilterReading.Note problem : filter.problems()) {
      reply = reply.and(Note.warning(FilterAdvice.said(problem, texts)));
    }
    return reply;
  }

  private Reply kept(
      Invocation invocation,
      SubscribeForm.Understood wish,
      FilterReading filter,
      Destinations.Granted place) {
    Chat chat = place.chat();
    List<Subscription> all = desk.subscriptions().in(chat);
    Subscription replaced = replaced(invocation, all);
    Subscription alike = alike(all, wish.request(), filter);
    Subscription known = alike != null ? alike : replaced;
    if (known == null && all.size() >= Subscription.MOST) {
      Texts texts = invocation.texts();
      return Reply.warning(texts.say("subscribe.too-many", Subscription.MOST))
          .row(SubscriptionButtons.all(texts));
    }
    desk.subscriptions()
        .change(chat, before -> before.opened().known(place.title(), invocation.language()));
    String words = alike != null ? alike.filter() : filter.filter().text();
    Subscription wished = subscription(invocation, chat, wish, words, known);
    Subscription kept =
        alike == null && replaced != null
            ? desk.subscriptions()
                .change(replaced.id(), old -> old.wishing(wished.wish()).dueAt(wished.nextDue()))
                .orElseGet(() -> desk.subscriptions().keep(wished))
            : desk.subscriptions().keep(wished);
    if (replaced != null && replaced.id() != kept.id()) {
      desk.subscriptions().remove(replaced.id());
    }
    return answers.kept(kept, known != null, filter, wish, place, invocation);
  }

  /** The one that a call names by its number, where it is one of these. */
  private static @Nullable Subscription replaced(Invocation call, List<Subscription> all) {
    Optional<Long> number =
        call.arguments().text(SubscriptionButtons.NUMBER).flatMap(ReachableSubscriptions::number);
    return all.stream()
        .filter(subscription -> number.filter(id -> id == subscription.id()).isPresent())
        .findFirst()
        .orElse(null);
  }

  /** The one of the same kind whose filter means the same, whatever its words are. */
  private @Nullable Subscription alike(
      List<Subscription> all, SubscribeRequest request, FilterReading filter) {
    return all.stream()
        .filter(other -> other.kind() == request.kind())
        .filter(other -> filters.read(other.filter()).filter().key().equals(filter.filter().key()))
        .findFirst()
        .orElse(null);
  }

  /** What is asked for; what it does not say stays as it is known. */
  private Subscription subscription(
      Invocation invocation,
      Chat chat,
      SubscribeForm.Understood wish,
      String filter,
      @Nullable Subscription known) {
    PostStyle style = wish.request().style();
    Boolean silent = wish.silent();
    Boolean publish = wish.publish();
    return Subscription.begun(
        chat,
        new Subscription.Wish(
            wish.request().kind(),
            filter,
            wish.request().timetable(),
            style != null ? style : known == null ? PostStyle.NORMAL : known.style(),
            silent != null ? silent : known != null && known.silent(),
            publish != null ? publish : known != null && known.publish()),
        invocation.caller().id(),
        desk.now(),
        desk.zoneOf(chat));
  }

  private Reply kinds(Invocation invocation, boolean toChoose) {
    Texts texts = invocation.texts();
    Reply reply =
        Reply.of(
            Heading.of(texts.say(toChoose ? "subscribe.heading-elsewhere" : "subscribe.heading")),
            Note.hint(texts.say("subscribe.how")));
    for (List<Button> row : SubscribeOffer.kinds(invocation.arguments().call(), texts)) {
      reply = reply.row(row);
    }
    return !toChoose && invocation.caller().inPrivate() && destinations.isOpen(invocation)
        ? reply.row(
            new Button(
                texts.say("subscribe.elsewhere-button"),
                Call.of(NAME).with(Destinations.CHANNEL, TO_CHOOSE)))
        : reply;
  }

  private static Reply choice(Invocation invocation) {
    Texts texts = invocation.texts();
    Block.ChatChoice choice =
        new Block.ChatChoice(
            invocation.arguments().call().with(Destinations.CHANNEL, null),
            RichText.plain(texts.say("subscribe.choose-by-name")));
    return Reply.of(Heading.of(texts.say("subscribe.choose-heading")), choice);
  }
}
