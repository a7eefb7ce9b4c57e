package org.digestbot.platform;

import java.util.function.Predicate;
import org.digestbot.chat.Language;

/**
 * The habits of the house on one platform. Immutable.
 *
 * @param owners whether the person of this id owns the bot
 * @param language what to speak where neither chat nor client says
 */
public record House(Predicate<String> owners, Language language) {}
