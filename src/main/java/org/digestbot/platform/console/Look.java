package org.digestbot.platform.console;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What the other end can show. Immutable.
 *
 * @param colors whether it knows ANSI colours
 * @param links whether it knows hyperlinks (OSC 8), or at least skips them
 * @param width columns a line; the greatest number where nothing is wrapped
 */
record Look(boolean colors, boolean links, int width) {
  /** Lines longer than this are hard to read, however wide the window is. */
  private static final int WIDEST = 100;

  private static final int NARROWEST = 30;
  private static final String ESCAPE = "\u001b";

  /** Text for a file or another program: no ANSI, nothing wrapped. */
  static final Look PLAIN = new Look(false, false, Integer.MAX_VALUE);

  /** For a terminal of a type as {@code TERM} names it; {@code NO_COLOR} is heeded. */
  static Look of(String terminalType, int width, Map<String, String> environment) {
    boolean dumb = terminalType.startsWith("dumb");
    boolean colors = !dumb && environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean links = !dumb && !terminalType.equals("linux");
    // Serial lines, Emacs and some containers tell no width: what they get they wrap themselves.
    int columns = width <= 0 ? Integer.MAX_VALUE : Math.max(NARROWEST, Math.min(WIDEST, width - 1));
    return new Look(colors, links, columns);
  }

  String paint(List<Piece> line) {
    StringBuilder out = new StringBuilder();
    for (Piece piece : line) {
      boolean inked = colors && !piece.ink().isEmpty();
      String link = piece.link();
      boolean linked = links && link != null;
      if (linked && link != null) {
        out.append(ESCAPE).append("]8;;").append(ascii(link)).append(ESCAPE).append('\\');
      }
      if (inked) {
        out.append(ESCAPE).append('[').append(piece.ink()).append('m');
      }
      out.append(piece.text());
      if (inked) {
        out.append(ESCAPE).append("[0m");
      }
      if (linked) {
        out.append(ESCAPE).append("]8;;").append(ESCAPE).append('\\');
      }
    }
    return out.toString();
  }

  /** An address as terminals want it: nothing but printable ASCII. */
  private static String ascii(String address) {
    StringBuilder out = new StringBuilder(address.length());
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      if (b > ' ' && b < 0x7F) {
        out.append((char) b);
      } else {
        out.append(String.format("%%%02X", b & 0xFF));
      }
    }
    return out.toString();
  }
}
