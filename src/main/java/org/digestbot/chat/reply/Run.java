package org.digestbot.chat.reply;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of text of one kind. Plain text on every platform, whatever stands in it. Immutable.
 *
 * @param text without control, direction and hidden characters; lines end in {@code \n}
 * @param style what it is
 * @param link an {@code http} or {@code https} address, or null; any other address is dropped
 */
public record Run(String text, Style style, @Nullable String link) {
  public Run {
    text = CleanText.lines(text);
    link = link == null ? null : WebAddress.of(link).orElse(null);
  }
}
