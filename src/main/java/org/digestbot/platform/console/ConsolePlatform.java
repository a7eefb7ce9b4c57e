package org.digestbot.platform.console;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.digestbot.chat.Caller;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.Place;
import org.digestbot.chat.Role;
import org.digestbot.chat.command.CommandRouter;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Completer;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.TerminalBuilder;

/**
 * Talks to the one person at the terminal, who owns this bot, or answers piped lines as plain text.
 * Runs on the calling thread until the input ends or somebody leaves.
 */
public final class ConsolePlatform {
  private static final Chat CHAT = new Chat("console", "local", null);
  private static final Set<String> LEAVING = Set.of("/quit", "/exit", "quit", "exit", ":q", "/退出");
  private static final String PROMPT = "› ";

  private final CommandRouter router;
  private final Completer completer;
  private final Caller caller;
  private final Path history;

  /**
   * @param language what to speak as long as nobody chose with {@code /language}
   * @param data the data folder; the history of typed lines is kept there
   */
  public ConsolePlatform(CommandRouter router, Completer completer, Language language, Path data) {
    this.router = router;
    this.completer = completer;
    this.caller = new Caller("local", "local", Role.OWNER, language, Place.PRIVATE);
    this.history = data.resolve("console-history");
  }

  /**
   * Talks to the person at the terminal, with a line editor; where there is none, answers lines of
   * plain text with plain text.
   *
   * @param in read only where nobody sits at a terminal
   */
  public void run(InputStream in, OutputStream out) throws IOException {
    if (!isAtTerminal()) {
      answerLines(in, out);
      return;
    }
    try (Terminal terminal =
        TerminalBuilder.builder().system(true).encoding(StandardCharsets.UTF_8).build()) {
      run(terminal, System.getenv());
    }
  }

  /** Answers one line with plain text, to somebody who cannot press a button afterwards. */
  public void answer(String typed, OutputStream out) {
    PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    Reply reply = withoutButtons(router.answer(typed, CHAT, caller));
    new ConsoleSender(writer).send(reply, Look.PLAIN);
  }

  /** Other searches are named by their words; what else could be pressed is left out. */
  private Reply withoutButtons(Reply reply) {
    CommandSpec plain = router.registry().plainText();
    Reply said = new Reply(reply.blocks(), List.of());
    for (Button button : reply.buttons().stream().flatMap(List::stream).toList()) {
      if (button.call().command().equals(plain.name())) {
        String words = plain.words(button.call());
        String label = button.label();
        said = said.and(Note.hint(label.contains(words) ? label : label + ": " + words));
      }
    }
    return said;
  }

  /** Answers lines of plain UTF-8 text with plain text: no prompt, no ANSI, nothing wrapped. */
  public void answerLines(InputStream in, OutputStream out) {
    PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    talk(new PipedReader(in), new ConsoleSender(writer), () -> Look.PLAIN);
  }

  void run(Terminal terminal, Map<String, String> environment) {
    // Ctrl-C clears the line while typing; an answer that is under way is let finish.
    terminal.handle(Signal.INT, SignalHandler.SIG_IGN);
    Supplier<Look> look = () -> Look.of(terminal.getType(), terminal.getWidth(), environment);
    ConsoleMenu menu =
        new ConsoleMenu(router.registry(), completer, () -> router.language(CHAT, caller));
    String prompt = look.get().paint(List.of(Piece.of(PROMPT, Piece.CYAN)));
    ConsoleSender sender = new ConsoleSender(terminal.writer());
    sender.print(menu.greeting(look.get()) + "\n");
    talk(new TerminalReader(terminal, menu, history, prompt), sender, look);
  }

  private void talk(ConsoleReader reader, ConsoleSender sender, Supplier<Look> look) {
    while (!sender.isBroken()) {
      Optional<String> line = reader.read();
      if (line.isEmpty() || LEAVING.contains(line.get().strip())) {
        return;
      }
      String typed = line.get().strip();
      if (!typed.isEmpty()) {
        sender.send(answer(typed, sender), look.get());
      }
    }
  }

  /** A small number, full width or not, presses a button of the last answer, if that has any. */
  private Reply answer(String typed, ConsoleSender sender) {
    if (sender.buttons().isEmpty() || !typed.matches("[0-9０-９]{1,2}")) {
      return router.answer(typed, CHAT, caller);
    }
    Optional<Call> pressed = sender.pressed(Integer.parseInt(typed));
    if (pressed.isPresent()) {
      return router.answer(pressed.get(), CHAT, caller);
    }
    String text = router.texts(CHAT, caller).say("console.no-button", typed);
    return new Reply(List.of(Note.warning(text)), sender.buttons());
  }

  /**
   * Whether a person sits at the process's input and output. Before Java 22 a console exists only
   * at a terminal; since then it must be asked.
   */
  public static boolean isAtTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
