package org.digestbot.platform.discord;

/** Discord will not have this bot until a person changes something. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1;

  private final String advice;

  RefusedException(String advice) {
    super(advice);
    this.advice = advice;
  }

  /** What is wrong and what to do about it, in a sentence. */
  String advice() {
    return advice;
  }

  static RefusedException token(String evidence) {
    return new RefusedException(
        "Discord refuses the bot's token ("
            + evidence
            + "): take a new one from the Developer Portal, page Bot, and set DISCORD_BOT_TOKEN");
  }

  /** What a close code of the gateway means that no retry can mend. */
  static RefusedException closeCode(int code) {
    return switch (code) {
      case 4004 -> token("close code 4004");
      case 4013, 4014 ->
          new RefusedException(
              "Discord refuses the bot's intents (close code "
                  + code
                  + "): it asks for none that must be enabled, so check the bot in the Developer"
                  + " Portal, page Bot, and start again");
      case 4010, 4011 ->
          new RefusedException(
              "Discord wants this bot in several shards (close code "
                  + code
                  + "): it is in more servers than one process serves");
      default ->
          new RefusedException(
              "Discord refuses this version of its interface (close code "
                  + code
                  + "): update the bot");
    };
  }
}
