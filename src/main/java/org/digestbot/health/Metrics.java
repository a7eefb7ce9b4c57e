package org.digestbot.health;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.digestbot.chat.command.CommandObserver;
import org.digestbot.chat.command.CommandRun;
import org.digestbot.delivery.DeliveryState;
import org.digestbot.delivery.PlatformCounts;
import org.digestbot.platform.Platform;
import org.digestbot.platform.PlatformStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what the bot does, in figures that hold nothing of what anybody wrote. Names and units are
 * documented in docs/operations.md. Thread-safe.
 */
public final class Metrics implements CommandObserver {
  private static final Duration[] STEPS = {
    Duration.ofMillis(10),
    Duration.ofMillis(30),
    Duration.ofMillis(100),
    Duration.ofMillis(300),
    Duration.ofSeconds(1),
    Duration.ofSeconds(3),
    Duration.ofSeconds(10)
  };

  private static final Logger log = LoggerFactory.getLogger(Metrics.class);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  private final Supplier<List<PlatformCounts>> outbox;
  private final InstantSource clock;

  /** As of the last page; null while the outbox cannot be read. */
  private volatile @Nullable List<PlatformCounts> counts;

  /**
   * @param entries how many the archive has; asked for every page
   * @param outbox what chats are owed; asked for every page
   */
  public Metrics(LongSupplier entries, Supplier<List<PlatformCounts>> outbox, InstantSource clock) {
    this.outbox = outbox;
    this.clock = clock;
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    Gauge.builder("digestbot.entries", entries, LongSupplier::getAsLong)
        .description("Entries that stand in lists")
        .register(registry);
  }

  @Override
  public void answered(CommandRun run) {
    Timer.builder("digestbot.commands")
        .description("Calls from their arrival at the commands to their answer")
        .tag("platform", run.platform())
        .tag("command", run.command())
        .tag("outcome", word(run.outcome()))
        .serviceLevelObjectives(STEPS)
        .register(registry)
        .record(run.took());
  }

  /** Shows how platforms are doing, from now on. */
  void watch(List<Platform> platforms) {
    for (Platform platform : platforms) {
      for (PlatformStatus.State state : PlatformStatus.State.values()) {
        Gauge.builder(
                "digestbot.platform.state", platform, p -> p.status().state() == state ? 1 : 0)
            .description("1 for the state that a platform is in")
            .tag("platform", platform.name())
            .tag("state", word(state))
            .register(registry);
      }
      for (String queue : platform.queues().keySet()) {
        Gauge.builder("digestbot.queue.length", platform, p -> p.queues().getOrDefault(queue, 0))
            .description("What waits to be worked on or sent")
            .tag("platform", platform.name())
            .tag("queue", queue)
            .register(registry);
      }
      TimeGauge.builder(
              "digestbot.platform.last.heard",
              platform,
              TimeUnit.MILLISECONDS,
              p -> p.lastHeard().map(at -> (double) at.toEpochMilli()).orElse(Double.NaN))
          .description("When the platform's server was last heard of, in Unix time")
          .tag("platform", platform.name())
          .register(registry);
      watchOutbox(platform.name());
    }
  }

  private void watchOutbox(String platform) {
    for (DeliveryState state : DeliveryState.values()) {
      FunctionCounter.builder(
              "digestbot.deliveries", this, m -> m.owed(platform, p -> p.reached(state)))
          .description("How often deliveries came into a state")
          .tag("platform", platform)
          .tag("state", word(state))
          .register(registry);
    }
    FunctionCounter.builder(
            "digestbot.deliveries.doubtful", this, m -> m.owed(platform, PlatformCounts::doubtful))
        .description("Parts that left without an answer: possible duplicates")
        .tag("platform", platform)
        .register(registry);
    Map<String, ToDoubleFunction<PlatformCounts>> waiting =
        Map.of(
            "backlog", PlatformCounts::backlog,
            "parked", PlatformCounts::parked,
            "leaving", PlatformCounts::onTheirWay,
            "shut_out", PlatformCounts::shutOut);
    waiting.forEach(
        (why, count) ->
            Gauge.builder("digestbot.deliveries.waiting", this, m -> m.owed(platform, count))
                .description("Deliveries that are owed now, by what they wait for")
                .tag("platform", platform)
                .tag("for", why)
                .register(registry));
    TimeGauge.builder(
            "digestbot.deliveries.lateness",
            this,
            TimeUnit.MILLISECONDS,
            m -> m.owed(platform, m::lateness))
        .description("Since when the longest owed delivery of the backlog has been due")
        .tag("platform", platform)
        .register(registry);
  }

  private double owed(String platform, ToDoubleFunction<PlatformCounts> count) {
    List<PlatformCounts> known = counts;
    return known == null
        ? Double.NaN
        : known.stream()
            .filter(of -> of.platform().equals(platform))
            .mapToDouble(count)
            .findFirst()
            .orElse(0);
  }

  private double lateness(PlatformCounts platform) {
    Instant oldest = platform.oldestDue();
    return oldest == null ? 0 : Math.max(0, Duration.between(oldest, clock.instant()).toMillis());
  }

  String page() {
    try {
      counts = outbox.get();
    } catch (RuntimeException e) {
      log.debug("The outbox cannot be read for the metrics", e);
      counts = null;
    }
    return registry.scrape();
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
