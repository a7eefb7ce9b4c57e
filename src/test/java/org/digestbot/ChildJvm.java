package org.digestbot;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Starts the classes of the tests in processes of their own, which may be killed: whatever they
 * leave behind is in the test's folder. For one thread.
 */
public final class ChildJvm {
  private final Path folder;
  private final List<String> options = new ArrayList<>();
  private String classPath = System.getProperty("java.class.path");
  private boolean sharesClasses;

  /**
   * @param folder where the database's driver unpacks its native library
   */
  public ChildJvm(Path folder) {
    this.folder = folder;
    options.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx256m", "-Dorg.sqlite.tmpdir=" + folder));
  }

  /**
   * Starts fast from the second time on: the first process, if it ends in order, leaves its class
   * data behind.
   */
  public ChildJvm sharingClasses() throws IOException {
    // Class data are shared only between processes that take their classes from jars.
    List<String> jars = new ArrayList<>();
    for (String element : classPath.split(File.pathSeparator)) {
      Path path = Path.of(element);
      if (Files.isDirectory(path)) {
        Path jar = folder.resolve("classes-" + jars.size() + ".jar");
        pack(path, jar);
        jars.add(jar.toString());
      } else if (Files.exists(path)) {
        jars.add(element);
      }
    }
    classPath = String.join(File.pathSeparator, jars);
    sharesClasses = true;
    options.addAll(List.of("-XX:+UseSerialGC", "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
    return this;
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(file -> !file.equals(classes)).toList()) {
        String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
        // Migrations are looked for in folders, so these have entries, too.
        out.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
        if (Files.isRegularFile(file)) {
          Files.copy(file, out);
        }
        out.closeEntry();
      }
    }
  }

  /** A process that runs this class and has not been started. */
  public ProcessBuilder running(String mainClass, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    if (sharesClasses) {
      Path archive = folder.resolve("classes.jsa");
      command.add(
          (Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=")
              + archive);
    }
    command.addAll(List.of("-cp", classPath, mainClass));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
