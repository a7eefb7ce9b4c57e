package org.digestbot.chat.command;

/** A kind of conversation that a command may be offered in. */
public enum Place {
  PRIVATE,
  GROUP,
  CHANNEL
}
