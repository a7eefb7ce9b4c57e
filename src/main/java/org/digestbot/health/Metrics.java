package org.digestbot.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.digestbot.chat.command.CommandObserver;
import org.digestbot.chat.command.CommandRun;
import org.digestbot.platform.Platform;
import org.digestbot.platform.PlatformStatus;

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

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /**
   * @param entries how many the archive has; asked for every page
   */
  public Metrics(LongSupplier entries) {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    Gauge.builder("digestbot.entries", entries, LongSupplier::getAsLong)
        .description("Entries in the archive, without those that are gone")
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
    }
  }

  String page() {
    return registry.scrape();
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
