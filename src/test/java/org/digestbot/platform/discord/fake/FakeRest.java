package org.digestbot.platform.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the fake does with each request, once it is found to be in order. */
final class FakeRest {
  private static final Pattern CALLBACK = Pattern.compile("/interactions/(\\d+)/([^/]+)/callback");
  private static final Pattern WEBHOOK = Pattern.compile("/webhooks/\\d+/([^/]+)");
  private static final Pattern WEBHOOK_MESSAGE =
      Pattern.compile("/webhooks/\\d+/([^/]+)/messages/([^/]+)");
  private static final Pattern MESSAGES = Pattern.compile("/channels/(\\d+)/messages");
  private static final Pattern COMMANDS = Pattern.compile("/applications/\\d+/commands");

  private final FakeDiscord discord;
  private final FakePlaces places;
  private final Map<String, FakeInteraction> interactions = new ConcurrentHashMap<>();
  private final List<JsonNode> commands = new CopyOnWriteArrayList<>();

  /** What is answered. */
  record Answer(int status, String body) {}

  FakeRest(FakeDiscord discord) {
    this.discord = discord;
    this.places = new FakePlaces(discord);
  }

  void keep(FakeInteraction interaction) {
    interactions.put(interaction.token(), interaction);
  }

  FakePlaces places() {
    return places;
  }

  List<JsonNode> commands() {
    return List.copyOf(commands);
  }

  Answer handle(String method, String route, String query, JsonNode body) {
    Matcher callback = CALLBACK.matcher(route);
    Matcher webhook = WEBHOOK.matcher(route);
    Matcher webhookMessage = WEBHOOK_MESSAGE.matcher(route);
    Matcher messages = MESSAGES.matcher(route);
    if (callback.matches()) {
      return callback(callback.group(2), body);
    } else if (webhookMessage.matches() && method.equals("PATCH")) {
      return edit(webhookMessage.group(1), webhookMessage.group(2), body);
    } else if (webhookMessage.matches() && method.equals("DELETE")) {
      interactions.get(webhookMessage.group(1)).takeBack();
      return new Answer(204, "");
    } else if (webhook.matches() && method.equals("POST")) {
      return followUp(webhook.group(1), body);
    } else if (messages.matches() && method.equals("POST")) {
      return ok(discord.messages().create(body, messages.group(1)).json());
    }
    return places.handle(method, route, query, body).orElseGet(() -> others(method, route, body));
  }

  private Answer others(String method, String route, JsonNode body) {
    if (route.endsWith("/typing")) {
      return new Answer(204, "");
    } else if (route.equals("/users/@me")) {
      return ok(discord.bot().toSelf());
    } else if (route.equals("/gateway/bot")) {
      return ok(discord.sessionStart());
    } else if (COMMANDS.matcher(route).matches()) {
      return method.equals("PUT") ? upload(body) : ok(Json.list(commands));
    }
    return error(404, 0, "404: Not Found");
  }

  private Answer callback(String token, JsonNode body) {
    FakeInteraction interaction = interactions.get(token);
    int code = interaction == null ? 10062 : interaction.answer(body, discord.messages());
    if (code != 0) {
      return error(code == 10062 ? 404 : 400, code, "callback refused");
    }
    ObjectNode resource = Json.obj("type", body.path("type").asInt());
    interaction.original().ifPresent(message -> resource.set("message", message.json()));
    return ok(
        Json.obj(
            "interaction",
            Json.obj("id", interaction.id(), "type", interaction.json().path("type").asInt()),
            "resource",
            resource));
  }

  private Answer edit(String token, String id, JsonNode body) {
    FakeInteraction interaction = interactions.get(token);
    Optional<FakeMessage> original =
        interaction == null ? Optional.empty() : interaction.original();
    if (original.isEmpty()) {
      return error(404, 10015, "Unknown Webhook");
    }
    String which = id.equals("@original") ? original.get().id() : id;
    FakeMessage edited = discord.messages().edit(which, body);
    if (id.equals("@original")) {
      interaction.markEdited();
      interaction.edited(edited);
    }
    return ok(edited.json());
  }

  private Answer followUp(String token, JsonNode body) {
    FakeInteraction interaction = interactions.get(token);
    if (interaction == null || interaction.original().isEmpty()) {
      return error(404, 10015, "Unknown Webhook");
    }
    FakeMessage message = discord.messages().create(body, interaction, body.path("flags").asInt());
    interaction.followUp(message);
    return ok(message.json());
  }

  private Answer upload(JsonNode body) {
    commands.clear();
    int id = 900;
    for (JsonNode command : body) {
      ObjectNode kept = command.deepCopy();
      kept.put("id", Integer.toString(id++));
      kept.put("application_id", discord.bot().id());
      kept.put("version", discord.newId());
      kept.putIfAbsent("default_member_permissions", Json.read("null"));
      kept.put("nsfw", false);
      kept.put("dm_permission", true);
      commands.add(kept);
    }
    return ok(Json.list(commands));
  }

  /** What Discord's servers check of a message, as far as the bot could get it wrong. */
  static Optional<String> refusal(JsonNode body) {
    JsonNode message = body.has("data") ? body.path("data") : body;
    FakeMessage shown = new FakeMessage(Json.obj("components", message.path("components")));
    int characters =
        shown.components().stream()
            .filter(c -> c.path("type").asInt() == 10)
            .mapToInt(
                c -> {
                  String text = c.path("content").asText();
                  return text.codePointCount(0, text.length());
                })
            .sum();
    if (characters > 4_000) {
      return Optional.of(characters + " characters of text");
    }
    if (shown.components().size() > 40) {
      return Optional.of(shown.components().size() + " components");
    }
    List<String> ids =
        shown.components().stream()
            .map(c -> c.path("custom_id").asText(""))
            .filter(id -> !id.isEmpty())
            .toList();
    if (ids.size() != ids.stream().distinct().count()) {
      return Optional.of("a custom_id twice");
    }
    return ids.stream().filter(id -> id.length() > 100).findFirst();
  }

  static Answer error(int status, int code, String message) {
    return new Answer(status, Json.write(Json.obj("message", message, "code", code)));
  }

  static Answer ok(JsonNode body) {
    return new Answer(200, Json.write(body));
  }
}
