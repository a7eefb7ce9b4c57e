package org.digestbot.chat.command;

import java.time.LocalDate;
import org.digestbot.chat.Caller;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.Texts;

/**
 * One call of a command, permitted and with its arguments checked. Immutable.
 *
 * @param language what to answer in
 * @param today the day it is where the bot lives
 */
public record Invocation(
    Chat chat, Caller caller, Language language, Arguments arguments, LocalDate today) {
  public Texts texts() {
    return Texts.of(language);
  }
}
