package org.digestbot.config;

import java.util.stream.Collectors;

/** The settings as the README lists them, written from the declarations. */
public final class SettingsTable {
  private SettingsTable() {}

  /** Lines of Markdown, each ended by a line break. */
  public static String markdown() {
    return "| Setting | Variable | What it does | Valid |\n| --- | --- | --- | --- |\n"
        + Settings.ALL.stream().map(SettingsTable::row).collect(Collectors.joining());
  }

  private static String row(Setting<?> setting) {
    String usual = setting.usualVariable();
    return "| `%s` | `%s` | %s | %s |\n"
        .formatted(
            setting.name(),
            usual != null ? usual : setting.variable(),
            setting.meaning(),
            setting.expects());
  }
}
