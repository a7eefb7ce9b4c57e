package org.digestbot.config;

import java.util.Collection;
import java.util.stream.Collectors;
import org.digestbot.text.EditDistance;

/** The configuration cannot be used; the message says where, why and what would be valid. */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** One whose message says what to do. */
  public ConfigException(String message) {
    super(message);
  }

  /** A fault at one line of a file. */
  static ConfigException at(String file, int line, String message) {
    return new ConfigException(file + ", line " + line + ": " + message);
  }

  /** A key that is not known, with the one that was probably meant. */
  static ConfigException unknownKey(String file, int line, String key, Collection<String> valid) {
    return at(file, line, "there is no `" + key + "` here; " + hint(key, valid));
  }

  /** The nearest valid word, or all of them where none is near. */
  static String hint(String typed, Collection<String> valid) {
    return EditDistance.nearest(typed, valid)
        .map(near -> "did you mean `" + near + "`?")
        .orElseGet(
            () -> valid.stream().sorted().collect(Collectors.joining("`, `", "expected `", "`")));
  }
}
