package org.digestbot.platform.telegram;

import org.digestbot.platform.telegram.ApiFault.Kind;

/** What to do about a message that did not go out. */
enum Remedy {
  /** The message is as it should be. */
  NONE_NEEDED,
  /** Try again soon. */
  WAIT,
  /** Try again when Telegram allows it. */
  PARK,
  /** The group has another id now. */
  MOVE,
  /** The message to be changed is gone. */
  SEND_ANEW,
  /** Something about its form is refused. */
  SEND_PLAINLY,
  GIVE_UP;

  static Remedy of(Parcel parcel, ApiFault fault) {
    if (fault.kind() != Kind.REFUSED) {
      // A cut connection leaves open whether the message is out: better twice than never.
      return WAIT;
    }
    return switch (fault.code()) {
      // The token, not the message.
      case 401, 404 -> WAIT;
      case 429 -> PARK;
      case 400 -> badRequest(parcel, fault);
      default -> GIVE_UP;
    };
  }

  private static Remedy badRequest(Parcel parcel, ApiFault fault) {
    if (fault.migratedTo() != null) {
      return MOVE;
    }
    if (fault.says("message is not modified")) {
      return NONE_NEEDED;
    }
    if (parcel.replaces() != null
        && (fault.says("message to edit not found")
            || fault.says("message can't be edited")
            || fault.says("message_id_invalid"))) {
      return SEND_ANEW;
    }
    OutMessage message = parcel.next();
    boolean bare =
        message.entities().isEmpty() && message.keyboard() == null && parcel.answers() == null;
    return bare || Refusals.obstacle(fault, parcel.thread() != null).isPresent()
        ? GIVE_UP
        : SEND_PLAINLY;
  }
}
