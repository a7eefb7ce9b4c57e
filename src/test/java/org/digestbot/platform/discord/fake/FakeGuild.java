package org.digestbot.platform.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A server with one text channel, one thread in it, and roles for those who run it. */
public record FakeGuild(
    String id, String channel, String thread, String serverRole, String roomRole) {

  List<String> rolesFor(long permissions) {
    List<String> roles = new ArrayList<>();
    if ((permissions & FakeUser.MANAGE_SERVER) != 0) {
      roles.add(serverRole);
    }
    if ((permissions & FakeUser.MANAGE_CHANNELS) != 0) {
      roles.add(roomRole);
    }
    return roles;
  }

  ObjectNode toChannel(String which) {
    return which.equals(thread)
        ? Json.obj(
            "id",
            thread,
            "type",
            11,
            "name",
            "a thread",
            "parent_id",
            channel,
            "guild_id",
            id,
            "owner_id",
            "1",
            "message_count",
            0,
            "total_message_sent",
            0,
            "member_count",
            1,
            "rate_limit_per_user",
            0,
            "thread_metadata",
            Json.obj(
                "archived",
                false,
                "auto_archive_duration",
                1440,
                "archive_timestamp",
                "2024-01-01T00:00:00Z",
                "create_timestamp",
                "2024-01-01T00:00:00Z",
                "locked",
                false),
            "permissions",
            "3072")
        : Json.obj(
            "id",
            channel,
            "type",
            0,
            "name",
            "reading",
            "guild_id",
            id,
            "position",
            0,
            "permission_overwrites",
            List.of(),
            "permissions",
            "3072");
  }

  ObjectNode toJson(FakeUser bot) {
    return Json.obj(
        "id", id,
        "name", "Readers",
        "owner_id", "7",
        "afk_timeout", 300,
        "joined_at", "2024-01-01T00:00:00Z",
        "large", false,
        "unavailable", false,
        "member_count", 3,
        "preferred_locale", "en-US",
        "roles",
            List.of(
                role(id, "@everyone", FakeUser.SPEAK),
                role(serverRole, "runs the server", FakeUser.MANAGE_SERVER),
                role(roomRole, "runs the rooms", FakeUser.MANAGE_CHANNELS)),
        "channels", List.of(toChannel(channel)),
        "threads", List.of(toChannel(thread)),
        "members", List.of(bot.toMember(this)),
        "guild_scheduled_events", List.of(),
        "stage_instances", List.of(),
        "emojis", List.of(),
        "stickers", List.of(),
        "voice_states", List.of(),
        "presences", List.of(),
        "features", List.of());
  }

  private static ObjectNode role(String id, String name, long permissions) {
    return Json.obj(
        "id",
        id,
        "name",
        name,
        "color",
        0,
        "colors",
        Json.obj("primary_color", 0, "secondary_color", null, "tertiary_color", null),
        "hoist",
        false,
        "position",
        0,
        "permissions",
        Long.toString(permissions),
        "managed",
        false,
        "mentionable",
        false,
        "flags",
        0);
  }
}
