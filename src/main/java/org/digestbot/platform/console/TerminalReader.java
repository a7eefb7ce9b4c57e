package org.digestbot.platform.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** Lines edited at a terminal, with history and completion. */
final class TerminalReader implements ConsoleReader {
  private static final int HISTORY_LINES = 1_000;

  private final LineReader reader;
  private final String prompt;

  TerminalReader(Terminal terminal, ConsoleMenu menu, Path history, String prompt) {
    this.prompt = prompt;
    reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("digestbot")
            .parser(TerminalReader::parse)
            .completer((lineReader, line, candidates) -> offer(menu, line, candidates))
            .variable(LineReader.HISTORY_FILE, history)
            .variable(LineReader.HISTORY_SIZE, HISTORY_LINES)
            .variable(LineReader.HISTORY_FILE_SIZE, HISTORY_LINES)
            .option(Option.DISABLE_EVENT_EXPANSION, true)
            .option(Option.CASE_INSENSITIVE, true)
            .option(Option.HISTORY_IGNORE_SPACE, true)
            .build();
  }

  @Override
  public Optional<String> read() {
    try {
      return Optional.of(reader.readLine(prompt));
    } catch (UserInterruptException e) {
      return Optional.of("");
    } catch (EndOfFileException e) {
      return Optional.empty();
    }
  }

  private static void offer(ConsoleMenu menu, ParsedLine line, List<Candidate> candidates) {
    String typed = line.line().substring(0, line.cursor());
    for (ConsoleMenu.Offer offer : menu.offers(typed)) {
      candidates.add(
          new Candidate(
              offer.value(),
              offer.value(),
              null,
              offer.description(),
              null,
              null,
              offer.complete(),
              candidates.size()));
    }
  }

  /** Quotes and backslashes are the search's business: a line is a command and the rest. */
  private static ParsedLine parse(String line, int cursor, Parser.ParseContext context) {
    int start = Math.min(ConsoleMenu.completedFrom(line), cursor);
    return new Line(line, cursor, start);
  }

  private record Line(String line, int cursor, int start) implements CompletingParsedLine {
    @Override
    public String word() {
      return line.substring(start);
    }

    @Override
    public int wordCursor() {
      return cursor - start;
    }

    @Override
    public int wordIndex() {
      return start == 0 ? 0 : 1;
    }

    @Override
    public List<String> words() {
      return start == 0 ? List.of(line) : List.of(line.substring(0, start).strip(), word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return wordCursor();
    }

    @Override
    public int rawWordLength() {
      return word().length();
    }
  }
}
