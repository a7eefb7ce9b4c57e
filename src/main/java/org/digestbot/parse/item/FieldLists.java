package org.digestbot.parse.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.parse.document.Outline;
import org.digestbot.parse.document.Section;

/**
 * Headings that are items because a list of the same few fields stands below each: {@code -
 * **Hook:** …}, {@code - **Format:** …}.
 */
final class FieldLists {
  private static final int LEAST = 3;

  private static final int FEWEST_FIELDS = 2;

  private static final int MOST_FIELDS = 8;

  private static final Pattern FIELD =
      Pattern.compile(
          "(?:\\*\\*|__)?([\\p{L}\\p{So}][\\p{L}\\p{N}\\p{So} ()/（）&-]{1,24}?)(?:\\s?[:：](?:\\*\\*|__)?|(?:\\*\\*|__)\\s?[:：])(?!//).*");

  private FieldLists() {}

  /** Those of these headings, all of one level, below which the same fields are listed. */
  static List<Integer> heads(Lines lines, Outline outline, List<Integer> headings) {
    if (headings.size() < LEAST) {
      return List.of();
    }
    Map<Integer, List<String>> fields = new HashMap<>();
    Map<String, Integer> shared = new HashMap<>();
    for (int index : headings) {
      boolean whole = outline.treeEnd(index) == index + 1;
      List<String> names = whole ? names(lines, outline.sections().get(index)) : List.of();
      Set<String> different = new HashSet<>(names);
      if (different.size() >= FEWEST_FIELDS && different.size() == names.size()) {
        fields.put(index, names);
        different.forEach(name -> shared.merge(name, 1, Integer::sum));
      }
    }
    int most = fields.size();
    List<Integer> heads = new ArrayList<>();
    for (int index : headings) {
      List<String> names = fields.getOrDefault(index, List.of());
      long known =
          names.stream().filter(name -> shared.getOrDefault(name, 0) * 3 >= most * 2).count();
      if (known >= FEWEST_FIELDS && known * 2 >= names.size()) {
        heads.add(index);
      }
    }
    return heads.size() >= LEAST && heads.size() * 2 >= headings.size() ? heads : List.of();
  }

  /** The names of the fields of which a list is made that is all of a section; or none. */
  private static List<String> names(Lines lines, Section section) {
    List<String> names = new ArrayList<>();
    for (int i = section.from(); i < section.to(); i++) {
      lines.budget().check();
      ListMarker marker = BulletItems.bullet(lines, i);
      if (marker == null || marker.indent() > 0) {
        if (names.isEmpty() && lines.speaks(i)) {
          return List.of();
        }
        continue;
      }
      Matcher field = FIELD.matcher(lines.line(i).words());
      if (!field.matches() || names.size() == MOST_FIELDS) {
        return List.of();
      }
      names.add(field.group(1).strip());
    }
    return names;
  }
}
