package org.digestbot.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.digestbot.config.ConfigException;
import picocli.CommandLine.Command;

/** {@code digestbot doctor}: is everything as it should be? */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Check Java, configuration, data folder, database, index and tokens.")
final class DoctorSubcommand implements Callable<Integer> {
  private final Cli cli;
  private final Streams streams;

  DoctorSubcommand(Cli cli, Streams streams) {
    this.cli = cli;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    List<Finding> findings = findings();
    findings.forEach(streams.out()::println);
    boolean wrong = findings.stream().anyMatch(finding -> finding.grade() == Finding.Grade.PROBLEM);
    return wrong ? 1 : 0;
  }

  private List<Finding> findings() {
    try {
      return new Doctor(cli.home(), Progress.to(streams.err())).examine();
    } catch (ConfigException e) {
      return List.of(Finding.problem("configuration", String.valueOf(e.getMessage())));
    }
  }
}
