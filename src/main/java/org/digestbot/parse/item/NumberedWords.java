package org.digestbot.parse.item;

import org.jspecify.annotations.Nullable;

/**
 * Words that may begin with their number, as titles of every kind do.
 *
 * @param number as printed, or null
 * @param words what follows it; all where there is none
 */
record NumberedWords(@Nullable String number, String words) {
  static NumberedWords of(String printed) {
    ListMarker marker = ListMarker.of(printed);
    return marker == null || !marker.isNumber()
        ? new NumberedWords(null, printed)
        : new NumberedWords(marker.number(), printed.substring(marker.content()));
  }
}
