package org.digestbot.simulation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The long run, a command of its own: see docs/operations.md. Prints the figures, and ends with 1
 * where a promise was broken.
 */
public final class Month {
  /** Posts are spread over a minute after they are due. */
  private static final Duration LATEST = Duration.ofMinutes(2);

  private Month() {}

  /**
   * Runs it.
   *
   * @param arguments days, chats, kills at random moments, share of messages that are told to wait,
   *     share of cut connections, kill at every so-maniest message, simulated seconds in a second,
   *     seed (0 is any), folder
   */
  public static void main(String[] arguments) throws Exception {
    long seed = Long.parseLong(arguments[7]);
    Simulation.Plan plan =
        new Simulation.Plan(
            Integer.parseInt(arguments[0]),
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]),
            Double.parseDouble(arguments[6]),
            new Weather.Odds(
                Double.parseDouble(arguments[3]),
                Double.parseDouble(arguments[4]),
                Integer.parseInt(arguments[5])),
            seed == 0 ? System.nanoTime() : seed);
    System.out.println(plan);
    long began = System.nanoTime();
    Path folder =
        Files.createTempDirectory(
            Files.createDirectories(Path.of(arguments[8]).toAbsolutePath()), "month-");
    try (Simulation simulation = new Simulation(plan, folder)) {
      Verdict verdict = simulation.run();
      System.out.println(verdict);
      verdict.lost().forEach(lost -> System.out.println("lost: " + lost));
      verdict.disordered().forEach(chat -> System.out.println("out of order: " + chat));
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      System.out.println("took                       " + took.toMinutes() + " min");
      boolean kept =
          verdict.lost().isEmpty()
              && verdict.disordered().isEmpty()
              && verdict.duplicatesOnDiscord() == 0
              && verdict.duplicatesOnTelegram() <= verdict.ambiguousFaults()
              && verdict.overruns() == 0
              && verdict.latestWhileOneWaits().compareTo(LATEST) < 0;
      System.out.println(kept ? "The promise was kept." : "THE PROMISE WAS BROKEN.");
      System.exit(kept ? 0 : 1);
    }
  }
}
