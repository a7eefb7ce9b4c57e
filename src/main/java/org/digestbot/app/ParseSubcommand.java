package org.digestbot.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Problem;
import org.digestbot.ingest.FileFaults;
import org.digestbot.ingest.IncomingDocument;
import org.digestbot.ingest.IncomingDocuments;
import org.digestbot.ingest.LocalFiles;
import org.digestbot.parse.DigestParser;
import org.digestbot.parse.UnreadableDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code digestbot parse}: what a document would bring, without storing anything. */
@Command(
    name = "parse",
    mixinStandardHelpOptions = true,
    description = "Print the entries of documents, one JSON object a line, storing nothing.")
final class ParseSubcommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, folders, or -.")
  private List<String> files = List.of();

  private final Streams streams;

  ParseSubcommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    IncomingDocuments incoming = LocalFiles.find(files, streams.in());
    if (incoming.isEmpty()) {
      streams.err().println(LocalFiles.NO_FILE);
    }
    incoming.failures().forEach(this::print);
    DigestParser parser = new DigestParser();
    JsonLines lines = new JsonLines(streams.out());
    int read = 0;
    for (IncomingDocument document : incoming.documents()) {
      try {
        Digest digest = parser.parse(document.name(), document.content().read());
        digest.entries().forEach(entry -> lines.entry(digest, entry));
        digest.problems().forEach(this::print);
        read++;
      } catch (UnreadableDocument e) {
        print(e.problem());
      } catch (IOException e) {
        print(FileFaults.problem(document.shown(), e));
      }
      streams.out().flush();
    }
    return read > 0 ? 0 : 1;
  }

  private void print(Problem problem) {
    streams.err().println(problem.inOneLine());
  }
}
