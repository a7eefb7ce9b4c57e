package org.digestbot.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.digestbot.chat.Texts;
import org.digestbot.digest.ArchivedEntry;

/**
 * Entries that lead to the same place, shown as one. Immutable.
 *
 * @param entries at least one, in the order given; the first is shown
 */
public record SharedLink(List<ArchivedEntry> entries) {
  public SharedLink {
    entries = List.copyOf(entries);
  }

  /** Puts together what leads to the same place; an entry without a link stays alone. */
  public static List<SharedLink> of(List<ArchivedEntry> entries) {
    Map<String, List<ArchivedEntry>> byPlace = new LinkedHashMap<>();
    for (ArchivedEntry entry : entries) {
      String place = BestLinks.first(entry.entry()).orElse("#" + entry.id());
      byPlace.computeIfAbsent(place, unused -> new ArrayList<>()).add(entry);
    }
    return byPlace.values().stream().map(SharedLink::new).toList();
  }

  /** The one that is shown. */
  public ArchivedEntry shown() {
    return entries.get(0);
  }

  /** Whose it is, or who recommends it where that are several people. */
  public Optional<String> people(Texts texts) {
    Set<String> people = new LinkedHashSet<>();
    entries.forEach(entry -> Wording.author(entry.entry()).ifPresent(people::add));
    if (people.size() < 2) {
      return people.stream().findFirst();
    }
    return Optional.of(texts.say("post.recommended", Wording.people(people, texts)));
  }
}
