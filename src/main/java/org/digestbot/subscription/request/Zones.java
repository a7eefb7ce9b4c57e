package org.digestbot.subscription.request;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.digestbot.text.EditDistance;
import org.digestbot.text.Fold;
import org.jspecify.annotations.Nullable;

/**
 * Reads time zones as people type them: {@code Asia/Shanghai}, {@code new york}, 上海, 北京时间, {@code
 * UTC+8}, 东八区. Stateless and thread-safe.
 */
public final class Zones {
  private static final ZoneNames NAMES = new ZoneNames();

  /** Longer than any name. */
  private static final int MOST_CHARACTERS = 60;

  private static final int OFFERED = 4;

  private static final List<String> NEEDLESS_ENDS =
      List.of("时间", "时区", "标准时间", "standardtime", "time", "timezone", "市");

  private Zones() {}

  /**
   * What was typed for a zone. Immutable.
   *
   * @param zone null where it cannot be told
   * @param suggestions what may be meant then, likeliest first; may be empty
   */
  public record Reading(@Nullable ZoneId zone, List<ZoneId> suggestions) {
    public Reading {
      suggestions = List.copyOf(suggestions);
    }
  }

  public static Reading read(String typed) {
    String folded = Fold.text(typed).strip();
    if (folded.isEmpty() || folded.length() > MOST_CHARACTERS) {
      return new Reading(null, List.of());
    }
    Optional<ZoneId> offset = ZoneOffsets.read(folded);
    if (offset.isPresent()) {
      return new Reading(offset.get(), List.of());
    }
    String key = ZoneNames.key(folded);
    ZoneNames.Name name = named(key);
    if (name == null) {
      return new Reading(null, alike(key));
    }
    return name.zones().size() == 1
        ? new Reading(name.zones().get(0), List.of())
        : new Reading(null, name.zones());
  }

  /**
   * Names of zones that begin so, one of each zone; the most likely ones for an empty text. Each
   * can be {@linkplain #read read}.
   */
  public static List<String> complete(String prefix, int limit) {
    String typed = Fold.text(prefix).strip();
    List<String> choices = new ArrayList<>();
    if (typed.length() > MOST_CHARACTERS) {
      return choices;
    }
    ZoneOffsets.read(typed).ifPresent(zone -> choices.add(zone.getId()));
    String key = ZoneNames.key(typed);
    Set<ZoneId> offered = new LinkedHashSet<>();
    for (Map.Entry<String, ZoneNames.Name> each : NAMES.byKey().entrySet()) {
      for (ZoneId zone : each.getValue().zones()) {
        if (choices.size() < limit && each.getKey().startsWith(key) && offered.add(zone)) {
          choices.add(key.isEmpty() ? zone.getId() : each.getValue().written());
        }
      }
    }
    return choices;
  }

  private static ZoneNames.@Nullable Name named(String key) {
    ZoneNames.Name name = NAMES.byKey().get(key);
    for (int i = 0; name == null && i < NEEDLESS_ENDS.size(); i++) {
      String end = NEEDLESS_ENDS.get(i);
      if (key.endsWith(end)) {
        name = NAMES.byKey().get(key.substring(0, key.length() - end.length()));
      }
    }
    return name;
  }

  private static List<ZoneId> alike(String key) {
    record Near(ZoneId zone, int distance) {}
    int limit = key.length() < 2 ? 0 : Math.max(1, Math.min(3, key.length() / 3));
    List<Near> near = new ArrayList<>();
    NAMES
        .byKey()
        .forEach(
            (name, meant) -> {
              boolean begins = key.length() > 2 && name.startsWith(key);
              int distance = begins ? 1 : EditDistance.between(key, name, limit);
              if (distance <= limit) {
                meant.zones().forEach(zone -> near.add(new Near(zone, distance)));
              }
            });
    return near.stream()
        .sorted(Comparator.comparingInt(Near::distance))
        .map(Near::zone)
        .distinct()
        .limit(OFFERED)
        .toList();
  }
}
