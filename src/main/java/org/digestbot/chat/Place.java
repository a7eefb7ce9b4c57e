package org.digestbot.chat;

/** A kind of conversation; commands are the same in all of them. */
public enum Place {
  PRIVATE,
  GROUP,
  CHANNEL
}
