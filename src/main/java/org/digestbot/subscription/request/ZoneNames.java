package org.digestbot.subscription.request;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.digestbot.text.Fold;
import org.digestbot.text.PackedText;

/** All names of time zones, in any spelling: those of people first, then those of the database. */
final class ZoneNames {
  private static final Set<String> AREAS =
      Set.of(
          "Africa",
          "America",
          "Antarctica",
          "Arctic",
          "Asia",
          "Atlantic",
          "Australia",
          "Europe",
          "Indian",
          "Pacific");

  /** Names by their keys, in the order in which they are offered. */
  private final Map<String, Name> byKey = new LinkedHashMap<>();

  /**
   * A name and what it can mean; several where it is not enough.
   *
   * @param written as it is shown
   */
  record Name(String written, List<ZoneId> zones) {
    Name {
      zones = List.copyOf(zones);
    }
  }

  ZoneNames() {
    Set<String> known = ZoneId.getAvailableZoneIds();
    readPeoples(known);
    Map<String, Set<ZoneId>> places = new TreeMap<>();
    for (String id : known.stream().sorted(Comparator.comparing(ZoneNames::rank)).toList()) {
      byKey.putIfAbsent(key(id), new Name(id, List.of(ZoneId.of(id))));
      if (AREAS.contains(area(id))) {
        String place = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        places.computeIfAbsent(place, key -> new LinkedHashSet<>()).add(ZoneId.of(id));
      }
    }
    places.forEach(
        (place, zones) -> byKey.putIfAbsent(key(place), new Name(place, different(zones))));
  }

  /** Current names before old ones, which are in no area. */
  private static String rank(String id) {
    return (AREAS.contains(area(id)) ? "0" : "1") + id;
  }

  private static String area(String id) {
    int end = id.indexOf('/');
    return end < 0 ? "" : id.substring(0, end);
  }

  private static List<ZoneId> different(Collection<ZoneId> zones) {
    Map<Object, ZoneId> byRules = new LinkedHashMap<>();
    zones.forEach(zone -> byRules.putIfAbsent(zone.getRules(), zone));
    return List.copyOf(byRules.values());
  }

  private void readPeoples(Set<String> known) {
    for (String line : PackedText.read(ZoneNames.class, "zones.txt").split("\n", -1)) {
      int equals = line.indexOf('=');
      if (equals > 0 && !line.startsWith("#")) {
        List<ZoneId> zones = new ArrayList<>();
        for (String id : line.substring(0, equals).split("\\|", -1)) {
          // A name that this Java does not have yet is left out.
          if (known.contains(id.strip())) {
            zones.add(ZoneId.of(id.strip()));
          }
        }
        for (String name : line.substring(equals + 1).split(",", -1)) {
          if (!zones.isEmpty()) {
            byKey.putIfAbsent(key(name), new Name(name.strip(), zones));
          }
        }
      }
    }
  }

  /** Names alike but for case, script, blanks and marks have the same key. */
  static String key(String written) {
    StringBuilder key = new StringBuilder();
    Fold.text(written)
        .codePoints()
        .filter(point -> Character.isLetterOrDigit(point) || point == '/' || point == '+')
        .forEach(key::appendCodePoint);
    return key.toString();
  }

  Map<String, Name> byKey() {
    return byKey;
  }
}
