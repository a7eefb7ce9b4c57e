package org.digestbot.platform.telegram;

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

  static Remedy of(Delivery delivery, ApiFault fault) {
    return switch (fault.kind()) {
      // A cut connection leaves open whether the message is out: better twice than never.
      case UNREACHABLE, CUT, SERVER -> WAIT;
      case UNREADABLE -> NONE_NEEDED;
      case REFUSED -> refused(delivery, fault);
    };
  }

  private static Remedy refused(Delivery delivery, ApiFault fault) {
    return switch (fault.code()) {
      case 401 -> WAIT;
      case 429 -> PARK;
      case 400 -> badRequest(delivery, fault);
      default -> GIVE_UP;
    };
  }

  private static Remedy badRequest(Delivery delivery, ApiFault fault) {
    if (fault.migratedTo() != null) {
      return MOVE;
    }
    if (fault.says("message is not modified")) {
      return NONE_NEEDED;
    }
    if (delivery.replaces() != null
        && (fault.says("message to edit not found")
            || fault.says("message can't be edited")
            || fault.says("message_id_invalid"))) {
      return SEND_ANEW;
    }
    boolean gone =
        fault.says("chat not found")
            || fault.says("thread not found")
            || fault.says("topic")
            || fault.says("not enough rights");
    OutMessage message = delivery.next();
    boolean bare =
        message.entities().isEmpty() && message.keyboard() == null && delivery.answers() == null;
    return gone || bare ? GIVE_UP : SEND_PLAINLY;
  }
}
