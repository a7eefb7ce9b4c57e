package org.digestbot.platform.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;

/**
 * Discord on loopback: its HTTP interface and its gateway, as far as the bot uses them. Written
 * from the public descriptions; requests are recorded, and tests can let anything go wrong.
 */
public final class FakeDiscord implements AutoCloseable {
  private static final Logger SERVER_LOG = Logger.getLogger(MockWebServer.class.getName());
  private static final String PREFIX = "/api/v10";

  private final InstantSource clock;
  private final Snowflakes snowflakes;
  private final FakeUser bot = new FakeUser("4200", "thebot", "en-US", FakeUser.SPEAK);
  private final FakeGuild home = new FakeGuild("5000", "5001", "5002", "5003", "5004");
  private final FakeGuild abroad = new FakeGuild("6000", "6001", "6002", "6003", "6004");
  private final List<FakeGuild> guilds = new CopyOnWriteArrayList<>(List.of(home));
  private final FakeMessages messages = new FakeMessages(this);
  private final FakeGateway gateway = new FakeGateway(this);
  private final FakeRest rest = new FakeRest(this);
  private final List<Fault> faults = new CopyOnWriteArrayList<>();
  private final List<RecordedCall> calls = new CopyOnWriteArrayList<>();
  private final Map<String, FakeUser> members = new ConcurrentHashMap<>();
  private final Map<String, Buffer> attachments = new ConcurrentHashMap<>();
  private final MockWebServer server = new MockWebServer();
  private volatile BiFunction<String, String, Optional<Fault>> chance =
      (method, path) -> Optional.empty();
  private volatile String token = "fake.token.value";
  private volatile int loginsLeft = 1_000;
  private volatile Duration loginsResetAfter = Duration.ofHours(14);

  public FakeDiscord() {
    this(0);
  }

  /**
   * @param port 0 for any that is free
   */
  public FakeDiscord(int port) {
    this(port, InstantSource.system());
  }

