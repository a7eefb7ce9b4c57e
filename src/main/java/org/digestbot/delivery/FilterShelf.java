package org.digestbot.delivery;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.digestbot.subscription.filter.Filter;
import org.digestbot.subscription.filter.FilterBank;
import org.digestbot.subscription.filter.FilterReader;
import org.jspecify.annotations.Nullable;

/** Keeps filters read, since the same few are asked for again and again. Thread-safe. */
final class FilterShelf {
  private static final int MOST = 20_000;

  private final FilterReader reader;
  private final Map<String, Filter> filters = new ConcurrentHashMap<>();
  private volatile @Nullable Bank last;

  FilterShelf(FilterReader reader) {
    this.reader = reader;
  }

  private record Bank(List<String> texts, FilterBank bank) {}

  Filter filter(String text) {
    if (filters.size() > MOST) {
      filters.clear();
    }
    return filters.computeIfAbsent(text, typed -> reader.read(typed).filter());
  }

  /** The bank of these filters, numbered in this order. */
  FilterBank bank(List<String> texts) {
    Bank known = last;
    if (known == null || !known.texts.equals(texts)) {
      known =
          new Bank(List.copyOf(texts), new FilterBank(texts.stream().map(this::filter).toList()));
      last = known;
    }
    return known.bank;
  }
}
