package org.digestbot.platform.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/** The gateway: hello, identify, ready, heartbeats, resume, and whatever a test lets go wrong. */
public final class FakeGateway {
  private static final int IDENTIFY = 2;
  private static final int RESUME = 6;

  private final FakeDiscord discord;
  private final Map<String, GatewaySession> sessions = new ConcurrentHashMap<>();
  private final List<GatewaySocket> sockets = new CopyOnWriteArrayList<>();
  private final List<Long> identifies = new CopyOnWriteArrayList<>();
  private final List<JsonNode> identifyPayloads = new CopyOnWriteArrayList<>();
  private final AtomicInteger resumes = new AtomicInteger();
  private final AtomicInteger closesAtIdentify = new AtomicInteger();
  private volatile int closeCodeAtIdentify;
  private volatile int heartbeatMillis = 41_250;
  private volatile boolean mute;
  private volatile @Nullable GatewaySession current;

  FakeGateway(FakeDiscord discord) {
    this.discord = discord;
  }

  WebSocketListener accept(String target) {
    GatewaySocket socket = new GatewaySocket(this, target.contains("compress=zlib-stream"));
    sockets.add(socket);
    return socket;
  }

  /** Closes with the code when a client identifies, as often as said. */
  public void closeAtIdentify(int code, int times) {
    closeCodeAtIdentify = code;
    closesAtIdentify.set(times);
  }

  public void heartbeatEvery(int millis) {
    heartbeatMillis = millis;
  }

  /** Greets, but never says READY. */
  public void sayNothing(boolean on) {
    mute = on;
  }

  public int identifies() {
    return identifies.size();
  }

  /** When each IDENTIFY came, in milliseconds of the wall clock. */
  public List<Long> identifyTimes() {
    return List.copyOf(identifies);
  }

  public JsonNode lastIdentify() {
    return identifyPayloads.get(identifyPayloads.size() - 1);
  }

  public int resumes() {
    return resumes.get();
  }

  public int connections() {
    return sockets.size();
  }

  /** Whether a session is attached to a live connection. */
  public boolean isAttached() {
    GatewaySession session = current;
    return session != null && session.socket() != null;
  }

  /** From here on events wait for the client to come back. */
  public void close(int code) {
    GatewaySocket socket = socket();
    current.detach(socket);
    socket.close(code);
  }

  public void cut() {
    socket().cut();
  }

  public void die() {
    socket().die();
  }

  /** Asks the client to connect again. */
  public void askToReconnect() {
    socket().send(Json.obj("op", 7, "d", null));
  }

  public void invalidateSession() {
    sessions.clear();
    socket().send(Json.obj("op", 9, "d", false));
  }

  /** Forgets every session, so that the next RESUME fails. */
  public void forgetSessions() {
    sessions.clear();
  }

  void dispatch(String type, ObjectNode data) {
    GatewaySession session = current;
    if (session == null) {
      throw new IllegalStateException("nobody has identified yet");
    }
    session.dispatch(type, data);
  }

  void shutdown() {
    sockets.forEach(GatewaySocket::shutdown);
  }

  void opened(GatewaySocket socket) {
    socket.send(Json.obj("op", 10, "d", Json.obj("heartbeat_interval", heartbeatMillis)));
  }

  void closed(GatewaySocket socket, int code) {
    sessions.values().forEach(session -> session.detach(socket));
    GatewaySession session = current;
    if (session != null) {
      session.detach(socket);
    }
  }

  void received(GatewaySocket socket, int op, JsonNode data) {
    switch (op) {
      case 1 -> socket.send(Json.obj("op", 11));
      case IDENTIFY -> identify(socket, data);
      case RESUME -> resume(socket, data);
      default -> {}
    }
  }

  private void identify(GatewaySocket socket, JsonNode data) {
    identifies.add(System.currentTimeMillis());
    identifyPayloads.add(data);
    if (!discord.acceptsToken(data.path("token").asText())) {
      socket.close(4004);
      return;
    }
    if (closesAtIdentify.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      socket.close(closeCodeAtIdentify);
      return;
    }
    if (mute) {
      return;
    }
    GatewaySession session = new GatewaySession("session-" + identifies.size());
    sessions.put(session.id(), session);
    session.attach(socket);
    current = session;
    session.dispatch("READY", ready(session.id()));
    for (FakeGuild guild : discord.guilds()) {
      session.dispatch("GUILD_CREATE", guild.toJson(discord.bot()));
    }
  }

  private ObjectNode ready(String session) {
    return Json.obj(
        "v",
        10,
        "user",
        discord.bot().toSelf(),
        "guilds",
        discord.guilds().stream().map(g -> Json.obj("id", g.id(), "unavailable", true)).toList(),
        "private_channels",
        List.of(),
        "session_id",
        session,
        "resume_gateway_url",
        discord.gatewayUrl(),
        "application",
        Json.obj("id", discord.bot().id(), "flags", 0));
  }

  private void resume(GatewaySocket socket, JsonNode data) {
    resumes.incrementAndGet();
    GatewaySession session = sessions.get(data.path("session_id").asText());
    if (!discord.acceptsToken(data.path("token").asText())) {
      socket.close(4004);
    } else if (session == null) {
      socket.send(Json.obj("op", 9, "d", false));
    } else {
      current = session;
      session.replay(socket, data.path("seq").asInt());
    }
  }

  private GatewaySocket socket() {
    GatewaySession session = current;
    GatewaySocket socket = session == null ? null : session.socket();
    if (socket == null) {
      throw new IllegalStateException("nobody is connected");
    }
    return socket;
  }
}
