package org.digestbot.text;

import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes texts comparable: compatibility forms unified, lower case, Latin letters without their
 * accents, Traditional Chinese characters as Simplified ones, invisible characters gone. Every
 * piece folds alike wherever it stands. Stateless and thread-safe.
 */
public final class Fold {
  /** {@link #direct} of every character, because texts are folded whenever they are scored. */
  private static final char[] DIRECT = new char[0x10000];

  static {
    for (int unit = 0; unit < DIRECT.length; unit++) {
      DIRECT[unit] = direct((char) unit);
    }
  }

  private Fold() {}

  /** The folded text alone. */
  public static String text(String original) {
    return isPlain(original) ? original : fold(original).text();
  }

  /** The folded text with the way back to the original. */
  public static Folded fold(String original) {
    if (isPlain(original)) {
      return new Folded(original, original.length(), null);
    }
    Output output = new Output(original.length());
    int index = 0;
    while (index < original.length()) {
      char direct = DIRECT[original.charAt(index)];
      char next = index + 1 < original.length() ? original.charAt(index + 1) : ' ';
      // Nothing that stands for itself melts into another character.
      if (direct != 0 && (DIRECT[next] != 0 || !joins(next))) {
        output.add(direct, index);
        index++;
      } else {
        int end = clusterEnd(original, index);
        addCluster(original.substring(index, end), index, output);
        index = end;
      }
    }
    return output.folded(original.length());
  }

  private static boolean isPlain(String original) {
    for (int i = 0; i < original.length(); i++) {
      char unit = original.charAt(i);
      if (unit >= 0x80 || (unit >= 'A' && unit <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  /** The folded form of a character that stands for itself, or 0 where it takes more thought. */
  private static char direct(char unit) {
    if (unit < 0x80) {
      return unit >= 'A' && unit <= 'Z' ? (char) (unit + 32) : unit;
    }
    if (unit >= 0x3400 && unit <= 0x9fff) {
      return SimplifiedTable.simplified(unit);
    }
    if ((unit >= 0x3041 && unit <= 0x3096) || (unit >= 0x30a1 && unit <= 0x30fc)) {
      return unit;
    }
    if (unit >= 0xff01 && unit <= 0xff5e) {
      return direct((char) (unit - 0xfee0));
    }
    if (unit == 0x3000) {
      return ' ';
    }
    return unit == 0x3001 || unit == 0x3002 ? unit : 0;
  }

  /** Whether a character can melt into the one before it. */
  private static boolean joins(char unit) {
    if (unit < 0x300) {
      return false;
    }
    if (unit >= 0x3400 && unit <= 0x9fff) {
      return false;
    }
    return unit == 0xff9e
        || unit == 0xff9f
        || (unit >= 0x1160 && unit <= 0x11ff)
        || isMark(Character.getType(unit));
  }

  private static boolean isMark(int type) {
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static int clusterEnd(String original, int start) {
    int end = start + Character.charCount(original.codePointAt(start));
    while (end < original.length() && joins(original.charAt(end))) {
      end++;
    }
    return end;
  }

  private static void addCluster(String cluster, int origin, Output output) {
    String unified = Normalizer.normalize(cluster, Normalizer.Form.NFKC);
    int index = 0;
    while (index < unified.length()) {
      int point = Character.toLowerCase(unified.codePointAt(index));
      index += Character.charCount(unified.codePointAt(index));
      if (isInvisible(point)) {
        continue;
      }
      if (Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN) {
        addWithoutAccents(point, origin, output);
        index = afterMarks(unified, index);
      } else if (Character.isBmpCodePoint(point)) {
        char unit = (char) point;
        boolean han = unit >= 0x3400 && unit <= 0x9fff;
        output.add(han ? SimplifiedTable.simplified(unit) : unit, origin);
      } else {
        output.add(Character.highSurrogate(point), origin);
        output.add(Character.lowSurrogate(point), origin);
      }
    }
  }

  private static void addWithoutAccents(int point, int origin, Output output) {
    String apart = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD);
    for (int i = 0; i < apart.length(); i++) {
      char unit = apart.charAt(i);
      if (!isMark(Character.getType(unit))) {
        output.add(unit, origin);
      }
    }
  }

  private static int afterMarks(String text, int start) {
    int index = start;
    while (index < text.length() && isMark(Character.getType(text.charAt(index)))) {
      index++;
    }
    return index;
  }

  private static boolean isInvisible(int point) {
    return point == 0xad
        || Character.getType(point) == Character.FORMAT
        || (point >= 0xfe00 && point <= 0xfe0f);
  }

  /** Collects folded characters and where they came from, the latter only once they differ. */
  private static final class Output {
    private char[] text;
    private int length;
    private int @Nullable [] origins;

    Output(int capacity) {
      text = new char[Math.max(16, capacity)];
    }

    void add(char unit, int origin) {
      int index = length++;
      if (index == text.length) {
        text = Arrays.copyOf(text, index * 2);
      }
      text[index] = unit;
      if (origins == null && origin != index) {
        origins = new int[text.length];
        for (int i = 0; i < index; i++) {
          origins[i] = i;
        }
      }
      if (origins != null) {
        if (index == origins.length) {
          origins = Arrays.copyOf(origins, index * 2);
        }
        origins[index] = origin;
      }
    }

    Folded folded(int originalLength) {
      String folded = new String(text, 0, length);
      if (origins == null && length != originalLength) {
        int[] plain = new int[length];
        Arrays.setAll(plain, index -> index);
        return new Folded(folded, originalLength, plain);
      }
      return new Folded(folded, originalLength, origins);
    }
  }
}
