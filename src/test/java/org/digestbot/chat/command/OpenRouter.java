package org.digestbot.chat.command;

import java.time.Clock;
import org.digestbot.chat.LanguagePreferences;

/** A router that everybody may ask as often as they like. */
public final class OpenRouter {
  private OpenRouter() {}

  public static CommandRouter of(
      CommandRegistry registry, LanguagePreferences languages, Clock clock) {
    return new CommandRouter(
        registry,
        languages,
        AccessPolicy.open(),
        new FairUse(Integer.MAX_VALUE, clock),
        CommandObserver.NONE);
  }
}
