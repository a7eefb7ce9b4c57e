package org.digestbot.delivery;

import java.time.Instant;
import org.digestbot.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Why a subscription has or has not brought an entry. Immutable.
 *
 * @param when the time that the reason names, or null
 */
public record Explanation(Subscription subscription, Reason reason, @Nullable Instant when) {

  /** What there is to say, and which time belongs to it. */
  public enum Reason {
    /** It was delivered; then. */
    POSTED,
    /** It is on its way, or will be at once. */
    ON_ITS_WAY,
    /** The platform wants the chat to be left alone; until then. */
    PUT_OFF,
    /** The bot cannot write in the chat; since then. */
    CLOSED,
    /** The platform refused the message. */
    REFUSED,
    /** The chat was closed for too long. */
    GIVEN_UP,
    /** The next post brings it; then. */
    WAITS,
    /** It waits, and the subscription is paused. */
    PAUSED,
    /** It waits for the end of the quiet hours. */
    QUIET,
    /** It waits, because the chat has had its alerts of the hour. */
    HELD,
    /** It arrived in a pause; then. */
    ARRIVED_IN_PAUSE,
    /** Its document had it no more when it was to be posted. */
    GONE,
    /** The filter does not want it. */
    NOT_MATCHED,
    /** It came with what is stored without being announced. */
    BASELINE,
    /** It arrived before the subscription was made; then. */
    BEFORE,
    /** None of its links was new. */
    NO_NEW_LINK,
    /** The archive has not come to its day yet. */
    TO_COME,
    /** That is too long ago to be known. */
    FORGOTTEN
  }
}