  /**
   * @param clock what ids are made of and nonces grow old by
   */
  public FakeDiscord(int port, InstantSource clock) {
    this.clock = clock;
    this.snowflakes = new Snowflakes(clock);
    SERVER_LOG.setLevel(Level.OFF);
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return FakeDiscord.this.dispatch(request);
          }
        });
    try {
      server.start(InetAddress.getLoopbackAddress(), port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    gateway.shutdown();
    server.close();
  }

  public int port() {
    return server.getPort();
  }

  public String apiUrl() {
    return "http://127.0.0.1:" + port() + PREFIX + "/";
  }

  public String gatewayUrl() {
    return "ws://127.0.0.1:" + port() + "/gateway";
  }

  public String token() {
    return token;
  }

  /** The token that counts from now on; every other is refused. */
  public void changeToken(String newToken) {
    token = newToken;
  }

  public void loginsLeft(int left, Duration resetAfter) {
    loginsLeft = left;
    loginsResetAfter = resetAfter;
  }

  public FakeGateway gateway() {
    return gateway;
  }

  public Fault add(Fault fault) {
    faults.add(fault);
    return fault;
  }

  /** From now on nothing goes wrong. */
  public void heal() {
    faults.clear();
  }

  /** Every request, by its method and path, goes wrong as this says. */
  public void leaveToChance(BiFunction<String, String, Optional<Fault>> chooser) {
    chance = chooser;
  }

  /** Every request so far; whoever sees what a request did sees the request here, too. */
  public List<RecordedCall> calls() {
    synchronized (calls) {
      return List.copyOf(calls);
    }
  }

  public List<RecordedCall> calls(String method, String pathPattern) {
    return calls().stream().filter(call -> call.is(method, pathPattern)).toList();
  }

  public List<JsonNode> commands() {
    return rest.commands();
  }

  /** Lets Discord have something else than was uploaded. */
  public void changeCommand(String name, String field, JsonNode value) {
    rest.commands().stream()
        .filter(command -> command.path("name").asText().equals(name))
        .forEach(command -> ((ObjectNode) command).set(field, value));
  }

  public FakeUser user(String id, String name) {
    return new FakeUser(id, name, "en-US", FakeUser.SPEAK);
  }

  public FakeClient inServer(FakeUser user) {
    return new FakeClient(this, user, home, home.channel(), true);
  }

  public FakeClient inThread(FakeUser user) {
    return new FakeClient(this, user, home, home.thread(), true);
  }

  /** In a server where the bot is not; the user has installed it for themselves. */
  public FakeClient inForeignServer(FakeUser user) {
    return new FakeClient(this, user, abroad, abroad.channel(), false);
  }

  public FakeClient inDirectMessage(FakeUser user) {
    return new FakeClient(this, user, null, "8" + user.id(), true);
  }

  /** What the bot wrote in a channel on its own or in answer to a message. */
  public List<FakeMessage> botMessages(String channel) {
    return messages.ofBot(channel);
  }

  /** What the bot wrote at the top of the threads that it has begun in a forum, oldest first. */
  public List<FakeMessage> botThreads(String forum) {
    return rest.places().begunIn(forum).stream()
        .flatMap(thread -> messages.ofBot(thread).stream())
        .toList();
  }

  /** A file as an option of a command carries it. */
  public ObjectNode attach(String name, byte[] bytes) {
    String id = newId();
    attachments.put("/attachments/" + id + "/" + name, new Buffer().write(bytes));
    String url = "http://127.0.0.1:" + port() + "/attachments/" + id + "/" + name;
    return Json.obj(
        "id", id,
        "filename", name,
        "size", bytes.length,
        "url", url,
        "proxy_url", url,
        "content_type", "text/markdown");
  }

  /** Sends an interaction once more, as it was. */
  public void repeat(FakeInteraction interaction) {
    gateway.dispatch("INTERACTION_CREATE", interaction.json());
  }

  public void join(FakeGuild guild) {
    gateway.dispatch("GUILD_CREATE", guild.toJson(bot));
  }

  /** The server in which the bot is from the beginning. */
  public FakeGuild home() {
    return home;
  }

  /** The bot is in this server, too, from its next login on. */
  public void found(FakeGuild guild) {
    guilds.add(guild);
  }

  /** Somebody is a member of the bot's server, with what they may do there. */
  public FakeUser joins(FakeUser user) {
    members.put(user.id(), user);
    return user;
  }

  /** As after some minutes: no message is recognised by its nonce any more. */
  public void forgetNonces() {
    messages.forgetNonces();
  }

  /** As after some days: nobody has written in the threads of the forum. */
  public void archiveThreads() {
    rest.places().archiveThreads();
  }

  /** The bot is thrown out of its server. */
  public void leave() {
    gateway.dispatch("GUILD_DELETE", Json.obj("id", home.id()));
  }

  public void deleteChannel(String channel) {
    gateway.dispatch("CHANNEL_DELETE", home.toChannel(channel));
  }

  public void deleteThread() {
    gateway.dispatch(
        "THREAD_DELETE",
        Json.obj(
            "id", home.thread(), "guild_id", home.id(), "parent_id", home.channel(), "type", 11));
  }

  public void archiveThread(boolean archived) {
    gateway.dispatch(
        "THREAD_UPDATE", home.toThread(home.thread(), home.channel(), "a thread", "1", archived));
  }

  /** Everybody in the bot's server, and so the bot, may do this from now on. */
  public void allowEverybody(long permissions) {
    gateway.dispatch(
        "GUILD_ROLE_UPDATE", Json.obj("guild_id", home.id(), "role", home.everyone(permissions)));
  }

  FakeUser member(String id) {
    return members.get(id);
  }

  FakeInteraction interact(ObjectNode json) {
    FakeInteraction interaction = new FakeInteraction(json);
    rest.keep(interaction);
    gateway.dispatch("INTERACTION_CREATE", json);
    return interaction;
  }

  FakeUser bot() {
    return bot;
  }

  FakeMessages messages() {
    return messages;
  }

  List<FakeGuild> guilds() {
    return List.copyOf(guilds);
  }

  Instant now() {
    return clock.instant();
  }

  String newId() {
    return snowflakes.next();
  }

  String idAt(Instant time) {
    return snowflakes.at(time);
  }

  boolean acceptsToken(String given) {
    return given.equals(token);
  }

  ObjectNode sessionStart() {
    return Json.obj(
        "url", gatewayUrl(),
        "shards", 1,
        "session_start_limit",
            Json.obj(
                "total",
                1_000,
                "remaining",
                Math.max(0, loginsLeft - gateway.identifies()),
                "reset_after",
                loginsResetAfter.toMillis(),
                "max_concurrency",
                1));
  }

  private MockResponse dispatch(RecordedRequest request) {
    String target = request.getTarget();
    String path = target.split("\\?", 2)[0];
    if (path.equals("/gateway")) {
      return new MockResponse.Builder().webSocketUpgrade(gateway.accept(target)).build();
    }
    if (attachments.containsKey(path)) {
      return new MockResponse.Builder().body(attachments.get(path).clone()).build();
    }
    return answer(request, target, path);
  }

  private MockResponse answer(RecordedRequest request, String target, String path) {
    String method = request.getMethod();
    Multipart parts = Multipart.of(request);
    Optional<Fault> fault =
        chance
            .apply(method, path)
            .or(() -> faults.stream().filter(f -> f.strikes(method, path)).findFirst());
    int status;
    String body;
    synchronized (calls) {
      FakeRest.Answer answer =
          fault.isEmpty() || fault.get().isDone()
              ? checked(request, method, target.substring(PREFIX.length()), parts.json())
              : new FakeRest.Answer(0, "");
      status = answer.status();
      body = answer.body();
      calls.add(
          new RecordedCall(
              method,
              target,
              parts.json(),
              parts.encoding(),
              parts.files(),
              fault.map(f -> f.recordedStatus(answer.status())).orElse(status),
              System.currentTimeMillis()));
    }
    MockResponse done =
        Fault.json(status, body)
            .addHeader("via", "1.1 fake")
            .addHeader("X-RateLimit-Bucket", Integer.toHexString(bucket(path)))
            .addHeader("X-RateLimit-Limit", 1_000)
            .addHeader("X-RateLimit-Remaining", 999)
            .addHeader("X-RateLimit-Reset-After", "1.000")
            .addHeader("X-RateLimit-Reset", (System.currentTimeMillis() / 1_000 + 1) + ".000")
            .build();
    return fault.map(f -> f.instead(done)).orElse(done);
  }

  private FakeRest.Answer checked(
      RecordedRequest request, String method, String target, JsonNode body) {
    if (!("Bot " + token).equals(request.getHeaders().get("authorization"))) {
      return FakeRest.error(401, 0, "401: Unauthorized");
    }
    String[] route = target.split("\\?", 2);
    return FakeRest.refusal(body)
        .map(why -> FakeRest.error(400, 50035, why))
        .orElseGet(() -> rest.handle(method, route[0], route.length > 1 ? route[1] : "", body));
  }

  private static int bucket(String path) {
    return path.replaceAll("\\d{4,}", "#").replaceAll("interaction-token-[^/]*", "T").hashCode();
  }

  /** Everything recorded so far, one JSON object a line, for the request checker. */
  public List<String> recording() {
    List<String> lines = new ArrayList<>();
    calls().forEach(call -> lines.add(call.toJsonLine()));
    return lines;
  }
}
