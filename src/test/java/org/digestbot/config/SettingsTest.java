package org.digestbot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.digestbot.digest.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void withoutAFolderTheDefaultsHold() {
    ConfigFolder config = ConfigFolder.find(null, Map.of(), folder);

    assertThat(config.place()).isEqualTo("the built-in defaults");
    assertThat(config.settingsFile()).isEqualTo(Path.of("config/digestbot.yaml"));
    assertThat(config.settings(Map.of()).get(Settings.LOG_LEVEL)).isEqualTo("warn");
    assertThat(config.topics().all()).hasSizeGreaterThan(50);
    assertThat(config.glossary().pairs()).hasSizeGreaterThan(2_500);
  }

  @Test
  void aFolderOverridesFileByFile() throws IOException {
    write("config/digestbot.yaml", "log:\n  level: info\nzone: Asia/Shanghai\n");

    ConfigFolder config = ConfigFolder.find(null, Map.of(), folder);

    Settings settings = config.settings(Map.of());
    assertThat(settings.get(Settings.LOG_LEVEL)).isEqualTo("info");
    assertThat(settings.get(Settings.ZONE)).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(config.topics().all()).as("from the defaults").isNotEmpty();
  }

  @Test
  void theEnvironmentWinsOverTheFile() throws IOException {
    write("config/digestbot.yaml", "log.level: info\n");

    Settings settings =
        ConfigFolder.find(null, Map.of(), folder).settings(Map.of("DIGESTBOT_LOG_LEVEL", "debug"));

    assertThat(settings.get(Settings.LOG_LEVEL)).isEqualTo("debug");
  }

  @Test
  void configNamesAFolderOrAFile() throws IOException {
    Path file = write("elsewhere/mine.yaml", "log.level: error\n");
    Path parent = folder.resolve("elsewhere");
    Map<String, String> variable = Map.of("DIGESTBOT_CONFIG", "elsewhere/mine.yaml");

    assertThat(logLevel(ConfigFolder.find(file, Map.of(), folder))).isEqualTo("error");
    assertThat(logLevel(ConfigFolder.find(null, variable, folder))).isEqualTo("error");
    assertThat(logLevel(ConfigFolder.find(parent, Map.of(), folder))).isEqualTo("warn");
    assertThatThrownBy(() -> ConfigFolder.find(Path.of("nowhere"), Map.of(), folder))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("no configuration at nowhere");
  }

  @Test
  void pathsOfSourcesCountFromTheFileThatNamesThem() throws IOException {
    write("config/digestbot.yaml", "sources:\n  - name: tweets\n    path: ../digests\n");

    Settings settings = ConfigFolder.find(null, Map.of(), folder).settings(Map.of());

    assertThat(settings.sources()).containsExactly(new Source("tweets", folder.resolve("digests")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          log.levle: info                  | line 1: there is no `log.levle` here; did you mean `log.level`?
          log:\\n  levels: info              | line 2: there is no `log.levels` here; did you mean `log.level`?
          telgram:                         | line 1: there is no `telgram` here; did you mean `telegram`?
          telgram:\\n  bot: x               | line 2: there is no `telgram` here; did you mean `telegram`?
          log:\\n\tlevel: info              | line 2: not valid YAML: found character '\\t(TAB)'
          log.level: loud                  | line 1: `log.level` cannot be `loud`: expected error, warn, info or debug
          language: de                     | line 1: `language` cannot be `de`: expected auto, en or zh
          \\nzone: Asia/Shanghia           | line 2: `zone` cannot be `Asia/Shanghia`: expected a time zone such as Asia/Shanghai or UTC; did you mean Asia/Shanghai?
          zone: Beijing                    | line 1: `zone` cannot be `Beijing`: expected a time zone such as Asia/Shanghai or UTC; did you mean Asia/Shanghai?
          zone: 纽约                       | did you mean America/New_York?
          zone: 澳洲                       | did you mean Australia/Sydney or Australia/Brisbane or Australia/Adelaide or Australia/Perth?
          zone: [a]                        | line 1: `zone` takes one value
          zone: UTC\\nzone: UTC            | line 2: `zone` stands here a second time
          - a                              | line 1: expected `key: value` lines
          a: [                             | not valid YAML
          zone: UTC\\nlanguage zh\\nlog:     | line 2: not valid YAML: could not find expected ':'
          zone: "UTC                       | not valid YAML: found unexpected end of stream
          log: debug                       | line 1: `log` takes no value but lines below it, such as `level:`
          owners:\\n- telegram:1\\n- ann    | line 3: `owners` cannot be `ann`: expected a list of telegram:ID
          owners:\\n- telegram:1\\n- telegram: 2 | line 3: `owners` takes a list of telegram:ID
          zone:\\n  city: Paris              | line 1: `zone` takes one value
          sources: x                       | line 1: `sources` takes a list
          sources:\\n  weekly: /srv           | `sources` takes a list of items with `name:` and `path:`
          sources:\\n- name: a             | line 2: a source needs `path:`
          sources:\\n- nme: a              | line 2: there is no `nme` here; did you mean `name`?
          sources:\\n- {name: local, path: a} | is built in
          """)
  void aFaultNamesLineKeyAndTheNearestValidOne(String yaml, String message) throws IOException {
    write("config/digestbot.yaml", yaml.replace("\\n", "\n"));
    ConfigFolder config = ConfigFolder.find(null, Map.of(), folder);

    assertThatThrownBy(() -> config.settings(Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("digestbot.yaml")
        .hasMessageContaining(message);
  }

  @Test
  void aBadVariableIsNamed() {
    assertThatThrownBy(
            () ->
                ConfigFolder.find(null, Map.of(), folder)
                    .settings(Map.of("DIGESTBOT_LANGUAGE", "fr")))
        .hasMessage(
            "environment, DIGESTBOT_LANGUAGE: `language` cannot be `fr`: expected auto, en or zh");
  }

  @Test
  void chatsMayBeNamedWhereAccountsMay() throws IOException {
    write(
        "config/digestbot.yaml",
        "access: allowlist\nallow: [telegram:-1001234567890, discord:4711]\nhealth:\n  port: 0\n");

    Settings settings = ConfigFolder.find(null, Map.of(), folder).settings(Map.of());

    assertThat(settings.get(Settings.ACCESS)).isEqualTo(Access.ALLOWLIST);
    assertThat(settings.get(Settings.ALLOW))
        .containsExactly("telegram:-1001234567890", "discord:4711");
    assertThat(settings.get(Settings.HEALTH_PORT)).isZero();
  }

  @Test
  void listsAndSecretsHaveTheirOwnForms() throws IOException {
    write("config/digestbot.yaml", "owners:\n  - telegram:17\n  - discord:4711\n");
    Path token = write("token", "12345:secret\n");

    Settings settings =
        ConfigFolder.find(null, Map.of(), folder)
            .settings(Map.of("TELEGRAM_BOT_TOKEN_FILE", token.toString()));

    assertThat(settings.get(Settings.OWNERS)).containsExactly("telegram:17", "discord:4711");
    assertThat(settings.get(Settings.TELEGRAM_TOKEN)).isEqualTo("12345:secret");
    assertThat(settings).asString().contains("telegram.token=(set)").doesNotContain("secret");
  }

  @Test
  void aSecretIsNotShownInErrors() {
    assertThatThrownBy(
            () ->
                ConfigFolder.find(null, Map.of(), folder)
                    .settings(Map.of("TELEGRAM_BOT_TOKEN_FILE", "/nowhere/token")))
        .hasMessageContaining("TELEGRAM_BOT_TOKEN_FILE")
        .hasMessageContaining("cannot be read");
  }

  private static String logLevel(ConfigFolder config) {
    return config.settings(Map.of()).get(Settings.LOG_LEVEL);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
