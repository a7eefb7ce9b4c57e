package org.digestbot.platform.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The chats that the bot is in and what it has said there; refuses what the real server refuses.
 */
public final class FakeChats {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LONGEST = 4096;
  private static final Pattern DEEP_LINK =
      Pattern.compile("https://t\\.me/" + FakeTelegram.USERNAME + "\\?start=[A-Za-z0-9_-]{1,64}");

  private final Object monitor;
  private final Map<Long, ObjectNode> known = new HashMap<>();
  private final List<SentMessage> sent = new ArrayList<>();
  private final Map<String, ObjectNode> members = new HashMap<>();
  private final Map<Long, Long> migrated = new HashMap<>();
  private final Map<Long, Refusal> refused = new HashMap<>();
  private boolean keeps = true;
  private Consumer<SentMessage> listener = message -> {};
  private int lastMessage = 1000;

  private record Refusal(int code, String description) {}

  FakeChats(Object monitor) {
    this.monitor = monitor;
  }

  /** What the bot has said in a chat, oldest first. */
  public List<SentMessage> messages(long chat) {
    synchronized (monitor) {
      return sent.stream().filter(message -> message.chat() == chat).toList();
    }
  }

  public List<SentMessage> messages() {
    synchronized (monitor) {
      return List.copyOf(sent);
    }
  }

  public void administrator(Updates.Place place, Updates.Person person) {
    member(place, person.id(), JSON.objectNode().put("status", "administrator"));
  }

  /** Somebody's standing in a chat, as {@code getChatMember} tells it; others are members. */
  public void member(Updates.Place place, long person, ObjectNode standing) {
    synchronized (monitor) {
      members.put(place.id() + " " + person, standing);
    }
  }

  /** The bot knows this chat without having been told of it; details are what it is more. */
  public void add(Updates.Place place, ObjectNode details) {
    synchronized (monitor) {
      known.put(place.id(), place.json().setAll(details));
    }
  }

  public void add(Updates.Place place) {
    add(place, JSON.objectNode());
  }

  /** A group becomes a supergroup. */
  public void migrate(Updates.Place from, Updates.Place to) {
    synchronized (monitor) {
      migrated.put(from.id(), to.id());
      known.put(to.id(), to.json());
    }
  }

  public void block(Updates.Place place) {
    refuse(place, 403, "Forbidden: bot was blocked by the user");
  }

  /** Nothing can be written there from now on. */
  public void refuse(Updates.Place place, int code, String description) {
    synchronized (monitor) {
      refused.put(place.id(), new Refusal(code, description));
    }
  }

  /** Calls this for every message that the bot sends from now on; nothing else is kept of them. */
  public void onSent(Consumer<SentMessage> consumer) {
    synchronized (monitor) {
      listener = consumer;
      keeps = false;
    }
  }

  /** A message of the bot is deleted by somebody. */
  public void delete(SentMessage message) {
    synchronized (monitor) {
      sent.removeIf(candidate -> candidate.id() == message.id());
    }
  }

  /** The bot is in this chat. */
  public void know(Updates.Place place) {
    synchronized (monitor) {
      known.put(place.id(), place.json());
    }
  }

  void learn(ObjectNode update) {
    synchronized (monitor) {
      update.findParents("type").forEach(this::learnChat);
    }
  }

  private void learnChat(JsonNode candidate) {
    if (candidate.isObject() && candidate.path("id").canConvertToLong()) {
      known.put(candidate.path("id").longValue(), (ObjectNode) candidate);
    }
  }

  ObjectNode carryOut(String name, JsonNode body) {
    synchronized (monitor) {
      return switch (name) {
        case "sendmessage" -> send(body);
        case "editmessagetext" -> edit(body);
        case "answercallbackquery",
            "answerinlinequery",
            "sendchataction",
            "setmycommands",
            "setmydescription",
            "setmyshortdescription",
            "deletewebhook",
            "leavechat" ->
            result(JSON.booleanNode(true));
        case "getchatmember" -> member(body);
        case "getchat" -> chat(body);
        default -> refusal(404, "Not Found: method " + name + " not found");
      };
    }
  }

  private ObjectNode send(JsonNode body) {
    long chat = body.path("chat_id").asLong();
    ObjectNode problem = problem(chat, body);
    if (problem != null) {
      return problem;
    }
    SentMessage message = new SentMessage(++lastMessage, chat, body, 0, System.nanoTime());
    if (keeps) {
      sent.add(message);
    }
    listener.accept(message);
    monitor.notifyAll();
    return result(json(message));
  }

