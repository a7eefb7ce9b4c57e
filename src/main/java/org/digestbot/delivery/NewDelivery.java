package org.digestbot.delivery;

import java.time.Instant;
import java.util.List;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.digest.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that is about to be owed; what else it has is said at {@link Delivery}. Immutable.
 *
 * @param key what it is for; nothing is owed twice for the same
 * @param subscription the number of the subscription; null for a notice
 * @param planned when this was decided
 * @param due when it should have gone out
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
