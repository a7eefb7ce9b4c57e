package org.digestbot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What JDA says in the log of events that it cannot read. */
@Isolated("reads what is printed")
class DiscordLogTest {

  @Test
  void anUnreadableEventIsLoggedWithoutWhatPeopleWrote() throws Exception {
    LoggerContext log = new LoggerContext();
    log.setMDCAdapter(new LogbackMDCAdapter());
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(log);
    configurator.doConfigure(DiscordLogTest.class.getResource("/logback.xml"));
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      log.getLogger("net.dv8tion.jda.internal.requests.WebSocketClient")
          .error(
              "Got an unexpected error. Please redirect the following message to the devs:\n"
                  + "\tJDA {}\n\t{} -> {}",
              "6.5.0",
              "MESSAGE_CREATE",
              "{\"content\":\"a secret\"}",
              new IllegalStateException("about a secret"));
    } finally {
      System.setErr(err);
      log.stop();
    }

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("ERROR WebSocketClient Got an unexpected error")
        .doesNotContain("secret");
  }
}
