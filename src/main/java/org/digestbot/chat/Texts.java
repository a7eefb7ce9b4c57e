package org.digestbot.chat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;

/**
 * The bot's own words in one language. The patterns are {@link MessageFormat}'s, so counts choose
 * their words with {@code {0,choice,…}}. A key that does not exist is a bug and throws.
 * Thread-safe.
 */
public final class Texts {
  private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Texts(language, load("/messages_" + language.tag() + ".properties")));
    }
  }

  private final Language language;
  private final Properties patterns;

  private Texts(Language language, Properties patterns) {
    this.language = language;
    this.patterns = patterns;
  }

  @SuppressWarnings("NullAway") // every language is put in by the static block
  public static Texts of(Language language) {
    return ALL.get(language);
  }

  public Language language() {
    return language;
  }

  /** The text of a key with its arguments set in; numbers are written as the language does. */
  public String say(String key, Object... arguments) {
    String pattern = patterns.getProperty(key);
    if (pattern == null) {
      throw new MissingResourceException("no text for " + key, language.tag(), key);
    }
    return arguments.length == 0
        ? pattern
        : new MessageFormat(pattern, language.locale()).format(arguments);
  }

  public boolean has(String key) {
    return patterns.containsKey(key);
  }

  public String date(LocalDate day) {
    return DateTimeFormatter.ofPattern(say("date.day"), language.locale()).format(day);
  }

  /** A day with its name. */
  public String weekday(LocalDate day) {
    return DateTimeFormatter.ofPattern(say("date.day-named"), language.locale()).format(day);
  }

  public String date(YearMonth month) {
    return DateTimeFormatter.ofPattern(say("date.month"), language.locale()).format(month);
  }

  private static Properties load(String resource) {
    Properties properties = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: " + resource);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
