package org.digestbot.chat.command;

import java.util.Set;
import org.digestbot.chat.Caller;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Role;
import org.jspecify.annotations.Nullable;

/** Who may ask the bot at all: everybody, or those who are named. Owners always may. Immutable. */
public final class AccessPolicy {
  private final @Nullable Set<String> allowed;

  private AccessPolicy(@Nullable Set<String> allowed) {
    this.allowed = allowed;
  }

  /** Lets everybody ask. */
  public static AccessPolicy open() {
    return new AccessPolicy(null);
  }

  /**
   * Lets only owners and the named ask.
   *
   * @param allowed {@code PLATFORM:ID} of people and of chats, in which then everybody may ask
   */
  public static AccessPolicy allowlist(Set<String> allowed) {
    return new AccessPolicy(Set.copyOf(allowed));
  }

  boolean allows(Chat chat, Caller caller) {
    return allowed == null
        || caller.role() == Role.OWNER
        || allowed.contains(account(chat, caller))
        || allowed.contains(chat.platform() + ":" + chat.id());
  }

  /** How a caller is named in settings. */
  static String account(Chat chat, Caller caller) {
    return chat.platform() + ":" + caller.id();
  }
}
