package org.digestbot.delivery;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.digestbot.chat.Language;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.subscription.PostStyle;
import org.jspecify.annotations.Nullable;

/**
 * What a post is to say. Immutable.
 *
 * @param filter as it was typed; empty for everything
 * @param entries in document order; none where it only says that the archive ends
 * @param day the day of the post, or the printed day that it brings; null for what has no date
 * @param lateSince when it was due, where that is long past; else null
 * @param isLastOfArchive whether the archive ends with it
 */
record PostDraft(
    DeliveryKind kind,
    String filter,
    PostStyle style,
    Language language,
    List<ArchivedEntry> entries,
    @Nullable LocalDate day,
    @Nullable ZonedDateTime lateSince,
    boolean isLastOfArchive) {
  PostDraft {
    entries = List.copyOf(entries);
  }
}
