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
    return fold(original).text();
  }

  /** The folded text with the way back to the original. */
  public static Folded fold(String original) {
    char[] units = original.toCharArray();
    int index = 0;
    while (index < units.length && DIRECT[units[index]] != 0) {
      units[index] = DIRECT[units[index]];
      index++;
    }
    if (index == units.length) {
      return new Folded(new String(units), index, null);
    }
    if (index > 0 && joins(original.charAt(index))) {
      index--;
    }
    Output output = new Output(units, index);
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

  /** The folded form of a character that stands for itself, or 0 where it takes more thought. */
  private static char direct(char unit) {
    if (unit < 0x80) {
      return unit >= 'A' && unit <= 'Z' ? (char) (unit + 32) : unit;
    }
    if (unit >= 0x3400 && unit <= 0x9fff) {
      return SimplifiedTable.simplified(unit);
    }
    if (!isOften(unit) || joins(unit)) {
      return 0;
    }
    Output alone = new Output(new char[1], 0);
    addCluster(String.valueOf(unit), 0, alone);
    return alone.length == 1 ? alone.text[0] : 0;
  }

  /** Letters with accents, punctuation, kana and full-width forms: worth knowing beforehand. */
  private static boolean isOften(char unit) {
    return unit < 0x250
        || (unit >= 0x2000 && unit <= 0x206f)
        || (unit >= 0x3000 && unit <= 0x30ff)
        || (unit >= 0xff01 && unit <= 0xff5e);
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

    /** Begins with so many characters, each at the place where it was. */
    Output(char[] begun, int length) {
      this.text = begun;
      this.length = length;
    }

    void add(char unit, int origin) {
      int index = length++;
      if (index == text.length) {
        text = Arrays.copyOf(text, index * 2 + 16);
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
          origins = Arrays.copyOf(origins, text.length);
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
