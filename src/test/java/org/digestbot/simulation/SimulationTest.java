package org.digestbot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.digestbot.platform.telegram.fake.SentMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A day of the month that the long run lives through; {@code -Dseed=N} lives through another. */
@Timeout(240)
class SimulationTest {
  @TempDir Path folder;

  @Test
  void nothingIsLostAndNothingComesTwiceWithoutAReason() throws Exception {
    long seed = Long.getLong("seed", 20240305);
    Simulation.Plan plan =
        new Simulation.Plan(1, 24, 3, 600, new Weather.Odds(0.05, 0.03, 15), seed);
    try (Simulation simulation = new Simulation(plan, folder)) {
      Verdict verdict = simulation.run();

      assertThat(verdict.kills()).as("kills").isPositive();
      assertThat(verdict.messages()).as("messages").isGreaterThan(plan.chats() / 4);
      assertThat(verdict.lost()).as("lost").isEmpty();
      assertThat(verdict.disordered()).as("out of order").isEmpty();
      assertThat(verdict.duplicatesOnDiscord()).as("duplicates on Discord").isZero();
      assertThat(verdict.duplicatesOnTelegram())
          .as("duplicates on Telegram")
          .isLessThanOrEqualTo(verdict.ambiguousFaults());
      assertThat(verdict.overruns()).as("windows overrun").isZero();
      assertThat(verdict.stoppedInTime()).as("ended within 25 s").isTrue();

      // A verdict that could not fail would prove nothing.
      for (SentMessage message : simulation.telegram().chats().messages()) {
        simulation.telegram().chats().delete(message);
      }
      assertThat(simulation.judge().lost()).as("lost, had nothing arrived").isNotEmpty();
    }
  }
}
