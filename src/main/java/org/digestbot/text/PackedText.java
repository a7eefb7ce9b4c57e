package org.digestbot.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the texts that the program brings along. Stateless and thread-safe. */
public final class PackedText {
  private PackedText() {}

  /**
   * One text in UTF-8.
   *
   * @param owner the class beside which it is packed
   * @param name from there, or from the top where it begins with a slash
   * @throws IllegalStateException when it is not in the program
   */
  public static String read(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program was packed without " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
