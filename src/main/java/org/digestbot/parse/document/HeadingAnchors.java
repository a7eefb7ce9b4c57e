package org.digestbot.parse.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The names that generators of sites give headings to link to, {@code ## Tools {#tools}}, {@code ##
 * Tools {/* #tools *&#47;}} and {@code ## <a id="tools"></a>Tools}: nobody sees them.
 */
final class HeadingAnchors {
  private static final Pattern NAME =
      Pattern.compile(
          "\\s{0,4}(?:\\{(?:/\\*\\s{0,2})?[#.][^{}]{1,100}\\}\\s*$|<(a|span) (?:id|name)=[^<>]{1,100}>\\s?</\\1>)");

  private HeadingAnchors() {}

  /** Whether there may be some. */
  static boolean mayBeIn(String text) {
    return text.contains("{#")
        || text.contains("{/*")
        || text.contains("{.")
        || text.contains("></a>")
        || text.contains("></span>");
  }

  /** The lines, headings without such names. */
  static List<String> removed(List<String> lines, BitSet fenced) {
    List<String> seen = new ArrayList<>(lines);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean marked = line.indexOf('{') > 0 || line.indexOf('<') > 0;
      if (marked && line.startsWith("#") && !fenced.get(i)) {
        seen.set(i, NAME.matcher(line).replaceAll(""));
      }
    }
    return seen;
  }
}
