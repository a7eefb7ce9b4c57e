package org.digestbot.config;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.digestbot.subscription.request.Zones;

/**
 * Turns what was written for a setting into its value; what is none is an {@link
 * IllegalArgumentException}. Stateless.
 */
final class ValueReader {
  private ValueReader() {}

  static <E extends Enum<E>> Function<String, E> choice(Class<E> type) {
    return text -> Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT));
  }

  static Function<String, Integer> number(int least, int most) {
    return text -> {
      int value = Integer.parseInt(text.strip());
      if (value < least || value > most) {
        throw new IllegalArgumentException("out of range");
      }
      return value;
    };
  }

  static Function<String, Duration> duration(Duration least, Duration most) {
    return text -> {
      String written = text.strip().toUpperCase(Locale.ROOT);
      boolean days = written.endsWith("D");
      try {
        Duration value = Duration.parse((days ? "P" : "PT") + written);
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
          throw new IllegalArgumentException("out of range");
        }
        return value;
      } catch (DateTimeException e) {
        throw new IllegalArgumentException("no duration", e);
      }
    };
  }

  static ZoneId zone(String text) {
    try {
      return ZoneId.of(text.strip());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(meant(Zones.read(text)), e);
    }
  }

  private static String meant(Zones.Reading place) {
    List<ZoneId> zones = place.zone() == null ? place.suggestions() : List.of(place.zone());
    return zones.isEmpty()
        ? "no time zone"
        : zones.stream()
            .map(ZoneId::getId)
            .collect(Collectors.joining(" or ", "did you mean ", "?"));
  }

  static Function<String, URI> address(String... schemes) {
    return text -> {
      URI address = URI.create(text.strip());
      if (address.getHost() == null || !List.of(schemes).contains(address.getScheme())) {
        throw new IllegalArgumentException("no such address");
      }
      return address;
    };
  }

  static Set<String> accounts(String text) {
    return named(text, "(telegram|discord):\\d{1,20}");
  }

  /** Accounts, and chats: the ids of Telegram's groups are negative. */
  static Set<String> chats(String text) {
    return named(text, "(telegram:-?|discord:)\\d{1,20}");
  }

  private static Set<String> named(String text, String shape) {
    Set<String> names = new LinkedHashSet<>();
    for (String name : text.split(",")) {
      if (!name.strip().matches(shape)) {
        throw new IllegalArgumentException("no account");
      }
      names.add(name.strip());
    }
    return Collections.unmodifiableSet(names);
  }

  static String level(String text) {
    String level = text.strip().toLowerCase(Locale.ROOT);
    if (!List.of("error", "warn", "info", "debug").contains(level)) {
      throw new IllegalArgumentException("unknown level");
    }
    return level;
  }
}
