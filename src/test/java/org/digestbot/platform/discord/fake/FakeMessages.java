package org.digestbot.platform.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The messages of all channels. */
final class FakeMessages {
  /** Discord's reference says "in the past few minutes". */
  private static final Duration NONCE_WINDOW = Duration.ofMinutes(5);

  /** However fast the clock, this is remembered: JDA's own repetitions wait in real time. */
  private static final Duration SHORTEST = Duration.ofSeconds(2);

  private final FakeDiscord discord;
  private final Map<String, FakeMessage> byId = new LinkedHashMap<>();
  private final Map<String, Nonce> byNonce = new LinkedHashMap<>();

  /** What was sent with a nonce, and when: also in real nanoseconds. */
  private record Nonce(FakeMessage message, Instant at, long nanos) {}

  FakeMessages(FakeDiscord discord) {
    this.discord = discord;
  }

  /** What is shown in answer to an interaction. */
  synchronized FakeMessage create(JsonNode data, FakeInteraction cause, int flags) {
    ObjectNode message = blank(cause.json().path("channel_id").asText(), discord.bot());
    message.put("application_id", discord.bot().id());
    message.put("webhook_id", discord.bot().id());
    message.set(
        "interaction_metadata",
        Json.obj(
            "id", cause.id(),
            "type", cause.json().path("type").asInt(),
            "user", user(cause),
            "authorizing_integration_owners", cause.json().path("authorizing_integration_owners")));
    copy(data, message);
    message.put("flags", data.path("flags").asInt() | flags);
    return keep(message);
  }

  /** A message of the bot's in a channel; the same nonce gives the same message again. */
  synchronized FakeMessage create(JsonNode data, String channel) {
    String nonce = data.path("nonce").asText("");
    boolean enforced = data.path("enforce_nonce").asBoolean() && !nonce.isEmpty();
    Nonce sent = enforced ? byNonce.get(nonce) : null;
    if (sent != null && isRemembered(sent)) {
      return sent.message();
    }
    ObjectNode message = blank(channel, discord.bot());
    copy(data, message);
    message.put("flags", data.path("flags").asInt());
    if (data.has("message_reference")) {
      message.set("message_reference", data.path("message_reference"));
    }
    FakeMessage created = keep(message);
    if (enforced) {
      byNonce.put(nonce, new Nonce(created, discord.now(), System.nanoTime()));
    }
    return created;
  }

  /** The message with which a thread begins; both have the same id. */
  synchronized FakeMessage begin(JsonNode data, String thread) {
    ObjectNode message = blank(thread, discord.bot());
    message.put("id", thread);
    copy(data, message);
    message.put("flags", data.path("flags").asInt());
    return keep(message);
  }

  private boolean isRemembered(Nonce nonce) {
    return discord.now().isBefore(nonce.at().plus(NONCE_WINDOW))
        || System.nanoTime() - nonce.nanos() < SHORTEST.toNanos();
  }

  /** As after some minutes. */
  synchronized void forgetNonces() {
    byNonce.clear();
  }

  /**
   * The oldest of a channel after an id, newest first, without the nonces that only events have.
   */
  synchronized List<JsonNode> after(String channel, String id, int limit) {
    List<JsonNode> found = new ArrayList<>();
    for (FakeMessage message : byId.values()) {
      boolean later = Long.parseLong(message.id()) > Long.parseLong(id);
      if (later && message.json().path("channel_id").asText().equals(channel)) {
        ObjectNode plain = ((ObjectNode) message.json()).deepCopy();
        plain.remove("nonce");
        found.add(plain);
      }
    }
    found.sort(Comparator.comparingLong(m -> m.path("id").asLong()));
    List<JsonNode> page = new ArrayList<>(found.subList(0, Math.min(limit, found.size())));
    Collections.reverse(page);
    return page;
  }

  /** What somebody says. */
  synchronized FakeMessage say(String content, FakeUser author, String channel, Instant when) {
    ObjectNode message = blank(channel, author);
    message.put("id", discord.idAt(when));
    message.put("timestamp", when.toString());
    message.put("content", content);
    return keep(message);
  }

  synchronized FakeMessage edit(String id, JsonNode data) {
    ObjectNode message = ((ObjectNode) byId.get(id).json()).deepCopy();
    message.put("edited_timestamp", Instant.now().toString());
    message.put(
        "flags", (message.path("flags").asInt() & 64) | (data.path("flags").asInt() & ~128));
    copy(data, message);
    return keep(message);
  }

  synchronized Optional<FakeMessage> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Messages of the bot's in a channel that are no answers to interactions. */
  synchronized List<FakeMessage> ofBot(String channel) {
    List<FakeMessage> found = new ArrayList<>();
    for (FakeMessage message : byId.values()) {
      JsonNode json = message.json();
      if (json.path("channel_id").asText().equals(channel)
          && json.path("author").path("id").asText().equals(discord.bot().id())
          && !json.has("interaction_metadata")) {
        found.add(message);
      }
    }
    return found;
  }

  private FakeMessage keep(ObjectNode json) {
    FakeMessage message = new FakeMessage(json);
    byId.put(message.id(), message);
    return message;
  }

  private ObjectNode blank(String channel, FakeUser author) {
    ObjectNode user = author.toJson();
    user.put("bot", author.id().equals(discord.bot().id()));
    return Json.obj(
        "id",
        discord.newId(),
        "type",
        0,
        "channel_id",
        channel,
        "author",
        user,
        "content",
        "",
        "timestamp",
        Instant.now().toString(),
        "edited_timestamp",
        null,
        "tts",
        false,
        "mention_everyone",
        false,
        "mentions",
        List.of(),
        "mention_roles",
        List.of(),
        "attachments",
        List.of(),
        "embeds",
        List.of(),
        "components",
        List.of(),
        "pinned",
        false,
        "flags",
        0);
  }

  private static void copy(JsonNode data, ObjectNode message) {
    for (String field : List.of("content", "embeds", "components", "nonce")) {
      if (data.hasNonNull(field)) {
        message.set(field, data.path(field));
      }
    }
  }

  private static @Nullable JsonNode user(FakeInteraction cause) {
    JsonNode member = cause.json().path("member").path("user");
    return member.isMissingNode() ? cause.json().path("user") : member;
  }
}
