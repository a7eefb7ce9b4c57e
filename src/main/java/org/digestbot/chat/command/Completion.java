package org.digestbot.chat.command;

/** Where the values that an option offers while one types come from. */
public enum Completion {
  NONE,
  QUERY,
  TOPIC,
  AUTHOR,
  SOURCE,
  COMMAND,
  ZONE
}
