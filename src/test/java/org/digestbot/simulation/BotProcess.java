package org.digestbot.simulation;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The bot as a process that can be ended at any moment, started again where it stood, and told what
 * time it is. Made to start fast: class data are shared from the second start on. Thread-safe.
 */
final class BotProcess {
  private final Path folder;
  private final double factor;
  private final Map<String, String> environment;
  private final List<String> classPath;
  private Process process;
  private BufferedReader output;

  /**
   * A bot that does not run yet.
   *
   * @param folder with the folders {@code config} and {@code data} in it
   */
  BotProcess(Path folder, double factor, Map<String, String> environment) throws IOException {
    this.folder = folder;
    this.factor = factor;
    this.environment = environment;
    this.classPath = jars(folder);
  }

  /** Class data are shared only between processes that take their classes from jars. */
  private static List<String> jars(Path folder) throws IOException {
    List<String> paths = new ArrayList<>();
    for (String element : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(element);
      if (Files.isDirectory(path)) {
        Path jar = folder.resolve("classes-" + paths.size() + ".jar");
        pack(path, jar);
        paths.add(jar.toString());
      } else if (Files.exists(path)) {
        paths.add(element);
      }
    }
    return paths;
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
        out.putNextEntry(new JarEntry(name));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
  }

  /** Starts it and waits until it has begun; its time is what the clock says then. */
  synchronized void start(SimulatedTime time) {
    Path archive = folder.resolve("classes.jsa");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                Files.exists(archive)
                    ? "-XX:SharedArchiveFile=" + archive
                    : "-XX:ArchiveClassesAtExit=" + archive,
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-cp",
                String.join(File.pathSeparator, classPath),
                "org.digestbot.app.SimulatedBot",
                folder.resolve("data").toString(),
                folder.resolve("config").toString(),
                Long.toString(time.instant().toEpochMilli()),
                Double.toString(factor)));
    ProcessBuilder builder = new ProcessBuilder(command);
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

  /** Tells it what time it is. */
  synchronized void setTime(Instant now) {
    try {
      OutputStream orders = process.getOutputStream();
      orders.write((now.toEpochMilli() + "\n").getBytes(StandardCharsets.US_ASCII));
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
