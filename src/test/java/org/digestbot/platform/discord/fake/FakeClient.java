package org.digestbot.platform.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody's client, open at one place: in a server, in a direct message, or abroad. */
public final class FakeClient {
  private final FakeDiscord discord;
  private final FakeUser user;
  private final @Nullable FakeGuild guild;
  private final String channel;
  private final boolean botIsHere;

  FakeClient(
      FakeDiscord discord,
      FakeUser user,
      @Nullable FakeGuild guild,
      String channel,
      boolean botIsHere) {
    this.discord = discord;
    this.user = user;
    this.guild = guild;
    this.channel = channel;
    this.botIsHere = botIsHere;
  }

  public FakeUser user() {
    return user;
  }

  public String channel() {
    return channel;
  }

  /** Uses a slash command with options as names and values in turn. */
  public FakeInteraction slash(String command, Object... options) {
    return send(2, Json.obj("id", "900", "type", 1, "name", command, "options", values(options)));
  }

  /** Uses a slash command with a channel of this server, picked from Discord's own list. */
  public FakeInteraction slashInto(String command, String option, String picked) {
    ObjectNode channel = guild.toChannel(picked);
    channel.put("permissions", Long.toString(FakeUser.SPEAK));
    return send(
        2,
        Json.obj(
            "id",
            "900",
            "type",
            1,
            "name",
            command,
            "options",
            List.of(Json.obj("name", option, "type", 7, "value", picked)),
            "resolved",
            Json.obj("channels", Json.obj(picked, channel))));
  }

  /** Types in an input field of a slash command: the last option is the one typed in. */
  public FakeInteraction type(String command, Object... options) {
    List<ObjectNode> values = values(options);
    values.get(values.size() - 1).put("focused", true);
    return send(4, Json.obj("id", "900", "type", 1, "name", command, "options", values));
  }

  /** Uses a command of a message's menu. */
  public FakeInteraction onMessage(String command, FakeMessage message) {
    return send(
        2,
        Json.obj(
            "id",
            "901",
            "type",
            3,
            "name",
            command,
            "target_id",
            message.id(),
            "resolved",
            Json.obj("messages", Json.obj(message.id(), message.json()))));
  }

  public FakeInteraction press(FakeMessage message, String label) {
    return pressId(message, message.button(label));
  }

  public FakeInteraction pressId(FakeMessage message, String customId) {
    return component(message, Json.obj("component_type", 2, "custom_id", customId));
  }

  public FakeInteraction choose(FakeMessage message, String customId, String value) {
    return component(
        message, Json.obj("component_type", 3, "custom_id", customId, "values", List.of(value)));
  }

  /** Uses a slash command with a file. */
  public FakeInteraction upload(String command, String option, ObjectNode attachment) {
    return send(
        2,
        Json.obj(
            "id",
            "900",
            "type",
            1,
            "name",
            command,
            "options",
            List.of(Json.obj("name", option, "type", 11, "value", attachment.path("id").asText())),
            "resolved",
            Json.obj("attachments", Json.obj(attachment.path("id").asText(), attachment))));
  }

  /** Writes a message; what of it the bot may read is as Discord has it without the intent. */
  public FakeMessage say(String text) {
    return say(text, Instant.now());
  }

  public FakeMessage say(String text, Instant when) {
    FakeMessage message = discord.messages().say(text, user, channel, when);
    ObjectNode event = ((ObjectNode) message.json()).deepCopy();
    boolean named = text.contains("<@" + discord.bot().id() + ">");
    if (named) {
      event.set("mentions", Json.list(List.of(discord.bot().toJson())));
    }
    if (guild != null) {
      event.put("guild_id", guild.id());
      event.set("member", user.toMemberOfMessage(guild));
      if (!named) {
        event.put("content", "");
      }
    }
    discord.gateway().dispatch("MESSAGE_CREATE", event);
    return message;
  }

  /** The bot's name as one types it. */
  public String bot() {
    return "<@" + discord.bot().id() + ">";
  }

  private FakeInteraction component(FakeMessage message, ObjectNode data) {
    ObjectNode interaction = interaction(3, data);
    interaction.set("message", message.json());
    return discord.interact(interaction);
  }

  private FakeInteraction send(int type, ObjectNode data) {
    return discord.interact(interaction(type, data));
  }

  /** The whole event, for a test that sends it twice. */
  private ObjectNode interaction(int type, ObjectNode data) {
    String id = discord.newId();
    ObjectNode out =
        Json.obj(
            "id",
            id,
            "application_id",
            discord.bot().id(),
            "type",
            type,
            "token",
            "interaction-token-" + id,
            "version",
            1,
            "locale",
            user.locale(),
            "app_permissions",
            "3072",
            "entitlements",
            List.of(),
            "attachment_size_limit",
            10_485_760,
            "channel_id",
            channel,
            "data",
            data);
    if (guild == null) {
      out.set("user", user.toJson());
      out.put("context", 1);
      out.set(
          "channel",
          Json.obj("id", channel, "type", 1, "recipients", List.of(user.toJson()), "flags", 0));
      out.set("authorizing_integration_owners", Json.obj("1", user.id()));
    } else {
      out.put("guild_id", guild.id());
      out.set("guild", Json.obj("id", guild.id(), "locale", "en-US", "features", List.of()));
      out.put("guild_locale", "en-US");
      out.set("member", user.toMember(guild));
      out.put("context", 0);
      out.set("channel", guild.toChannel(channel));
      out.set(
          "authorizing_integration_owners",
          botIsHere ? Json.obj("0", guild.id()) : Json.obj("1", user.id()));
    }
    return out;
  }

  private static List<ObjectNode> values(Object... options) {
    List<ObjectNode> values = new ArrayList<>();
    for (int i = 0; i < options.length; i += 2) {
      Object value = options[i + 1];
      values.add(
          Json.obj("name", options[i], "type", value instanceof Integer ? 4 : 3, "value", value));
    }
    return values;
  }
}
