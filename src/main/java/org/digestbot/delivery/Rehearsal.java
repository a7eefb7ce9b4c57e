package org.digestbot.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digestbot.chat.Language;
import org.digestbot.chat.Texts;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Reply;
import org.digestbot.digest.Archive;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.listing.Recommendations;
import org.digestbot.subscription.Subscriber;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.SubscriptionKind;
import org.digestbot.subscription.Subscriptions;

/**
 * Shows what subscriptions bring, without changing what they will bring: by the same hands that
 * make what is owed. Thread-safe.
 */
public final class Rehearsal {
  private static final int EXAMPLES = 5;

  private final Subscriptions subscriptions;
  private final Outbox outbox;
  private final WaitingList waiting;
  private final Archive archive;
  private final PostContents contents;
  private final PostComposer composer;
  private final ChatHabits habits;

  Rehearsal(
      Deliveries.Stores stores, PostContents contents, PostComposer composer, ChatHabits habits) {
    this.subscriptions = stores.subscriptions();
    this.outbox = stores.outbox();
    this.waiting = stores.waiting();
    this.archive = stores.archive();
    this.contents = contents;
    this.composer = composer;
    this.habits = habits;
  }

  /** What the next post or alert would be if it came now; empty where it would bring nothing. */
  public Optional<Reply> next(Subscription subscription, Language language, Instant now) {
    return upcoming(subscription, language, now).map(post -> withoutRest(post.reply()));
  }

  /** The printed day of the archive that the next post brings; empty where it brings none. */
  public Optional<LocalDate> archiveDay(Subscription subscription) {
    return subscription.isInArchive()
        ? Optional.ofNullable(contents.of(subscription).day())
        : Optional.empty();
  }

  /**
   * Sends the subscription's chat soon what {@link #next} says, or else a post of the newest
   * entries that match, in the chat's language and marked as a test; false where no entry does.
   */
  public boolean send(Subscription subscription, Instant now) {
    Subscriber chat = subscriptions.subscriber(subscription.chat());
    Language language = habits.language(chat);
    Optional<Composed> post =
        upcoming(subscription, language, now).or(() -> made(subscription, language, now));
    post.ifPresent(
        shown ->
            outbox.together(() -> outbox.add(test(subscription, shown, language, now), List.of())));
    return post.isPresent();
  }

  private NewDelivery test(
      Subscription subscription, Composed post, Language language, Instant now) {
    Note note = Note.hint(Texts.of(language).say("post.test"));
    Reply content = withoutRest(post.reply()).and(note);
    return new NewDelivery(
        "test:" + subscription.id() + ":" + outbox.nextId(),
        subscription.id(),
        subscription.chat(),
        DeliveryKind.TEST,
        post.entries(),
        post.shown(),
        FrozenReply.freeze(content),
        language,
        subscription.silent(),
        false,
        now,
        now,
        now);
  }

  private Optional<Composed> upcoming(Subscription subscription, Language language, Instant now) {
    if (subscription.kind() == SubscriptionKind.ALERTS) {
      return alert(subscription, language);
    }
    PostContents.Content content = contents.of(subscription);
    return content.entries().isEmpty()
        ? Optional.empty()
        : Optional.of(composed(subscription, content, language, now));
  }

  private Optional<Composed> alert(Subscription subscription, Language language) {
    List<Waiting> rows = waiting.of(subscription.id());
    List<ArchivedEntry> entries = archive.entries(Waiting.entriesOf(rows));
    Set<String> links = Waiting.linksOf(rows);
    return Recommendations.among(entries, links).size() == 0
        ? Optional.empty()
        : Optional.of(
            AlertComposer.compose(subscription.filter(), entries, links, null, 0, language));
  }

  /** Of the newest entries. */
  private Optional<Composed> made(Subscription subscription, Language language, Instant now) {
    List<ArchivedEntry> newest = contents.newest(subscription.filter(), EXAMPLES);
    PostContents.Content content =
        new PostContents.Content(newest, List.of(), false, null, null, false);
    return newest.isEmpty()
        ? Optional.empty()
        : Optional.of(composed(subscription, content, language, now));
  }

  private Composed composed(
      Subscription subscription, PostContents.Content content, Language language, Instant now) {
    ZoneId zone = habits.zone(subscriptions.subscriber(subscription.chat()), subscription);
    LocalDate today = LocalDate.ofInstant(now, zone);
    return composer.compose(DuePosts.draft(subscription, content, language, today, null), 0);
  }

  /** There is no delivery yet whose rest a button could show. */
  private static Reply withoutRest(Reply reply) {
    return new Reply(reply.blocks(), List.of());
  }
}
