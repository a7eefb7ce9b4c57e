package org.digestbot.delivery;

import java.time.Instant;
import java.util.List;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.digest.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that is about to be owed; what its parts mean is said at {@link Delivery}. Immutable.
 *
 * @param key what it is for; nothing is owed twice for the same
 * @param planned when this was decided
 */
public record NewDelivery(
    String key,
    @Nullable Long subscription,
    Chat chat,
    DeliveryKind kind,
    List<EntryId> entries,
    int shown,
    String frozen,
    Language language,
    boolean silent,
    boolean publish,
    Instant planned,
    Instant due,
    Instant notBefore) {
  public NewDelivery {
    entries = List.copyOf(entries);
  }
}
