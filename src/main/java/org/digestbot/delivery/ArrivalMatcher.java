package org.digestbot.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.EntryId;
import org.digestbot.digest.Link;
import org.digestbot.ingest.Arrival;
import org.digestbot.ingest.Arrivals;
import org.digestbot.listing.BestLinks;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.SubscriptionKind;
import org.digestbot.subscription.Subscriptions;
import org.digestbot.subscription.filter.FilterBank;

/** Notes for each subscription what arrived for it, in the import's transaction. Thread-safe. */
final class ArrivalMatcher implements Arrivals {
  private final Subscriptions subscriptions;
  private final WaitingList waiting;
  private final FilterShelf filters;

  ArrivalMatcher(Subscriptions subscriptions, WaitingList waiting, FilterShelf filters) {
    this.subscriptions = subscriptions;
    this.waiting = waiting;
    this.filters = filters;
  }

  /** What of an arrival is for one subscription. */
  private static final class Found {
    private final Subscription subscription;
    private final List<EntryId> entries = new ArrayList<>();
    private final Set<String> links = new LinkedHashSet<>();

    Found(Subscription subscription) {
      this.subscription = subscription;
    }
  }

  @Override
  public void arrived(Arrival arrival) {
    if (arrival.baseline() || arrival.added().isEmpty() && arrival.changed().isEmpty()) {
      return;
    }
    for (Found found : found(arrival)) {
      Fate fate = found.subscription.isPaused(arrival.at()) ? Fate.PAUSED : Fate.WAITING;
      waiting.add(
          new Waiting(
              0,
              found.subscription.id(),
              arrival.importId(),
              arrival.at(),
              found.entries,
              found.links,
              fate,
              null));
    }
  }

  /** In the order of the subscriptions' numbers. */
  private Collection<Found> found(Arrival arrival) {
    Map<String, List<Subscription>> byFilter = new LinkedHashMap<>();
    for (Subscription subscription : subscriptions.all()) {
      byFilter
          .computeIfAbsent(subscription.filter(), filter -> new ArrayList<>())
          .add(subscription);
    }
    if (byFilter.isEmpty()) {
      return List.of();
    }
    List<List<Subscription>> numbered = List.copyOf(byFilter.values());
    FilterBank bank = filters.bank(List.copyOf(byFilter.keySet()));
    Map<Long, Found> found = new TreeMap<>();
    for (ArchivedEntry entry : arrival.added()) {
      note(entry, true, wanting(entry, bank, numbered), arrival.newLinks(), found);
    }
    for (ArchivedEntry entry : arrival.changed()) {
      note(entry, false, wanting(entry, bank, numbered), arrival.newLinks(), found);
    }
    return found.values();
  }

  private static List<Subscription> wanting(
      ArchivedEntry entry, FilterBank bank, List<List<Subscription>> numbered) {
    return bank.match(entry).stream().mapToObj(numbered::get).flatMap(List::stream).toList();
  }

  /** Alerts want links that are new, all else wants entries that are. */
  private static void note(
      ArchivedEntry entry,
      boolean isNew,
      List<Subscription> wanting,
      Set<String> allNewLinks,
      Map<Long, Found> found) {
    List<String> links = newLinks(entry, allNewLinks);
    for (Subscription subscription : wanting) {
      boolean alerts = subscription.kind() == SubscriptionKind.ALERTS;
      if (alerts ? !links.isEmpty() : isNew) {
        Found here = found.computeIfAbsent(subscription.id(), id -> new Found(subscription));
        here.entries.add(entry.id());
        if (alerts) {
          here.links.addAll(links);
        }
      }
    }
  }

  private static List<String> newLinks(ArchivedEntry entry, Set<String> all) {
    return BestLinks.recommended(entry.entry()).stream()
        .map(Link::canonical)
        .filter(all::contains)
        .toList();
  }
}
