package org.digestbot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.digestbot.chat.Language;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.OptionSpec;
import org.digestbot.chat.command.OptionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandTextsTest {
  /** The longest description that Telegram and Discord both take. */
  private static final int LONGEST_DESCRIPTION = 100;

  @TempDir Path folder;

  @Test
  void everyLanguageSaysTheSameThings() {
    Set<String> english = keys(Language.ENGLISH);
    Set<String> chinese = keys(Language.CHINESE);

    assertThat(without(english, chinese)).as("said in English alone").isEmpty();
    assertThat(without(chinese, english)).as("said in Chinese alone").isEmpty();
  }

  @Test
  void everyTextIsSaidSomewhere() {
    Set<String> said = declaredKeys();
    said.addAll(keysInSources());
    Set<String> written = keys(Language.ENGLISH);

    assertThat(without(said, written)).as("said, and not written in the message files").isEmpty();
    assertThat(without(written, said)).as("written in the message files, and never said").isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void patternsAreSound(Language language) {
    Texts texts = Texts.of(language);
    for (String key : keys(language)) {
      String pattern = texts.say(key);
      assertThat(pattern).as(key).isNotBlank().doesNotContain("'");
      if (!pattern.contains("\n")) {
        assertThat(new MessageFormat(pattern).getFormats()).as(key).hasSizeLessThan(4);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPatternTakesTheSameArgumentsInEveryLanguage(Language language) {
    for (String key : keys(language)) {
      assertThat(arguments(Texts.of(language).say(key)))
          .as(key)
          .isEqualTo(arguments(Texts.of(Language.ENGLISH).say(key)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void descriptionsFitEveryPlatform(Language language) {
    Texts texts = Texts.of(language);
    keys(language).stream()
        .filter(key -> key.endsWith(".description"))
        .forEach(
            key ->
                assertThat(texts.say(key)).as(key).hasSizeLessThanOrEqualTo(LONGEST_DESCRIPTION));
  }

  @Test
  void countsAreWrittenAsTheLanguageDoes() {
    Texts english = Texts.of(Language.ENGLISH);
    assertThat(english.say("search.found", "rag", 1L)).isEqualTo("“rag” · 1 entry");
    assertThat(english.say("search.found", "rag", 12_345L)).isEqualTo("“rag” · 12,345 entries");
    assertThat(Texts.of(Language.CHINESE).say("search.found", "rag", 12_345L))
        .isEqualTo("“rag” · 12,345 条");
  }

  @Test
  void bracesAndQuotesInArgumentsStayAsTheyAre() {
    assertThat(Texts.of(Language.ENGLISH).say("search.nothing", "{0} it's {1,choice}"))
        .isEqualTo("Nothing found for “{0} it's {1,choice}”.");
  }

  private static Set<String> without(Set<String> keys, Set<String> others) {
    Set<String> left = new TreeSet<>(keys);
    left.removeAll(others);
    return left;
  }

  private Set<String> declaredKeys() {
    Set<String> keys = new TreeSet<>();
    try (TestBot bot = TestBot.in(folder)) {
      for (CommandSpec spec : bot.registry().specs()) {
        keys.add(spec.name() + ".description");
        if (spec.options().stream().anyMatch(option -> option.type() != OptionType.NUMBER)) {
          keys.add(spec.name() + ".examples");
        }
        for (OptionSpec option : spec.options()) {
          String name = spec.name() + "." + option.name();
          keys.add(name + ".description");
          if (option.type() != OptionType.NUMBER) {
            keys.add(name + ".label");
          }
          if (option.required()) {
            keys.add(name + ".missing");
          }
        }
      }
    }
    return keys;
  }

  /** Every string in the program that looks like a key and begins like one that there is. */
  private static Set<String> keysInSources() {
    Pattern literal = Pattern.compile("\"([a-z]+(?:[.-][a-z]+)*)\"");
    Set<String> known = keys(Language.ENGLISH);
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        Matcher said = Pattern.compile("\\.say\\(\\s*\"([^\"]+)\"").matcher(source);
        said.results().forEach(found -> keys.add(found.group(1)));
        literal
            .matcher(source)
            .results()
            .map(found -> found.group(1))
            .filter(known::contains)
            .forEach(keys::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return keys;
  }

  private static Set<String> keys(Language language) {
    Properties patterns = new Properties();
    String file = "/messages_" + language.tag() + ".properties";
    try (InputStream in = Texts.class.getResourceAsStream(file)) {
      patterns.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TreeSet<>(patterns.stringPropertyNames());
  }

  private static Set<String> arguments(String pattern) {
    Set<String> arguments = new TreeSet<>();
    Pattern.compile("\\{(\\d)").matcher(pattern).results().forEach(a -> arguments.add(a.group(1)));
    return arguments;
  }
}
