package org.digestbot.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.digestbot.platform.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves {@code /health} and {@code /metrics} to this machine alone. What goes wrong here is logged
 * and touches nothing else. Thread-safe.
 */
public final class HealthServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(HealthServer.class);
  private static final int THREADS = 2;

  private final HttpServer server;
  private final ExecutorService threads;
  private final List<Platform> platforms;
  private final Supplier<List<Concern>> concerns;
  private final Metrics metrics;

  private HealthServer(
      HttpServer server,
      List<Platform> platforms,
      Supplier<List<Concern>> concerns,
      Metrics metrics) {
    this.server = server;
    this.platforms = List.copyOf(platforms);
    this.concerns = concerns;
    this.metrics = metrics;
    this.threads = Executors.newFixedThreadPool(THREADS, task -> new Thread(task, "health"));
    server.setExecutor(threads);
    server.createContext("/", this::answer);
  }

  /**
   * Begins to serve, or says in the log why it cannot.
   *
   * @param port on 127.0.0.1; 0 takes a free one
   * @param concerns what else does not work; asked for every page
   */
  public static Optional<HealthServer> open(
      int port, List<Platform> platforms, Supplier<List<Concern>> concerns, Metrics metrics) {
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      HttpServer http = HttpServer.create(new InetSocketAddress(loopback, port), 0);
      metrics.watch(platforms);
      HealthServer server = new HealthServer(http, platforms, concerns, metrics);
      http.start();
      log.info("Health and metrics are on http://127.0.0.1:{}", server.port());
      return Optional.of(server);
    } catch (IOException e) {
      log.warn(
          "No health page and no metrics: port {} cannot be opened ({}); another `health.port`"
              + " helps, and 0 turns them off",
          port,
          e.getMessage());
      return Optional.empty();
    }
  }

  /** Where it listens. */
  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        send(exchange, 405, "text/plain; charset=utf-8", "GET or HEAD\n");
        return;
      }
      switch (exchange.getRequestURI().getPath()) {
        case "/health" -> {
          HealthReport report = HealthReport.of(platforms, concerns.get());
          send(exchange, report.healthy() ? 200 : 503, "application/json", report.json());
        }
        case "/metrics" ->
            send(exchange, 200, "text/plain; version=0.0.4; charset=utf-8", metrics.page());
        default -> send(exchange, 404, "text/plain; charset=utf-8", "/health or /metrics\n");
      }
    } catch (RuntimeException e) {
      log.warn("A health or metrics page could not be made", e);
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
