package org.digestbot.app;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.digestbot.config.Settings;
import org.digestbot.store.FolderLock;
import picocli.CommandLine.Command;

/** {@code digestbot run}: the bot on Telegram and Discord, until it is told to stop. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Run the bot on every platform that has a token, until SIGTERM or Ctrl-C.",
      "Tokens: TELEGRAM_BOT_TOKEN, DISCORD_BOT_TOKEN, or files named by ..._FILE."
    })
final class RunSubcommand implements Callable<Integer> {
  private static final int NO_TOKEN = 2;
  private static final int CLOSING_MILLIS = 3_000;

  private final Cli cli;
  private final Streams streams;

  RunSubcommand(Cli cli, Streams streams) {
    this.cli = cli;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Home home = cli.home();
    Settings settings = home.settings();
    if (!settings.isSet(Settings.TELEGRAM_TOKEN) && !settings.isSet(Settings.DISCORD_TOKEN)) {
      streams
          .err()
          .println(
              "digestbot: there is no token; set TELEGRAM_BOT_TOKEN or DISCORD_BOT_TOKEN"
                  + " (`digestbot` alone is a chat in this terminal)");
      return NO_TOKEN;
    }
    // Platforms change what their tokens look like: no reason not to try, but to say so first.
    Tokens.findings(settings).stream()
        .filter(finding -> finding.grade() == Finding.Grade.PROBLEM)
        .forEach(finding -> streams.err().println("digestbot: " + finding.message()));
    Optional<FolderLock> lock = FolderLock.tryLock(home.data());
    if (lock.isEmpty()) {
      streams
          .err()
          .println(
              "digestbot: another `digestbot run` works on "
                  + home.data().toAbsolutePath()
                  + "; stop it, or name another folder with --data");
      return 1;
    }
    try (FolderLock held = lock.get();
        Assembly assembly =
            Assembly.open(
                home, settings, Progress.to(streams.err()), "info", InstantSource.system())) {
      Bot bot = assembly.bot();
      CountDownLatch stopped = new CountDownLatch(1);
      Thread main = Thread.currentThread();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(bot, stopped, main), "stop"));
      bot.start();
      stopped.await();
      return 0;
    }
  }

  /** Lets the platforms finish, then waits until the archive is closed. */
  private static void stop(Bot bot, CountDownLatch stopped, Thread main) {
    bot.stop();
    stopped.countDown();
    try {
      main.join(CLOSING_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
