package org.digestbot.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.digestbot.config.ConfigFolder;
import org.digestbot.platform.telegram.Tempo;
import org.digestbot.simulation.SimulatedTime;
import org.digestbot.store.FolderLock;

/**
 * The process of a bot whose time its parent rules: {@code digestbot run} in everything but the
 * clock. Its time stands still until it reads a line: each is an instant to go on from and how many
 * simulated seconds pass in a real one. The end of its input is its end.
 */
public final class SimulatedBot {
  private static final Rhythm RHYTHM =
      new Rhythm(
          Duration.ofMillis(20),
          Duration.ofMillis(10),
          Duration.ofMillis(250),
          Duration.ZERO,
          Duration.ofSeconds(5));

  private SimulatedBot() {}

  /**
   * Runs until the input ends.
   *
   * @param arguments data folder, configuration folder, and the time in epoch milliseconds
   */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    SimulatedTime time = new SimulatedTime(Instant.ofEpochMilli(Long.parseLong(arguments[2])), 1);
    time.pause();
    Home home =
        new Home(data, ConfigFolder.find(Path.of(arguments[1]), Map.of(), data), System.getenv());
    try (FolderLock held = FolderLock.tryLock(data).orElseThrow();
        Assembly assembly =
            Assembly.open(home, home.settings(), Progress.to(System.err), "warn", time);
        BufferedReader orders =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
      Bot bot =
          assembly.bot(
              RHYTHM,
              new Tempo(
                  time,
                  time::nanos,
                  Duration.ofSeconds(5),
                  Duration.ofMillis(5),
                  Duration.ofMillis(50)));
      bot.start();
      System.out.println("started");
      for (String order = orders.readLine(); order != null; order = orders.readLine()) {
        String[] words = order.split(" ", 2);
        time.move(Instant.ofEpochMilli(Long.parseLong(words[0])));
        time.runAt(Double.parseDouble(words[1]));
        time.resume();
      }
      bot.stop();
    }
  }
}
