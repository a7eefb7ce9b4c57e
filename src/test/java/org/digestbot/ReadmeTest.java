package org.digestbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.digestbot.chat.Language;
import org.digestbot.chat.Texts;
import org.digestbot.commands.CommandTable;
import org.digestbot.commands.TestBot;
import org.digestbot.config.SettingsTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's tables are what the code declares; the failure shows the text to put there. */
class ReadmeTest {

  @Test
  void listsTheCommands(@TempDir Path folder) throws IOException {
    try (TestBot bot = TestBot.in(folder)) {
      assertThat(part("commands"))
          .isEqualTo(CommandTable.markdown(bot.registry(), Texts.of(Language.ENGLISH)));
    }
  }

  @Test
  void listsTheSettings() throws IOException {
    assertThat(part("settings")).isEqualTo(SettingsTable.markdown());
  }

  private static String part(String name) throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String begin = "<!-- " + name + " -->\n";
    int from = readme.indexOf(begin) + begin.length();
    return readme.substring(from, readme.indexOf("<!-- /" + name + " -->", from));
  }
}
