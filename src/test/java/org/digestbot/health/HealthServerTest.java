package org.digestbot.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digestbot.chat.command.CommandRun;
import org.digestbot.chat.command.CommandRun.Outcome;
import org.digestbot.delivery.DeliveryState;
import org.digestbot.delivery.PlatformCounts;
import org.digestbot.platform.Platform;
import org.digestbot.platform.PlatformStatus;
import org.digestbot.platform.PlatformStatus.State;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a monitor sees, over HTTP. */
class HealthServerTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final Switched telegram = new Switched("telegram");
  private final Switched discord = new Switched("discord");
  private List<PlatformCounts> outbox = List.of();
  private final Metrics metrics = new Metrics(() -> 4_711, () -> outbox, InstantSource.fixed(NOON));
  private final List<Concern> concerns = new ArrayList<>();

  @AutoClose
  private final HealthServer server =
      HealthServer.open(0, List.of(telegram, discord), () -> concerns, metrics).orElseThrow();

  @Test
  void isWellWhenEveryPlatformIs() throws Exception {
    HttpResponse<String> page = get("/health");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(page.body())
        .isEqualTo(
            "{\"status\":\"ok\",\"platforms\":{"
                + "\"telegram\":{\"state\":\"running\",\"since\":\"2026-03-01T12:00:00Z\","
                + "\"lastHeard\":\"2026-03-01T12:00:05Z\"},"
                + "\"discord\":{\"state\":\"running\",\"since\":\"2026-03-01T12:00:00Z\","
                + "\"lastHeard\":\"2026-03-01T12:00:05Z\"}}}\n");
  }

  @Test
  void saysWhichPlatformFailsAndWhy() throws Exception {
    discord.status = new PlatformStatus(State.REFUSED, NOON, "the token is \"wrong\"");

    HttpResponse<String> page = get("/health");

    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body())
        .contains("\"status\":\"failing\"")
        .contains("\"telegram\":{\"state\":\"running\"")
        .contains("\"discord\":{\"state\":\"refused\"")
        .contains("\"detail\":\"the token is \\\"wrong\\\"\"");
  }

  @Test
  void saysWhichWorkFailsAndWhy() throws Exception {
    concerns.add(new Concern("maintenance", NOON, "the disk is full; make room"));

    HttpResponse<String> page = get("/health");

    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body())
        .contains("\"status\":\"failing\"")
        .contains(
            "\"work\":{\"maintenance\":{\"state\":\"failing\",\"since\":\"2026-03-01T12:00:00Z\","
                + "\"detail\":\"the disk is full; make room\"}}");
  }

  @Test
  void countsCommandsByNameAndOutcome() throws Exception {
    metrics.answered(run("search", Outcome.ANSWERED, 20));
    metrics.answered(run("search", Outcome.ANSWERED, 400));
    metrics.answered(run("search", Outcome.FAILED, 5));

    String page = get("/metrics").body();

    String answered = "{command=\"search\",outcome=\"answered\",platform=\"telegram\"";
    assertThat(page.lines())
        .contains("digestbot_commands_seconds_count" + answered + "} 2")
        .contains("digestbot_commands_seconds_bucket" + answered + ",le=\"0.3\"} 1")
        .contains("digestbot_commands_seconds_bucket" + answered + ",le=\"1.0\"} 2")
        .anyMatch(line -> line.contains("outcome=\"failed\"") && line.endsWith(" 1"));
  }

  @Test
  void showsPlatformsQueuesAndTheArchive() throws Exception {
    discord.status = new PlatformStatus(State.CONNECTING, NOON, null);

    HttpResponse<String> page = get("/metrics");

    assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    assertThat(page.body().lines())
        .contains("digestbot_entries 4711.0")
        .contains("digestbot_platform_state{platform=\"telegram\",state=\"running\"} 1.0")
        .contains("digestbot_platform_state{platform=\"discord\",state=\"running\"} 0.0")
        .contains("digestbot_platform_state{platform=\"discord\",state=\"connecting\"} 1.0")
        .contains("digestbot_queue_length{platform=\"telegram\",queue=\"answers\"} 3.0")
        .contains("digestbot_platform_last_heard_seconds{platform=\"telegram\"} 1.772366405E9")
        .anyMatch(line -> line.startsWith("jvm_memory_used_bytes"));
  }

  @Test
  void showsWhatChatsAreOwed() throws Exception {
    outbox =
        List.of(
            new PlatformCounts(
                "telegram",
                7,
                3,
                2,
                1,
                NOON.minusSeconds(90),
                Map.of(DeliveryState.DELIVERED, 40L, DeliveryState.SET_ASIDE, 1L),
                5));

    String page = get("/metrics").body();

    assertThat(page.lines())
        .contains("digestbot_deliveries_total{platform=\"telegram\",state=\"delivered\"} 40.0")
        .contains("digestbot_deliveries_total{platform=\"telegram\",state=\"set_aside\"} 1.0")
        .contains("digestbot_deliveries_total{platform=\"telegram\",state=\"given_up\"} 0.0")
        .contains("digestbot_deliveries_doubtful_total{platform=\"telegram\"} 5.0")
        .contains("digestbot_deliveries_waiting{for=\"backlog\",platform=\"telegram\"} 7.0")
        .contains("digestbot_deliveries_waiting{for=\"shut_out\",platform=\"telegram\"} 1.0")
        .contains("digestbot_deliveries_lateness_seconds{platform=\"telegram\"} 90.0")
        .contains("digestbot_deliveries_waiting{for=\"backlog\",platform=\"discord\"} 0.0");
  }

  @Test
  void servesNothingElse() throws Exception {
    assertThat(get("/").statusCode()).isEqualTo(404);
    assertThat(get("/healthy").statusCode()).isEqualTo(404);
    HttpResponse<String> posted =
        send(HttpRequest.newBuilder(at("/health")).POST(BodyPublishers.ofString("x")));
    assertThat(posted.statusCode()).isEqualTo(405);
    assertThat(posted.headers().firstValue("Allow")).contains("GET, HEAD");
    HttpResponse<String> head =
        send(HttpRequest.newBuilder(at("/health")).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void aPortInUseStopsNobody() throws IOException {
    try (ServerSocket other = new ServerSocket(0)) {
      assertThat(HealthServer.open(other.getLocalPort(), List.of(), List::of, metrics)).isEmpty();
    }
  }

  @Test
  void leavesNoThreadBehind() throws Exception {
    get("/health");
    server.close();

    Thread[] threads = new Thread[Thread.activeCount() + 10];
    int count = Thread.enumerate(threads);
    for (int i = 0; i < count; i++) {
      if (threads[i].getName().equals("health")) {
        threads[i].join(5_000);
        assertThat(threads[i].isAlive()).isFalse();
      }
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at(path)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private static CommandRun run(String command, Outcome outcome, long millis) {
    return new CommandRun("telegram", command, outcome, Duration.ofMillis(millis));
  }

  /** A platform whose state is set by hand. */
  private static final class Switched implements Platform {
    private final String name;
    private volatile PlatformStatus status = new PlatformStatus(State.RUNNING, NOON, null);

    Switched(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void start() {}

    @Override
    public PlatformStatus status() {
      return status;
    }

    @Override
    public Map<String, Integer> queues() {
      return Map.of("answers", 3);
    }

    @Override
    public Optional<Instant> lastHeard() {
      return Optional.of(NOON.plusSeconds(5));
    }

    @Override
    public void stop(Duration grace) {}
  }
}
