package org.digestbot.delivery;

import java.time.Instant;
import java.util.List;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.digest.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * One message owed to one chat, as the outbox has it. Immutable.
 *
 * @param id ascending in the order in which deliveries were planned, never used again
 * @param entries all that it brings, in the order in which it shows them
 * @param shown how many of the entries are seen without pressing a button
 * @param frozen what it says, as {@link FrozenReply} writes it
 * @param reason why it was put back or ended otherwise than delivered, or null
 * @param parts how many parts are known to be out
 * @param left when the next part left for the first time, where nobody heard how that ended; else
 *     null
 * @param notBefore when it may go out
 * @param finished when it ended, or null
 */
public record Delivery(
    long id,
    Chat chat,
    DeliveryKind kind,
    List<EntryId> entries,
    int shown,
    String frozen,
    Language language,
    boolean silent,
    boolean publish,
    DeliveryState state,
    @Nullable String reason,
    int parts,
    @Nullable Instant left,
    Instant notBefore,
    @Nullable Instant finished) {
  public Delivery {
    entries = List.copyOf(entries);
  }
}
