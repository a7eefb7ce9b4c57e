package org.digestbot.text;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the table of Simplified characters from ICU's data: {@code main} with the target file. */
final class SimplifiedTableGenerator {
  private static final int PAIRS_A_LINE = 40;

  private SimplifiedTableGenerator() {}

  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), pairs());
  }

  static String pairs() {
    Transliterator icu = Transliterator.getInstance("Traditional-Simplified");
    StringBuilder pairs = new StringBuilder();
    int count = 0;
    for (char han = 0x3400; han <= 0x9fff; han++) {
      String simplified = icu.transliterate(String.valueOf(han));
      boolean one = simplified.length() == 1 && simplified.charAt(0) != han;
      if (one && simplified.charAt(0) >= 0x3400 && simplified.charAt(0) <= 0x9fff) {
        pairs.append(han).append(simplified).append(++count % PAIRS_A_LINE == 0 ? "\n" : "");
      }
    }
    return pairs.append('\n').toString();
  }
}
