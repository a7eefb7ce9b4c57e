package org.digestbot.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.digestbot.search.Search;
import org.digestbot.search.index.SearchUnavailable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code digestbot search}: one answer, or with {@code --json -} one for each line of input. */
@Command(
    name = "search",
    description = {
      "Search the archive.",
      "With --json and - as the query, each line of standard input is answered with one line."
    })
final class SearchSubcommand implements Callable<Integer> {
  private static final int HITS = 20;

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "What to search for.")
  private List<String> words = List.of();

  // No -h: picocli would take -hugging for it.
  @Option(names = "--help", usageHelp = true, description = "Show this help message and exit.")
  private boolean help;

  @Option(names = "--json", description = "Print JSON, at most 20 hits an answer.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  private final Cli cli;
  private final Streams streams;

  SearchSubcommand(Cli cli, Streams streams) {
    this.cli = cli;
    this.streams = streams;
  }

  /** With {@code -word} for a word of the query, as everywhere, and not for an option. */
  CommandLine inItsOwnWords() {
    return new CommandLine(this)
        .setPosixClusteredShortOptionsAllowed(false)
        .setUnmatchedOptionsArePositionalParams(true);
  }

  @Override
  public Integer call() throws IOException {
    refuseUnknownOptions();
    Progress progress = Progress.to(streams.err());
    Home home = cli.home();
    try (Assembly assembly = Assembly.open(home, home.settings(), progress)) {
      progress.done();
      String query = String.join(" ", words);
      if (!json) {
        assembly.console().answer("/search " + query, streams.out());
        return 0;
      }
      Search search = assembly.library().get().search();
      JsonLines lines = new JsonLines(streams.out());
      if (query.equals("-")) {
        answerEach(search, lines);
      } else {
        answer(query, search, lines);
      }
      return 0;
    }
  }

  private void refuseUnknownOptions() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    if (line.getParseResult().originalArgs().contains("--")) {
      return;
    }
    for (String word : words) {
      if (word.startsWith("--") || word.equals("-h")) {
        throw new ParameterException(line, "Unknown option: '" + word + "'");
      }
    }
  }

  private void answerEach(Search search, JsonLines lines) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
    for (String query = in.readLine(); query != null; query = in.readLine()) {
      answer(query, search, lines);
      streams.out().flush();
    }
  }

  private static void answer(String query, Search search, JsonLines lines) {
    try {
      lines.answer(search.search(query, 0, HITS));
    } catch (SearchUnavailable e) {
      lines.unanswered(query, e);
    }
  }
}
