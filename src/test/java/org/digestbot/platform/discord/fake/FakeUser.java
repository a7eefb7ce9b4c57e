package org.digestbot.platform.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Somebody who uses Discord.
 *
 * @param permissions the permission bits that Discord sends with what they do in a server
 */
public record FakeUser(String id, String name, String locale, long permissions) {
  public static final long MANAGE_SERVER = 1L << 5;
  public static final long MANAGE_CHANNELS = 1L << 4;

  public static final long WRITE = 1L << 11;
  public static final long READ_HISTORY = 1L << 16;

  /** Sees and writes in channels and threads, and reads what was written before. */
  public static final long SPEAK = (1L << 10) | WRITE | READ_HISTORY | (1L << 38);

  public FakeUser reading(String otherLocale) {
    return new FakeUser(id, name, otherLocale, permissions);
  }

  public FakeUser with(long morePermissions) {
    return new FakeUser(id, name, locale, permissions | morePermissions);
  }

  ObjectNode toJson() {
    return Json.obj(
        "id", id, "username", name, "global_name", name, "discriminator", "0", "avatar", null);
  }

  /** As the bot is told of itself. */
  ObjectNode toSelf() {
    ObjectNode user = toJson();
    user.put("bot", true);
    user.put("verified", true);
    user.put("mfa_enabled", true);
    return user;
  }

  ObjectNode toMember(FakeGuild guild) {
    return Json.obj(
        "user",
        toJson(),
        "roles",
        guild.rolesFor(permissions),
        "joined_at",
        "2024-01-01T00:00:00Z",
        "deaf",
        false,
        "mute",
        false,
        "flags",
        0,
        "permissions",
        Long.toString(permissions));
  }

  /** As it stands beside a message, where its author is named already. */
  ObjectNode toMemberOfMessage(FakeGuild guild) {
    ObjectNode member = toMember(guild);
    member.remove(List.of("user", "permissions"));
    return member;
  }
}
