package org.digestbot.config;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One setting, declared once: the file, the environment, the check, the documentation and the error
 * messages all follow from it. Immutable.
 *
 * @param name its key, with dots between levels: {@code telegram.api-url}
 * @param fallback what counts where nothing is set
 * @param reader turns what was written into the value; an {@link IllegalArgumentException} says
 *     what would be valid
 * @param expects what would be valid, in a few words
 * @param meaning one sentence for the settings table
 * @param secret whether its value must never be printed
 * @param usualVariable an environment variable that people know it by, or null
 */
public record Setting<T>(
    String name,
    T fallback,
    Function<String, T> reader,
    String expects,
    String meaning,
    boolean secret,
    @Nullable String usualVariable) {

  /** What ends the name of a variable that tells the file of a secret instead of the secret. */
  public static final String FILE = "_FILE";

  /** One that may be shown and that people know by its name alone. */
  static <T> Setting<T> of(
      String name, T fallback, Function<String, T> reader, String expects, String meaning) {
    return new Setting<>(name, fallback, reader, expects, meaning, false, null);
  }

  /** The same, which must never be shown. */
  Setting<T> keptSecret() {
    return new Setting<>(name, fallback, reader, expects, meaning, true, usualVariable);
  }

  /** The same, which people know by this environment variable. */
  Setting<T> knownAs(String variable) {
    return new Setting<>(name, fallback, reader, expects, meaning, secret, variable);
  }

  /** The environment variable that sets it: {@code DIGESTBOT_TELEGRAM_API_URL}. */
  public String variable() {
    return "DIGESTBOT_" + name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
