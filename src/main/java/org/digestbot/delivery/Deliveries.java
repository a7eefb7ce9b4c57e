package org.digestbot.delivery;

import java.time.InstantSource;
import java.time.ZoneId;
import org.digestbot.chat.Language;
import org.digestbot.chat.LanguagePreferences;
import org.digestbot.chat.post.Courier;
import org.digestbot.digest.Archive;
import org.digestbot.digest.Topics;
import org.digestbot.ingest.Arrivals;
import org.digestbot.subscription.Subscriptions;
import org.digestbot.subscription.filter.FilterReader;

/** All that plans and hands over, put together. Immutable. */
public final class Deliveries {
  private final Stores stores;
  private final ChatBook chats;
  private final Arrivals arrivals;
  private final Planner planner;
  private final Rehearsal rehearsal;
  private final Explainer explainer;
  private final InstantSource clock;

  /** Where everything is kept. Immutable. */
  public record Stores(
      Subscriptions subscriptions,
      Outbox outbox,
      WaitingList waiting,
      Archive archive,
      LanguagePreferences languages) {}

  /**
   * What is usual where a chat has not said otherwise. Immutable.
   *
   * @param alertsAnHour the most messages of alerts that a chat gets in an hour
   */
  public record Defaults(Topics topics, Language language, ZoneId zone, int alertsAnHour) {}

  /**
   * @param planned is run when deliveries may have been planned: nudges the relays
   */
  public Deliveries(Stores stores, Defaults defaults, InstantSource clock, Runnable planned) {
    this.stores = stores;
    this.clock = clock;
    FilterShelf filters = new FilterShelf(new FilterReader(defaults.topics()));
    ChatHabits habits = new ChatHabits(stores.languages(), defaults.language(), defaults.zone());
    PostContents contents = new PostContents(stores.archive(), stores.waiting(), filters);
    PostComposer composer = new PostComposer(defaults.topics());
    this.chats = new ChatBook(stores.subscriptions(), stores.outbox(), defaults.language(), clock);
    this.arrivals = new ArrivalMatcher(stores.subscriptions(), stores.waiting(), filters);
    this.planner =
        new Planner(
            stores.subscriptions(),
            new DuePosts(stores, contents, composer, habits),
            new AlertRound(stores, habits, defaults.alertsAnHour()),
            clock,
            planned);
    this.explainer = new Explainer(stores, filters, habits);
    this.rehearsal = new Rehearsal(stores, contents, composer, habits);
  }

  /** Hears of chats that move, close and open. */
  public ChatBook chats() {
    return chats;
  }

  /** Hears what imports bring. */
  public Arrivals arrivals() {
    return arrivals;
  }

  /** Plans what is due. */
  public Planner planner() {
    return planner;
  }

  public Rehearsal rehearsal() {
    return rehearsal;
  }

  public Explainer explainer() {
    return explainer;
  }

  /** What hands the deliveries of one platform over; to be closed before the platform stops. */
  public Relay relay(Courier courier) {
    return new Relay(stores.outbox(), courier, chats, clock);
  }
}
