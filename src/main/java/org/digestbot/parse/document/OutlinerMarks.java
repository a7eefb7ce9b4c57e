package org.digestbot.parse.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What outliners such as Logseq and Org mode keep among the notes for themselves: {@code
 * collapsed:: true}, a drawer of {@code :PROPERTIES:}, a player for a film. Nobody reads it there.
 */
final class OutlinerMarks {
  private static final Pattern PROPERTY =
      Pattern.compile("\\s*[a-z][a-z0-9_-]{1,30}:: (?!.{0,300}://).*");
  private static final Pattern PLAYER =
      Pattern.compile("\\{\\{(?:video|tweet|twitter|youtube) (https?://[^\\s{}]{1,500})\\}\\}");

  private OutlinerMarks() {}

  /** Whether there may be some. */
  static boolean mayBeIn(String text) {
    return text.contains(":: ") || text.contains(":PROPERTIES:") || text.contains("{{");
  }

  /** The lines without them; a property that leads somewhere stays. */
  static List<String> blanked(List<String> lines, BitSet fenced) {
    List<String> seen = new ArrayList<>(lines);
    boolean drawer = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (fenced.get(i)) {
        continue;
      }
      String mark = line.strip();
      drawer |= mark.equals(":PROPERTIES:");
      boolean kept = drawer && !line.contains("://");
      if (kept || line.contains(":: ") && PROPERTY.matcher(line).matches()) {
        seen.set(i, "");
      } else if (line.contains("{{")) {
        seen.set(i, PLAYER.matcher(line).replaceAll("$1"));
      }
      drawer &= !mark.equals(":END:") && mark.startsWith(":");
    }
    return seen;
  }
}
