package org.digestbot.platform.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.digestbot.platform.discord.fake.FakeRest.Answer;

/** What the fake knows of channels, threads and members beyond writing in them. */
final class FakePlaces {
  private static final Pattern MESSAGES = Pattern.compile("/channels/(\\d+)/messages");
  private static final Pattern MESSAGE = Pattern.compile("/channels/(\\d+)/messages/(\\d+)");
  private static final Pattern PUBLISH =
      Pattern.compile("/channels/(\\d+)/messages/(\\d+)/crosspost");
  private static final Pattern THREADS = Pattern.compile("/channels/(\\d+)/threads");
  private static final Pattern ARCHIVED =
      Pattern.compile("/channels/(\\d+)/threads/archived/public");
  private static final Pattern ACTIVE = Pattern.compile("/guilds/(\\d+)/threads/active");
  private static final Pattern MEMBER = Pattern.compile("/guilds/(\\d+)/members/(\\d+)");
  private static final Pattern AFTER = Pattern.compile("(?:^|.*&)after=(\\d+).*");

  private final FakeDiscord discord;
  private final List<ObjectNode> threads = new CopyOnWriteArrayList<>();

  FakePlaces(FakeDiscord discord) {
    this.discord = discord;
  }

  Optional<Answer> handle(String method, String route, String query, JsonNode body) {
    Matcher messages = MESSAGES.matcher(route);
    Matcher message = MESSAGE.matcher(route);
    Matcher publish = PUBLISH.matcher(route);
    Matcher begun = THREADS.matcher(route);
    Matcher archived = ARCHIVED.matcher(route);
    Matcher member = MEMBER.matcher(route);
    Matcher active = ACTIVE.matcher(route);
    if (messages.matches() && method.equals("GET")) {
      Matcher after = AFTER.matcher(query);
      String since = after.matches() ? after.group(1) : "0";
      return ok(Json.list(discord.messages().after(messages.group(1), since, 100)));
    } else if (message.matches() && method.equals("GET")) {
      return one(message.group(2));
    } else if (publish.matches() && method.equals("POST")) {
      return one(publish.group(2));
    } else if (begun.matches() && method.equals("POST")) {
      return body.path("applied_tags").isEmpty()
          ? Optional.of(FakeRest.error(400, 40067, "A tag is required"))
          : ok(begin(begun.group(1), body));
    } else if (active.matches()) {
      return ok(threads(false, "guild_id", active.group(1)));
    } else if (archived.matches()) {
      return ok(threads(true, "parent_id", archived.group(1)).put("has_more", false));
    } else if (member.matches()) {
      FakeUser user = discord.member(member.group(2));
      return user == null
          ? Optional.of(FakeRest.error(404, 10007, "Unknown Member"))
          : ok(user.toMember(discord.home()));
    } else if (route.equals("/users/@me/channels")) {
      return ok(direct(body.path("recipient_id").asText()));
    }
    return Optional.empty();
  }

  private ObjectNode begin(String forum, JsonNode body) {
    String id = discord.newId();
    FakeGuild guild =
        discord.guilds().stream()
            .filter(candidate -> candidate.forum().equals(forum))
            .findFirst()
            .orElse(discord.home());
    ObjectNode thread =
        guild.toThread(id, forum, body.path("name").asText(), discord.bot().id(), false);
    thread.set("applied_tags", body.path("applied_tags"));
    threads.add(thread);
    discord.messages().begin(body.path("message"), id);
    return thread;
  }

  /** Nobody has written in the threads for a while. */
  void archiveThreads() {
    threads.forEach(thread -> thread.withObject("/thread_metadata").put("archived", true));
  }

  /** The ids of the threads that were begun in a forum, oldest first. */
  List<String> begunIn(String forum) {
    return with("parent_id", forum).map(thread -> thread.path("id").asText()).toList();
  }

  private ObjectNode threads(boolean archived, String field, String value) {
    List<ObjectNode> listed =
        with(field, value)
            .filter(t -> t.path("thread_metadata").path("archived").asBoolean() == archived)
            .toList();
    return Json.obj("threads", listed, "members", List.of());
  }

  private Stream<ObjectNode> with(String field, String value) {
    return threads.stream().filter(t -> t.path(field).asText().equals(value));
  }

  private static ObjectNode direct(String person) {
    FakeUser user = new FakeUser(person, "somebody", "en-US", 0);
    return Json.obj("id", "8" + person, "type", 1, "recipients", List.of(user.toJson()));
  }

  private Optional<Answer> one(String id) {
    return Optional.of(
        discord
            .messages()
            .find(id)
            .map(found -> FakeRest.ok(found.json()))
            .orElseGet(() -> FakeRest.error(404, 10008, "Unknown Message")));
  }

  private static Optional<Answer> ok(JsonNode body) {
    return Optional.of(FakeRest.ok(body));
  }
}
