package org.digestbot.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The Simplified form of each Traditional Chinese character that has one of its own. */
final class SimplifiedTable {
  private static final int FIRST = 0x3400;
  private static final char[] SIMPLIFIED = load();

  private SimplifiedTable() {}

  /** Takes and gives a character between U+3400 and U+9FFF. */
  static char simplified(char han) {
    return SIMPLIFIED[han - FIRST];
  }

  private static char[] load() {
    char[] table = new char[0xa000 - FIRST];
    for (int i = 0; i < table.length; i++) {
      table[i] = (char) (FIRST + i);
    }
    try (InputStream in = SimplifiedTable.class.getResourceAsStream("simplified.txt")) {
      if (in == null) {
        throw new IllegalStateException("simplified.txt is missing from the program");
      }
      String pairs = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : pairs.split("\n", -1)) {
        for (int i = 0; i + 1 < line.length(); i += 2) {
          table[line.charAt(i) - FIRST] = line.charAt(i + 1);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }
}
