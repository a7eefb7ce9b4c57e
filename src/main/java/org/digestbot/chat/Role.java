package org.digestbot.chat;

/** What a caller may do where the call was made; each role includes those before it. */
public enum Role {
  MEMBER,
  ADMINISTRATOR,
  OWNER
}
