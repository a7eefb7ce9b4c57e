package org.digestbot.chat.command;

/** Who sees an answer, where the platform leaves the choice. */
public enum Visibility {
  EVERYONE,
  CALLER
}
