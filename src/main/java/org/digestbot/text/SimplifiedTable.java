package org.digestbot.text;

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
    for (String line : PackedText.read(SimplifiedTable.class, "simplified.txt").split("\n", -1)) {
      for (int i = 0; i + 1 < line.length(); i += 2) {
        table[line.charAt(i) - FIRST] = line.charAt(i + 1);
      }
    }
    return table;
  }
}
