package org.digestbot.platform.telegram.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What happens on Telegram, in its own words, without the number of the update. */
public final class Updates {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final AtomicInteger MESSAGES = new AtomicInteger(5_000_000);
  private static final Pattern ENTITY =
      Pattern.compile("(?<command>^/\\S+)|(?<mention>(?<!\\w)@\\w{3,32})");

  /** Somebody. */
  public record Person(long id, String name, String language) {
    public static final Person ANNA = new Person(5_000_000_001L, "Anna", "en");
    public static final Person BO = new Person(5_000_000_002L, "博", "zh-hans");

    ObjectNode json() {
      ObjectNode user = JSON.objectNode().put("id", id).put("is_bot", false);
      user.put("first_name", name);
      if (language != null) {
        user.put("language_code", language);
      }
      return user;
    }
  }

  /**
   * A conversation.
   *
   * @param type {@code private}, {@code group}, {@code supergroup} or {@code channel}
   */
  public record Place(long id, String type) {
    public static Place with(Person person) {
      return new Place(person.id(), "private");
    }

    public static Place group(long number) {
      return new Place(-1_000_000_000_000L - number, "supergroup");
    }

    public static Place channel(long number) {
      return new Place(-1_002_000_000_000L - number, "channel");
    }

    public ObjectNode json() {
      ObjectNode chat = JSON.objectNode().put("id", id).put("type", type);
      return type.equals("private") ? chat.put("first_name", "x") : chat.put("title", "Readers");
    }
  }

  private Updates() {}

  /** A message with the entities that Telegram would find in it. */
  public static ObjectNode text(Place place, Person from, String text) {
    return text(place, from, text, message -> message);
  }

  public static ObjectNode text(
      Place place, Person from, String text, UnaryOperator<ObjectNode> details) {
    ObjectNode message = message(place, from);
    message.put("text", text);
    Matcher found = ENTITY.matcher(text);
    while (found.find()) {
      ObjectNode entity = message.withArray("entities").addObject();
      entity.put("type", found.group("command") == null ? "mention" : "bot_command");
      entity.put("offset", found.start()).put("length", found.end() - found.start());
    }
    return update(
        place.type().equals("channel") ? "channel_post" : "message", details.apply(message));
  }

  /** A message without a text. */
  public static ObjectNode message(Place place, Person from) {
    ObjectNode message = JSON.objectNode().put("message_id", MESSAGES.incrementAndGet());
    message.put("date", Instant.now().getEpochSecond());
    message.set("chat", place.json());
    if (from != null && !place.type().equals("channel")) {
      message.set("from", from.json());
    }
    return message;
  }

  /** Somebody presses a button of a message that the bot sent. */
  public static ObjectNode press(Place place, Person from, SentMessage on, String data) {
    ObjectNode message = JSON.objectNode().put("message_id", on.id());
    message.put("date", Instant.now().getEpochSecond()).put("text", on.text());
    message.set("chat", place.json());
    return press(from, data, message);
  }

  public static ObjectNode press(Person from, String data, ObjectNode message) {
    ObjectNode query = JSON.objectNode().put("id", "q" + MESSAGES.incrementAndGet());
    query.put("chat_instance", "1").put("data", data);
    query.set("from", from.json());
    query.set("message", message);
    return update("callback_query", query);
  }

  public static ObjectNode inline(Person from, String words, String offset) {
    ObjectNode query = JSON.objectNode().put("id", "i" + MESSAGES.incrementAndGet());
    query.put("query", words).put("offset", offset);
    query.set("from", from.json());
    return update("inline_query", query);
  }

  /** The bot's own membership changes. */
  public static ObjectNode membership(Place place, Person by, String before, String after) {
    ObjectNode change = JSON.objectNode().put("date", Instant.now().getEpochSecond());
    change.set("chat", place.json());
    change.set("from", by.json());
    change.set("old_chat_member", member(before));
    change.set("new_chat_member", member(after));
    return update("my_chat_member", change);
  }

  /** The same with what the bot may do. */
  public static ObjectNode membership(Place place, Person by, String before, ObjectNode after) {
    ObjectNode update = membership(place, by, before, after.path("status").asText());
    update.withObject("/my_chat_member/new_chat_member").setAll(after);
    return update;
  }

  private static ObjectNode member(String status) {
    ObjectNode member = JSON.objectNode().put("status", status);
    member.set("user", FakeTelegram.me());
    if (status.equals("administrator")) {
      member.put("can_post_messages", true);
    }
    return member;
  }

  public static ObjectNode update(String kind, ObjectNode content) {
    ObjectNode update = JSON.objectNode();
    update.set(kind, content);
    return update;
  }
}
