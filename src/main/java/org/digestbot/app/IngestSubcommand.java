package org.digestbot.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.digestbot.config.Settings;
import org.digestbot.digest.Source;
import org.digestbot.ingest.FileOwners;
import org.digestbot.ingest.IncomingDocuments;
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

  @Option(names = "--json", description = "Print the report as one JSON object.")
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
    Home home = cli.home();
    Settings settings = home.settings();
    List<Source> sources = settings.sources();
    if (paths.isEmpty() && sources.isEmpty() && spec != null) {
      throw new ParameterException(
          spec.commandLine(),
          "Name a file or folder to import, or list `sources:` in " + home.config().settingsFile());
    }
    List<SourceReport> reports = new ArrayList<>();
    try (Assembly assembly = Assembly.open(home, settings, progress)) {
      Map<String, IncomingDocuments> imports =
          paths.isEmpty() ? configured(sources) : given(assembly, sources);
      imports.forEach((source, incoming) -> reports.add(run(assembly, source, incoming, progress)));
    }
    if (json) {
      new JsonLines(streams.out()).reports(reports);
    }
    return reports.stream().allMatch(done -> done.report().isFailure()) ? 1 : 0;
  }

  private Map<String, IncomingDocuments> configured(List<Source> sources) {
    FileOwners owners = new FileOwners(sources);
    Map<String, IncomingDocuments> imports = new LinkedHashMap<>();
    sources.forEach(source -> imports.put(source.name(), owners.filesOf(source)));
    return imports;
  }

  /** What the paths stand for, by the source to which each file belongs. */
  private Map<String, IncomingDocuments> given(Assembly assembly, List<Source> sources) {
    FileOwners owners = new FileOwners(sources);
    Map<String, IncomingDocuments> imports =
        owners.split(LocalFiles.find(paths, streams.in()), Ingest.LOCAL);
    for (Source source : sources) {
      imports.computeIfPresent(
          source.name(), (name, files) -> ofSource(assembly, owners, source, files));
    }
    boolean onlyOthers = imports.size() > 1;
    imports.values().removeIf(files -> onlyOthers && files.isEmpty());
    return imports;
  }

  /**
   * The files that belong to a source of the configuration; all of that source where it was never
   * imported, because its first import is what everything later is compared with.
   */
  private IncomingDocuments ofSource(
      Assembly assembly, FileOwners owners, Source source, IncomingDocuments given) {
    boolean known =
        assembly.archive().sources().stream()
            .anyMatch(before -> before.name().equals(source.name()));
    String belongs =
        Wording.count(given.documents().size(), "file")
            + " of the source `"
            + source.name()
            + "` of the configuration: ";
    streams.err().println(belongs + (known ? "imported there." : "all of it is imported there."));
    return known ? given : owners.filesOf(source);
  }

  /** Imports one source and prints what a person should know. */
  private SourceReport run(
      Assembly assembly, String source, IncomingDocuments incoming, Progress progress) {
    if (incoming.isEmpty()) {
      streams.err().println(LocalFiles.NO_FILE);
    }
    Report report = assembly.ingest().run(source, incoming, baseline, progress::document);
    SourceReport done = new SourceReport(source, report);
    progress.done();
    report.problems().forEach(problem -> streams.err().println(problem.inOneLine()));
    if (!json) {
      streams.out().println(Wording.of(report, done.isNamed() ? source : null));
    }
    return done;
  }
}
