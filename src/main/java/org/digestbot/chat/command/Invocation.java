package org.digestbot.chat.command;

import org.digestbot.chat.Caller;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.Texts;

/**
 * One call of a command, permitted and with its arguments checked. Immutable.
 *
 * @param language what to answer in
 */
public record Invocation(Chat chat, Caller caller, Language language, Arguments arguments) {
  public Texts texts() {
    return Texts.of(language);
  }
}
