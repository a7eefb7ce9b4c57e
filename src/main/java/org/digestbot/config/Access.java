package org.digestbot.config;

/** Who may ask the bot. */
public enum Access {
  /** Everybody. */
  OPEN,
  /** Owners, and who or where is named. */
  ALLOWLIST
}
