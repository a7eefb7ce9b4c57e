package org.digestbot.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.digestbot.config.SourceSetting;
import org.digestbot.ingest.Ingest;
import org.digestbot.ingest.LocalFiles;
import org.digestbot.ingest.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code digestbot ingest}: documents into the archive. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = {
      "Import digests into the archive; importing again changes nothing.",
      "Folders are read with all that is in them (.md .markdown .txt .html .htm).",
      "Without PATH, the sources of the configuration are read."
    })
final class IngestSubcommand implements Callable<Integer> {
  @Parameters(paramLabel = "PATH", description = "Files, folders, or - for standard input.")
  private List<String> paths = List.of();

  @Option(
      names = "--json",
      description = "Print the report as one JSON object; without PATH, one a source.")
  private boolean json;

  @Option(names = "--baseline", description = "Store what is new without announcing it.")
  private boolean baseline;

  @Spec private @Nullable CommandSpec spec;

  private final Cli cli;
  private final Streams streams;

  IngestSubcommand(Cli cli, Streams streams) {
    this.cli = cli;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Progress progress = Progress.to(streams.err());
    Place place = cli.place();
    List<SourceSetting> sources = place.config().settings(place.environment()).sources();
    if (paths.isEmpty() && sources.isEmpty() && spec != null) {
      throw new ParameterException(
          spec.commandLine(),
          "Name a file or folder to import, or list `sources:` in " + place.config().place());
    }
    try (Assembly assembly = Assembly.open(place, progress)) {
      Ingest ingest = assembly.ingest();
      if (!paths.isEmpty()) {
        return run(ingest, Ingest.LOCAL, paths, null, progress) ? 0 : 1;
      }
      boolean anything = false;
      for (SourceSetting source : sources) {
        List<String> path = List.of(source.path().toString());
        anything |= run(ingest, source.name(), path, source.name(), progress);
      }
      return anything ? 0 : 1;
    }
  }

  /**
   * Imports one source and prints its report.
   *
   * @param shownSource the name that the report carries, or null
   * @return whether anything could be read
   */
  private boolean run(
      Ingest ingest,
      String source,
      List<String> names,
      @Nullable String shownSource,
      Progress progress) {
    Report report =
        ingest.run(source, LocalFiles.find(names, streams.in()), baseline, progress::document);
    progress.done();
    report.problems().forEach(problem -> streams.err().println(Wording.of(problem)));
    if (json) {
      new JsonLines(streams.out()).report(report, shownSource);
    } else {
      streams.out().println(Wording.of(report, shownSource));
    }
    return !report.isFailure();
  }
}
