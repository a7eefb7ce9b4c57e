package org.digestbot.platform.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A server with a text channel, a thread in it, an announcement channel, a forum whose threads need
 * a tag, a room in which the bot may only read, and roles for those who run it.
 */
public record FakeGuild(
    String id, String channel, String thread, String serverRole, String roomRole) {
  private static final int TEXT = 0;
  private static final int NEWS = 5;
  private static final int FORUM = 15;
  private static final int TAG_REQUIRED = 1 << 4;

  /** One of many. */
  public static FakeGuild numbered(int number) {
    long id = 10_000 + 10L * number;
    return new FakeGuild(
        Long.toString(id),
        Long.toString(id + 1),
        Long.toString(id + 2),
        Long.toString(id + 3),
        Long.toString(id + 4));
  }

  public String news() {
    return next(5);
  }

  public String forum() {
    return next(6);
  }

  public String silentRoom() {
    return next(7);
  }

  private String next(int place) {
    return Long.toString(Long.parseLong(id) + place);
  }

  /** Everything that is no thread, as far as this bot may see it. */
  List<ObjectNode> channels() {
    return List.of(
        toChannel(channel), toChannel(news()), toChannel(forum()), toChannel(silentRoom()));
  }

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
    if (which.equals(thread)) {
      return toThread(thread, channel, "a thread", "1", false);
    }
    if (which.equals(news())) {
      return channel(which, NEWS, "announcements", List.of());
    }
    if (which.equals(silentRoom())) {
      return channel(which, TEXT, "rules", List.of(without(FakeUser.WRITE)));
    }
    if (which.equals(forum())) {
      ObjectNode forum = channel(which, FORUM, "finds", List.of());
      forum.put("flags", TAG_REQUIRED);
      forum.set(
          "available_tags", Json.list(List.of(tag(1, "rules", true), tag(2, "links", false))));
      return forum;
    }
    return channel(channel, TEXT, "reading", List.of());
  }

  /** A thread as events and answers have it. */
  ObjectNode toThread(String which, String parent, String name, String owner, boolean archived) {
    return Json.obj(
        "id",
        which,
        "type",
        11,
        "name",
        name,
        "parent_id",
        parent,
        "guild_id",
        id,
        "owner_id",
        owner,
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
            archived,
            "auto_archive_duration",
            1440,
            "archive_timestamp",
            "2024-01-01T00:00:00Z",
            "create_timestamp",
            "2024-01-01T00:00:00Z",
            "locked",
            archived),
        "permissions",
        "3072");
  }

  private ObjectNode channel(String which, int type, String name, List<ObjectNode> overwrites) {
    return Json.obj(
        "id",
        which,
        "type",
        type,
        "name",
        name,
        "guild_id",
        id,
        "position",
        0,
        "permission_overwrites",
        overwrites,
        "permissions",
        "3072");
  }

  private ObjectNode without(long permissions) {
    return Json.obj("id", id, "type", 0, "allow", "0", "deny", Long.toString(permissions));
  }

  private static ObjectNode tag(int id, String name, boolean moderated) {
    return Json.obj(
        "id",
        "70" + id,
        "name",
        name,
        "moderated",
        moderated,
        "emoji_id",
        null,
        "emoji_name",
        null);
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
                everyone(FakeUser.SPEAK),
                role(serverRole, "runs the server", FakeUser.MANAGE_SERVER),
                role(roomRole, "runs the rooms", FakeUser.MANAGE_CHANNELS)),
        "channels", channels(),
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

  /** What everybody may do, as the event of a change has it. */
  ObjectNode everyone(long permissions) {
    return role(id, "@everyone", permissions);
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
