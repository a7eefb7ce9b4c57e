package org.digestbot.platform.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

/**
 * The Bot API on loopback: real HTTP, the rules of the real server, everything recorded, and any
 * failure on demand. Thread-safe.
 */
public final class FakeTelegram implements AutoCloseable {
  public static final String TOKEN = "4242:AA-token_of_the_fake_server";
  public static final String USERNAME = "thebot";
  public static final long BOT = 4242;
  static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  static {
    // Without it the two packets of an answer wait for each other.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Object monitor = new Object();
  private final RequestLog log = new RequestLog();
  private final Map<String, Deque<Fault>> faults = new HashMap<>();
  private final Map<String, Fault> standing = new HashMap<>();
  private final FakeUpdates updates = new FakeUpdates(monitor);
  private final FakeChats chats = new FakeChats(monitor);
  private final Map<String, byte[]> files = new HashMap<>();
  private volatile BiFunction<String, JsonNode, Fault> chance = (name, body) -> null;
  private int port;
  private boolean released;
  private volatile Duration latency = Duration.ZERO;
  private HttpServer server;
  private ExecutorService threads;

  public FakeTelegram() {
    resume();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  public RequestLog log() {
    return log;
  }

  public FakeChats chats() {
    return chats;
  }

  static ObjectNode me() {
    ObjectNode me = JsonNodeFactory.instance.objectNode().put("id", BOT).put("is_bot", true);
    me.put("first_name", "The Bot").put("username", USERNAME);
    return me.put("can_join_groups", true).put("supports_inline_queries", true);
  }

  /** Something happens; returns the number of its update. */
  public long push(ObjectNode update) {
    chats.learn(update);
    return updates.push(update);
  }

  /** The same under a number of the test's choice. */
  public void push(long id, JsonNode update) {
    if (update instanceof ObjectNode object) {
      chats.learn(object);
    }
    updates.push(id, update);
  }

  /** How many updates nobody has confirmed. */
  public int unconfirmed() {
    return updates.size();
  }

  public String file(String id, byte[] content) {
    synchronized (monitor) {
      files.put(id, content);
    }
    return id;
  }

  /** The next request of this method goes wrong. */
  public void fail(String method, Fault... next) {
    synchronized (monitor) {
      faults
          .computeIfAbsent(method.toLowerCase(Locale.ROOT), m -> new ArrayDeque<>())
          .addAll(List.of(next));
    }
  }

  /** Every request of this method goes wrong, until {@link #heal}; {@code *} is any method. */
  public void failAlways(String method, Fault fault) {
    synchronized (monitor) {
      standing.put(method.toLowerCase(Locale.ROOT), fault);
    }
  }

  /**
   * Every request, by the lower-case name of its method and its body, goes wrong as this says; null
   * is as usual.
   */
  public void leaveToChance(BiFunction<String, JsonNode, Fault> chooser) {
    chance = chooser;
  }

  public void heal() {
    synchronized (monitor) {
      standing.clear();
      faults.clear();
    }
  }

  /** From now on the answer to a message takes so long. */
  public void answerAfter(Duration time) {
    latency = time;
  }

  /** Lets held requests go on, and all later ones. */
  public void release() {
    synchronized (monitor) {
      released = true;
      monitor.notifyAll();
    }
  }

  /** Nobody answers at the address any more. */
  public void outage() {
    synchronized (monitor) {
      updates.interrupt();
      released = true;
      monitor.notifyAll();
    }
    server.stop(0);
    threads.shutdownNow();
  }

  /** The server is there again, with what it knew. */
  public void resume() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    synchronized (monitor) {
      released = false;
    }
    port = server.getAddress().getPort();
    threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  /** Waits until something is so, for a minute at most. */
  public void await(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    synchronized (monitor) {
      while (!condition.getAsBoolean()) {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          throw new AssertionError("never happened: " + what + "; requests: " + tail());
        }
        try {
          monitor.wait(Math.min(left, 50));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new AssertionError("interrupted", e);
        }
      }
    }
  }

  /** The messages of a chat once there are so many. */
  public List<SentMessage> awaitMessages(Updates.Place place, int count) {
    await(count + " messages", () -> chats.messages(place.id()).size() >= count);
    return chats.messages(place.id());
  }

  private String tail() {
    List<RequestLog.Entry> all = log.entries();
    return all.subList(Math.max(0, all.size() - 10), all.size()).stream()
        .map(entry -> entry.line().toString())
        .toList()
        .toString();
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] sent = exchange.getRequestBody().readAllBytes();
    try (exchange) {
      if (path.startsWith("/file/bot" + TOKEN + "/")) {
        log.add(
            "GET",
            exchange.getRequestURI().toString().replace(TOKEN, "1:a"),
            "file",
            MissingNode.getInstance());
        byte[] content = files.get(path.substring(path.lastIndexOf('/') + 1));
        reply(exchange, content == null ? 404 : 200, "application/octet-stream", content);
        return;
      }
      String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
      JsonNode body = sent.length == 0 ? MissingNode.getInstance() : MAPPER.readTree(sent);
      log.add(exchange.getRequestMethod(), path, name, body);
      answer(exchange, path, name, body);
      synchronized (monitor) {
        monitor.notifyAll();
      }
    }
  }

  private void answer(HttpExchange exchange, String path, String name, JsonNode body)
      throws IOException {
    Fault byChance = chance.apply(name, body);
    Fault fault = byChance != null ? byChance : fault(name);
    if (fault instanceof Fault.Answer answer) {
      reply(exchange, answer.status(), answer.contentType(), utf8(answer.body()));
      return;
    }
    if (fault instanceof Fault.Cut cut && !cut.carriedOut()) {
      return;
    }
    ObjectNode answer =
        path.startsWith("/bot" + TOKEN + "/")
            ? carryOut(name, body)
            : FakeChats.refusal(401, "Unauthorized");
    if (fault instanceof Fault.Cut) {
      return;
    }
    if (fault instanceof Fault.Held) {
      awaitRelease();
    }
    if (name.equals("sendmessage")) {
      LockSupport.parkNanos(latency.toNanos());
    }
    String text = fault instanceof Fault.Garbled garbled ? garbled.body() : answer.toString();
    int status = answer.path("ok").asBoolean() ? 200 : answer.path("error_code").asInt();
    reply(exchange, status, "application/json", utf8(text));
  }

  private ObjectNode carryOut(String name, JsonNode body) {
    return switch (name) {
      case "getme" -> FakeChats.result(me());
      case "getupdates" -> updates.get(body);
      case "getfile" -> {
        String id = body.path("file_id").asText();
        ObjectNode file = MAPPER.createObjectNode().put("file_id", id).put("file_unique_id", id);
        yield FakeChats.result(file.put("file_path", "documents/" + id));
      }
      default -> chats.carryOut(name, body);
    };
  }

  private Fault fault(String name) {
    synchronized (monitor) {
      Fault always = standing.getOrDefault(name, standing.get("*"));
      Deque<Fault> next = faults.get(name);
      return next == null || next.isEmpty() ? always : next.poll();
    }
  }

  private void awaitRelease() {
    synchronized (monitor) {
      while (!released) {
        try {
          monitor.wait(PATIENCE.toMillis());
        } catch (InterruptedException e) {
          return;
        }
      }
    }
  }

  private static void reply(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body == null || body.length == 0 ? -1 : body.length);
    if (body != null) {
      exchange.getResponseBody().write(body);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    outage();
  }
}
