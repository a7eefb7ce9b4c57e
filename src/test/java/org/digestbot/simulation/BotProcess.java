package org.digestbot.simulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.digestbot.ChildJvm;

/**
 * The bot as a process that can be ended at any moment, started again where it stood, and told what
 * time it is. Made to start fast: class data are shared from the second start on. Thread-safe.
 */
final class BotProcess {
  private final Path folder;
  private final Map<String, String> environment;
  private final ChildJvm java;
  private Process process;
  private BufferedReader output;

  /**
   * A bot that does not run yet.
   *
   * @param folder with the folders {@code config} and {@code data} in it
   */
  BotProcess(Path folder, Map<String, String> environment) throws IOException {
    this.folder = folder;
    this.environment = environment;
    this.java = new ChildJvm(folder).sharingClasses();
  }

  /** Starts it and waits until it has begun; its time is what the clock says then. */
  synchronized void start(SimulatedTime time) {
    ProcessBuilder builder =
        java.running(
            "org.digestbot.app.SimulatedBot",
            folder.resolve("data").toString(),
            folder.resolve("config").toString(),
            Long.toString(time.instant().toEpochMilli()));
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("bot.log").toFile()));
    try {
      process = builder.start();
      output = process.inputReader();
      String line = output.readLine();
      while (line != null && !line.equals("started")) {
        line = output.readLine();
      }
      if (line == null) {
        throw new IllegalStateException(
            "the bot did not start: " + Files.readString(folder.resolve("bot.log")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells it what time it is and how fast that passes. */
  synchronized void setTime(SimulatedTime time) {
    try {
      OutputStream orders = process.getOutputStream();
      orders.write(
          (time.instant().toEpochMilli() + " " + time.factor() + "\n")
              .getBytes(StandardCharsets.US_ASCII));
      orders.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the bot has ended by itself", e);
    }
  }

  /** Ends it as a power cut would; returns once it is gone. */
  void kill() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Ends it in order; returns whether it did so within 25 seconds. */
  synchronized boolean stop() {
    try {
      process.getOutputStream().close();
      return process.waitFor(25, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      process.destroyForcibly();
    }
  }
}
