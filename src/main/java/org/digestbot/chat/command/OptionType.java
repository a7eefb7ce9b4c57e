package org.digestbot.chat.command;

/** What the value of an option is. */
public enum OptionType {
  /** Words in which quotes and operators have a meaning of their own; kept as typed. */
  QUERY,
  /** A name, perhaps of several words; quotes around it are taken off. */
  TEXT,
  /** A chat: its name or id as text, or chosen from a list where the platform has one. */
  CHANNEL,
  /** A whole number from 1 to {@link #LARGEST_NUMBER}. */
  NUMBER;

  public static final int LARGEST_NUMBER = 100_000;
}
