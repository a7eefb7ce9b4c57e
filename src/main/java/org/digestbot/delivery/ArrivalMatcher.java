package org.digestbot.delivery;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
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
import org.digestbot.subscription.FilterBank;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.SubscriptionKind;
import org.digestbot.subscription.Subscriptions;

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

  /** What of an arrival matches one subscription. */
  private static final class Found {
    private final List<EntryId> entries = new ArrayList<>();
    private final Set<String> links = new LinkedHashSet<>();
  }

  @Override
  public void arrived(Arrival arrival) {
    if (arrival.baseline() || arrival.added().isEmpty() && arrival.changed().isEmpty()) {
      return;
    }
    Map<String, List<Subscription>> byFilter = new LinkedHashMap<>();
    for (Subscription subscription : subscriptions.all()) {
      byFilter
          .computeIfAbsent(subscription.filter(), filter -> new ArrayList<>())
          .add(subscription);
    }
    if (byFilter.isEmpty()) {
      return;
    }
    List<List<Subscription>> numbered = List.copyOf(byFilter.values());
    FilterBank bank = filters.bank(List.copyOf(byFilter.keySet()));
    Map<Long, Found> found = new TreeMap<>();
    Map<Long, Subscription> finders = new TreeMap<>();
    Set<EntryId> added = new HashSet<>();
    arrival.added().forEach(entry -> added.add(entry.id()));
    List<ArchivedEntry> all = new ArrayList<>(arrival.added());
    all.addAll(arrival.changed());
    for (ArchivedEntry entry : all) {
      List<String> links = newLinks(entry, arrival.newLinks());
      BitSet matching = bank.match(entry);
      matching.stream()
          .mapToObj(numbered::get)
          .flatMap(List::stream)
          .filter(
              subscription ->
                  subscription.kind() == SubscriptionKind.ALERTS
                      ? !links.isEmpty()
                      : added.contains(entry.id()))
          .forEach(
              subscription -> {
                finders.put(subscription.id(), subscription);
                Found here = found.computeIfAbsent(subscription.id(), id -> new Found());
                here.entries.add(entry.id());
                if (subscription.kind() == SubscriptionKind.ALERTS) {
                  here.links.addAll(links);
                }
              });
    }
    finders.forEach(
        (id, subscription) -> {
          Found here = found.getOrDefault(id, new Found());
          Fate fate = subscription.isPaused(arrival.at()) ? Fate.PAUSED : Fate.WAITING;
          waiting.add(
              new Waiting(
                  0, id, arrival.importId(), arrival.at(), here.entries, here.links, fate, null));
        });
  }

  private static List<String> newLinks(ArchivedEntry entry, Set<String> all) {
    return BestLinks.recommended(entry.entry()).stream()
        .map(Link::canonical)
        .filter(all::contains)
        .toList();
  }
}
