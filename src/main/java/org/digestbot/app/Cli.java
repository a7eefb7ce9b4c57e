package org.digestbot.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.digestbot.config.ConfigException;
import org.digestbot.config.ConfigFolder;
import org.digestbot.store.DatabaseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The {@code digestbot} command: its options, its subcommands, and the terminal without one. */
@Command(
    name = "digestbot",
    description =
        "Makes digests searchable in chat. Without a subcommand: a chat in this terminal.",
    mixinStandardHelpOptions = true,
    versionProvider = Cli.Version.class,
    synopsisSubcommandLabel = "[parse | ingest | search | run | glossary | doctor]",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed; the reason is on standard error",
      "2:wrong arguments",
      "78:failed, and will again until somebody changes the settings or restores the database"
    })
public final class Cli implements Callable<Integer> {
  /** {@code EX_CONFIG} of sysexits.h: whoever starts it again and again may stop. */
  static final int NEEDS_SOMEBODY = 78;

  /** What Java makes of a byte that the locale's encoding does not have. */
  private static final char UNREADABLE = '\uFFFD';

  private static final String NOT_IN_THIS_LOCALE =
      " has characters that this locale does not have; set LC_ALL=C.UTF-8";

  private final Streams streams;
  private final Map<String, String> environment;

  @Option(
      names = "--config",
      paramLabel = "FILE|DIR",
      scope = ScopeType.INHERIT,
      description = "Settings file or folder (else $DIGESTBOT_CONFIG, else ./config).")
  private @Nullable Path config;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Data folder (else $DIGESTBOT_DATA, else ./data).")
  private @Nullable Path data;

  Cli(Streams streams, Map<String, String> environment) {
    this.streams = streams;
    this.environment = environment;
  }

  /** Runs one command line and returns the exit code; nothing else of the process is touched. */
  public static int run(Streams streams, Map<String, String> environment, String... arguments) {
    Cli cli = new Cli(streams, environment);
    CommandLine line =
        new CommandLine(cli)
            .addSubcommand(new ParseSubcommand(streams))
            .addSubcommand(new IngestSubcommand(cli, streams))
            .addSubcommand(new SearchSubcommand(cli, streams).inItsOwnWords())
            .addSubcommand(new RunSubcommand(cli, streams))
            .addSubcommand(new GlossarySubcommand(cli, streams))
            .addSubcommand(new DoctorSubcommand(cli, streams))
            .addSubcommand(new CommandLine.HelpCommand())
            .setOut(new PrintWriter(streams.out(), true))
            .setErr(new PrintWriter(streams.err(), true))
            .setExecutionExceptionHandler((fault, command, parsed) -> cli.explain(fault));
    line.setParameterExceptionHandler(new ChatHint(line.getParameterExceptionHandler()));
    if (isUnreadable(System.getProperty("user.dir", ""))) {
      streams.err().println("digestbot: this folder's name" + NOT_IN_THIS_LOCALE);
      return CommandLine.ExitCode.USAGE;
    }
    if (Arrays.stream(arguments).anyMatch(Cli::isUnreadable)) {
      streams
          .err()
          .println("digestbot: an argument" + NOT_IN_THIS_LOCALE + ", or pipe the words in");
      return CommandLine.ExitCode.USAGE;
    }
    int exitCode = line.execute(arguments);
    Optional<String> lost = streams.out().lost();
    if (lost.isEmpty()) {
      return exitCode;
    }
    streams.err().println("digestbot: not all of the output could be written: " + lost.get());
    return exitCode == 0 ? 1 : exitCode;
  }

  @Override
  public Integer call() throws IOException {
    Home home = home();
    try (Assembly assembly = Assembly.open(home, home.settings(), Progress.to(streams.err()))) {
      assembly.console().run(streams.in(), streams.out());
      return 0;
    }
  }

  /** Where this run finds its settings and keeps its data. */
  Home home() {
    Path here = Path.of("");
    String variable = environment.getOrDefault("DIGESTBOT_DATA", "");
    Path folder = data != null ? data : Path.of(variable.isBlank() ? "data" : variable);
    return new Home(folder, ConfigFolder.find(config, environment, here), environment);
  }

  private static boolean isUnreadable(String given) {
    return given.indexOf(UNREADABLE) >= 0;
  }

  private int explain(Exception fault) throws Exception {
    if (fault instanceof InvalidPathException name) {
      streams.err().println("digestbot: " + name.getInput() + NOT_IN_THIS_LOCALE);
      return NEEDS_SOMEBODY;
    }
    if (fault instanceof ConfigException || fault instanceof DatabaseException) {
      streams.err().println("digestbot: " + fault.getMessage());
      boolean passes = fault instanceof DatabaseException trouble && !trouble.isLasting();
      return passes ? 1 : NEEDS_SOMEBODY;
    }
    Throwable cause = fault instanceof UncheckedIOException ? fault.getCause() : fault;
    if (cause instanceof FileSystemException unusable) {
      streams
          .err()
          .println(
              "digestbot: "
                  + unusable.getFile()
                  + " cannot be used; name a folder that may be written with --data");
      return 1;
    }
    throw fault;
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Cli.class.getPackage().getImplementationVersion();
      return new String[] {"digestbot " + (version == null ? "(development)" : version)};
    }
  }
}
