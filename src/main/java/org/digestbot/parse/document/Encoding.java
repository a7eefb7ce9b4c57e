package org.digestbot.parse.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how a file is encoded, because digests of many years and tools lie in one folder: UTF-8
 * and UTF-16 with or without a mark, GB18030, Big5 and, for European letters, windows-1252.
 */
public final class Encoding {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  /** What a file begins with that says how it is encoded, byte by byte. */
  private record Mark(String latin, Charset charset) {}

  /** The longer of two that begin alike stands first. */
  private static final List<Mark> MARKS =
      List.of(
          new Mark("\u00EF\u00BB\u00BF", StandardCharsets.UTF_8),
          new Mark("\u00FF\u00FE\0\0", UTF_32LE),
          new Mark("\0\0\u00FE\u00FF", UTF_32BE),
          new Mark("\u00FF\u00FE", StandardCharsets.UTF_16LE),
          new Mark("\u00FE\u00FF", StandardCharsets.UTF_16BE));

  /** In the order in which they are preferred where they read equally well. */
  private static final List<Charset> OLDER =
      List.of(GB18030, BIG5, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, WINDOWS_1252);

  /** One broken character in so many sound ones is a slip of the pen, not another encoding. */
  private static final int SOUND_PER_BROKEN = 20;

  private static final Pattern STRAYS = Pattern.compile("[\\x00-\\x08]+");

  private static final double LEAST_PLAUSIBLE = 0.35;

  private Encoding() {}

  /** The text of a file without its mark, or nothing where the file is no text. */
  public static Optional<String> text(byte[] content) {
    if (BinaryKind.is(content)) {
      return Optional.empty();
    }
    String marked = byMark(content);
    String text = marked != null ? marked : unmarked(content);
    return Optional.ofNullable(text).filter(Plausibility::isText).map(Encoding::withoutNul);
  }

  private static String withoutNul(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
  }

  /** How plausible a text is, a few stray control characters aside. */
  private static double score(String text) {
    return Plausibility.of(Plausibility.isText(text) ? STRAYS.matcher(text).replaceAll("") : text);
  }

  private static @Nullable String byMark(byte[] content) {
    for (Mark mark : MARKS) {
      byte[] start = start(mark.latin);
      if (startsWith(content, start)) {
        return new String(content, start.length, content.length - start.length, mark.charset);
      }
    }
    return null;
  }

  private static @Nullable String unmarked(byte[] content) {
    // The lenient decoder is the fast one; without its mark for errors there was none.
    String repaired = new String(content, StandardCharsets.UTF_8);
    boolean sound =
        repaired.indexOf('\uFFFD') < 0 || strictly(StandardCharsets.UTF_8, content) != null;
    // Where it holds more than stray ones, they are halves of the characters of UTF-16.
    boolean free = repaired.indexOf('\0') < 0 || Plausibility.isText(repaired);
    if (free && (sound || isMostlySound(repaired))) {
      return repaired;
    }
    String best = null;
    double bestScore = LEAST_PLAUSIBLE;
    for (Charset charset : OLDER) {
      String text = strictly(charset, content);
      double score = text == null ? 0 : score(text);
      if (score > bestScore) {
        best = text;
        bestScore = score;
      }
    }
    return best;
  }

  private static boolean isMostlySound(String text) {
    int broken = 0;
    int sound = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\uFFFD') {
        broken++;
      } else if (c >= 0x80) {
        sound++;
      }
    }
    return (long) broken * SOUND_PER_BROKEN <= sound;
  }

  private static @Nullable String strictly(Charset charset, byte[] content) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(content))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static byte[] start(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean startsWith(byte[] content, byte[] start) {
    int length = start.length;
    return content.length >= length && Arrays.equals(content, 0, length, start, 0, length);
  }
}
