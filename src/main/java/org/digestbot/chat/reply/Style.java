package org.digestbot.chat.reply;

/** What a run of text is; how that looks is the renderer's choice. */
public enum Style {
  PLAIN,
  BOLD,
  EMPHASIS,
  /** Matches what was searched for. */
  MARKED,
  /** To be typed or copied as it stands. */
  CODE
}
