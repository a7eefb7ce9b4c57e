package org.digestbot.chat.reply;

/**
 * How often something occurs. Immutable.
 *
 * @param label what occurs
 * @param count how often
 * @param open shows where
 */
public record Count(String label, long count, Call open) {
  public Count {
    label = CleanText.line(label);
  }
}
