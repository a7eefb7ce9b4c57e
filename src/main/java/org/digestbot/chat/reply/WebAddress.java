package org.digestbot.chat.reply;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Decides which addresses a reply may link to: {@code http} and {@code https}, nothing else. */
public final class WebAddress {
  private static final int LONGEST = 2_000;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private WebAddress() {}

  /** The address, with what is invisible or would end it percent-encoded; empty where none. */
  public static Optional<String> of(String address) {
    String start = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
    int host = start.startsWith("https://") ? 8 : start.startsWith("http://") ? 7 : 0;
    if (host == 0 || address.length() == host || address.length() > LONGEST) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder(address.length());
    address
        .codePoints()
        .forEach(
            c -> {
              if (mustBeEncoded(c)) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                  out.append('%').append(HEX.toHexDigits(b));
                }
              } else {
                out.appendCodePoint(c);
              }
            });
    return Optional.of(out.toString());
  }

  /** The host without {@code www.}, as people name a site: {@code github.com}. */
  public static Optional<String> site(String address) {
    return of(address)
        .map(
            url -> {
              String rest = url.substring(url.indexOf("//") + 2).split("[/?#]", 2)[0];
              String host = rest.substring(rest.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
              String lower = host.toLowerCase(Locale.ROOT);
              return lower.startsWith("www.") ? lower.substring(4) : lower;
            })
        .filter(host -> !host.isEmpty());
  }

  private static boolean mustBeEncoded(int c) {
    return c <= ' '
        || c == '"'
        || c == '<'
        || c == '>'
        || c == '\\'
        || c == '`'
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.SURROGATE
        || CleanText.isHidden(c);
  }
}