  private ObjectNode edit(JsonNode body) {
    long chat = body.path("chat_id").asLong();
    ObjectNode problem = problem(chat, body);
    if (problem != null) {
      return problem;
    }
    for (int i = 0; i < sent.size(); i++) {
      SentMessage old = sent.get(i);
      if (old.id() == body.path("message_id").asInt() && old.chat() == chat) {
        if (same(old.body(), body)) {
          return refusal(
              400,
              "Bad Request: message is not modified: specified new message content and reply"
                  + " markup are exactly the same as a current content and reply markup of the"
                  + " message");
        }
        SentMessage edited = new SentMessage(old.id(), chat, body, old.edits() + 1, old.at());
        sent.set(i, edited);
        monitor.notifyAll();
        return result(json(edited));
      }
    }
    return refusal(400, "Bad Request: message to edit not found");
  }

  private static boolean same(JsonNode one, JsonNode other) {
    return List.of("text", "entities", "reply_markup").stream()
        .allMatch(field -> one.path(field).equals(other.path(field)));
  }

  private ObjectNode problem(long chat, JsonNode body) {
    String text = body.path("text").asText();
    if (migrated.containsKey(chat)) {
      ObjectNode refusal =
          refusal(400, "Bad Request: group chat was upgraded to a supergroup chat");
      refusal.putObject("parameters").put("migrate_to_chat_id", migrated.get(chat));
      return refusal;
    }
    if (!known.containsKey(chat)) {
      return refusal(400, "Bad Request: chat not found");
    }
    Refusal refusal = refused.get(chat);
    if (refusal != null) {
      return refusal(refusal.code(), refusal.description());
    }
    if (text.isBlank()) {
      return refusal(400, "Bad Request: message text is empty");
    }
    if (text.length() > LONGEST) {
      return refusal(400, "Bad Request: message is too long");
    }
    for (JsonNode entity : body.path("entities")) {
      int end = entity.path("offset").asInt() + entity.path("length").asInt();
      if (end > text.length() || entity.path("length").asInt() < 1) {
        return refusal(400, "Bad Request: entity beyond the text");
      }
    }
    for (JsonNode row : body.path("reply_markup").path("inline_keyboard")) {
      for (JsonNode button : row) {
        String data = button.path("callback_data").asText();
        if (data.getBytes(StandardCharsets.UTF_8).length > 64) {
          return refusal(400, "Bad Request: BUTTON_DATA_INVALID");
        }
        if (button.has("url") && !DEEP_LINK.matcher(button.path("url").asText()).matches()) {
          return refusal(400, "Bad Request: BUTTON_URL_INVALID");
        }
      }
    }
    return null;
  }

  private ObjectNode member(JsonNode body) {
    long person = body.path("user_id").asLong();
    ObjectNode standing = members.get(body.path("chat_id").asText() + " " + person);
    ObjectNode member = JSON.objectNode().put("status", "member");
    if (standing != null) {
      member.setAll(standing);
    }
    member.putObject("user").put("id", person).put("is_bot", false).put("first_name", "x");
    return result(member);
  }

  private ObjectNode chat(JsonNode body) {
    String wanted = body.path("chat_id").asText();
    for (Map.Entry<Long, ObjectNode> chat : known.entrySet()) {
      boolean named = wanted.equals("@" + chat.getValue().path("username").asText());
      if (named || wanted.equals(chat.getKey().toString())) {
        return result(chat.getValue());
      }
    }
    return refusal(400, "Bad Request: chat not found");
  }

  private ObjectNode json(SentMessage message) {
    ObjectNode json = JSON.objectNode().put("message_id", message.id());
    json.put("date", Instant.now().getEpochSecond()).put("text", message.text());
    json.set("from", FakeTelegram.me());
    json.set("chat", known.get(message.chat()));
    return json;
  }

  static ObjectNode result(JsonNode result) {
    ObjectNode answer = JSON.objectNode().put("ok", true);
    answer.set("result", result);
    return answer;
  }

  static ObjectNode refusal(int code, String description) {
    ObjectNode answer = JSON.objectNode().put("ok", false);
    return answer.put("error_code", code).put("description", description);
  }
}
