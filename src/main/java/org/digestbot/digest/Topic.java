package org.digestbot.digest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named subject with its aliases. Immutable.
 *
 * @param id lower-case name, as in {@code config/topics.yaml}
 * @param english the name shown to readers of English
 * @param chinese the name shown to readers of Chinese
 * @param aliases other words for it, in any language
 * @param parent the id of the wider topic, or null
 */
public record Topic(
    String id, String english, String chinese, List<String> aliases, @Nullable String parent) {
  public Topic {
    aliases = List.copyOf(aliases);
  }
}
