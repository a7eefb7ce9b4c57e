package org.digestbot.app;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.digestbot.config.CedictReader;
import org.digestbot.config.ConfigException;
import org.digestbot.search.dictionary.Lexicon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code digestbot glossary}: a dictionary of one's own beside the program's. */
@Command(
    name = "glossary",
    mixinStandardHelpOptions = true,
    description = "Let search use a Chinese-English dictionary of your own.",
    synopsisSubcommandLabel = "import FILE | remove")
final class GlossarySubcommand implements Runnable {
  private final Cli cli;
  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  GlossarySubcommand(Cli cli, Streams streams) {
    this.cli = cli;
    this.streams = streams;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say `glossary import FILE` or `glossary remove`.");
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = {
        "Read a CC-CEDICT file (plain or .gz) into the data folder; one that was there is replaced.",
        "A bot that is running uses it after its next start."
      })
  int importFile(@Parameters(paramLabel = "FILE") Path file) throws IOException {
    CedictReader.Words words;
    try {
      words = CedictReader.read(file);
    } catch (NoSuchFileException e) {
      streams.err().println("digestbot: there is no file " + file);
      return 1;
    } catch (IOException e) {
      streams.err().println("digestbot: " + file + " cannot be read: " + e.getMessage());
      return 1;
    } catch (ConfigException e) {
      // No setting is wrong: another file may do.
      streams.err().println("digestbot: " + e.getMessage());
      return 1;
    }
    words.problems().forEach(streams.err()::println);
    Lexicon lexicon = Lexicon.of(words.pairs());
    glossary().replace(lexicon);
    streams
        .out()
        .println(
            Wording.count(words.lines(), "line")
                + " read, "
                + Wording.count(words.faults(), "line")
                + " left out; search now knows "
                + Wording.count(lexicon.size(), "word")
                + " of it.");
    return 0;
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Forget the dictionary that was imported.")
  int remove() throws IOException {
    boolean removed = glossary().remove();
    streams
        .out()
        .println(
            removed ? "The imported dictionary is removed." : "There is no imported dictionary.");
    return 0;
  }

  private ImportedGlossary glossary() {
    return new ImportedGlossary(cli.home().glossaryFile());
  }
}
