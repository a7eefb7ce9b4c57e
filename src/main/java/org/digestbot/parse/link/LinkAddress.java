package org.digestbot.parse.link;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The parts of an http address in normal form; missing parts are empty. Unlike {@link java.net.URI}
 * it accepts whatever digests print.
 *
 * @param host in lower case, with a port that is not the usual one
 * @param path without a closing slash, so empty for the root
 * @param query without the question mark
 * @param fragment without the hash
 */
record LinkAddress(String host, String path, String query, String fragment) {
  private static final String HEX = "0123456789ABCDEF";
  private static final String ALWAYS_ENCODED = " <>\"\\^`{|}";
  private static final boolean[] IS_ENCODED = new boolean[0x80];

  static {
    for (char c = 0; c < IS_ENCODED.length; c++) {
      IS_ENCODED[c] = c <= ' ' || c == 0x7f || ALWAYS_ENCODED.indexOf(c) >= 0;
    }
  }

  static LinkAddress parse(String link, int schemeLength) {
    String rest = link.substring(schemeLength);
    String fragment = "";
    int hash = rest.indexOf('#');
    if (hash >= 0) {
      fragment = rest.substring(hash + 1);
      rest = rest.substring(0, hash);
    }
    String query = "";
    int mark = rest.indexOf('?');
    if (mark >= 0) {
      query = rest.substring(mark + 1);
      rest = rest.substring(0, mark);
    }
    int slash = rest.indexOf('/');
    String authority = slash < 0 ? rest : rest.substring(0, slash);
    String path = slash < 0 ? "" : rest.substring(slash);
    return new LinkAddress(host(authority), path(path), encoded(query), encoded(fragment));
  }

  LinkAddress with(String newPath, String newQuery, String newFragment) {
    String normal = newPath.equals(path) ? path : path(newPath);
    return new LinkAddress(host, normal, newQuery, newFragment);
  }

  LinkAddress at(String newHost) {
    return new LinkAddress(newHost, path, query, fragment);
  }

  /** The value of a query parameter as printed; empty where there is none. */
  String parameter(String name) {
    for (String pair : query.split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    return "";
  }

  @Override
  public String toString() {
    return "https://"
        + host
        + path
        + (query.isEmpty() ? "" : "?" + query)
        + (fragment.isEmpty() ? "" : "#" + fragment);
  }

  private static String host(String authority) {
    String host = authority.toLowerCase(Locale.ROOT);
    int colon = host.lastIndexOf(':');
    String port = colon < 0 ? "" : host.substring(colon + 1);
    if (colon >= 0 && (port.isEmpty() || port.equals("80") || port.equals("443"))) {
      host = host.substring(0, colon);
    }
    while (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    return host;
  }

  private static String path(String printed) {
    String path = encoded(printed);
    int start = 0;
    while (path.startsWith("//", start)) {
      start++;
    }
    int end = path.length();
    while (end > start && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(start, end);
  }

  /** Encodes what an address cannot hold and decodes what needs no encoding. */
  private static String encoded(String part) {
    if (isNormal(part)) {
      return part;
    }
    StringBuilder out = new StringBuilder(part.length());
    for (int i = 0; i < part.length(); ) {
      int c = part.codePointAt(i);
      int width = Character.charCount(c);
      if (c == '%' && i + 2 < part.length() && octet(part, i + 1) >= 0) {
        appendOctet(out, octet(part, i + 1));
        i += 3;
        continue;
      }
      if (isAlwaysEncoded(c)) {
        String letter = part.substring(i, i + width);
        for (byte b : letter.getBytes(StandardCharsets.UTF_8)) {
          appendEncoded(out, b & 0xff);
        }
      } else {
        out.append((char) c);
      }
      i += width;
    }
    return out.toString();
  }

  /** Whether there is nothing to encode or to decode, as in most addresses. */
  private static boolean isNormal(String part) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c == '%' || isAlwaysEncoded(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAlwaysEncoded(int c) {
    return c >= IS_ENCODED.length || IS_ENCODED[c];
  }

  private static int octet(String text, int at) {
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static void appendOctet(StringBuilder out, int octet) {
    boolean unreserved =
        octet < 0x80 && (Character.isLetterOrDigit(octet) || "-._~".indexOf(octet) >= 0);
    if (unreserved) {
      out.append((char) octet);
    } else {
      appendEncoded(out, octet);
    }
  }

  private static void appendEncoded(StringBuilder out, int octet) {
    out.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 15));
  }
}
