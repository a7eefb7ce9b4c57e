package org.digestbot.platform.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.digestbot.chat.reply.Call;
import org.digestbot.commands.TestBot;
import org.digestbot.platform.Surface;

/**
 * Lines piped into the terminal; a button is pressed by its number after the line that showed it.
 */
public final class ConsoleSurface implements Surface {
  private static final Pattern BUTTON =
      Pattern.compile("\\[\\d+] (.+?)(?=\\s{2,}\\[|\\s*$)", Pattern.MULTILINE);

  private final TestBot commands;

  public ConsoleSurface(TestBot commands) {
    this.commands = commands;
  }

  @Override
  public Shown ask(Call call) {
    return say(Surface.typed(call));
  }

  @Override
  public Shown say(String words) {
    return type(List.of(words), "");
  }

  @Override
  public Shown press(Shown shown, String label) {
    List<String> lines = new ArrayList<>();
    ((List<?>) shown.handle()).forEach(line -> lines.add((String) line));
    String before = commands.type(lines.toArray(String[]::new));
    lines.add(Integer.toString(shown.labels().indexOf(label) + 1));
    return type(lines, before);
  }

  private Shown type(List<String> lines, String before) {
    String all = commands.type(lines.toArray(String[]::new));
    String text = all.substring(before.length());
    List<String> labels =
        BUTTON.matcher(text).results().map((MatchResult m) -> m.group(1)).toList();
    return new Shown(text, labels, lines);
  }

  @Override
  public void close() {
    commands.close();
  }
}
