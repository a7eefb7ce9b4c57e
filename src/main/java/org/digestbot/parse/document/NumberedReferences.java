package org.digestbot.parse.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses that a document collects by number at its end, below a text that cites them: {@code [1]
 * https://…} or, under a name such as 参考资料, {@code 1. Title https://…}. They become the definitions
 * of the labels in the text, so that whatever cites an address has its link.
 */
final class NumberedReferences {
  /** What a document holds that cites by number. */
  static final String CITATION = "[1";

  private static final int LEAST = 2;

  /** In characters; a longer line is a text. */
  private static final int LONGEST = 600;

  private static final int LONGEST_NAME = 60;

  private static final Pattern NAME =
      Pattern.compile(
          "(?i)[\\s#*_>\\p{So}]{0,8}(?:(?:参考|參考|引用|相关|相關|原文|信息|资料|資料)(?:文献|文獻|资料|資料|链接|連結|来源|來源)?"
              + "|来源|來源|链接|連結|注释|註釋|脚注|references?|sources?|links?|citations?|footnotes?)[\\s*_:：]{0,6}");
  private static final Pattern LABELLED =
      Pattern.compile(
          "\\s{0,3}(?:[-*+] )?\\\\?\\[([0-9]{1,3})\\\\?\\]\\s{0,2}[:：.]?\\s{0,3}(?=\\S)");
  private static final Pattern DEFINED =
      Pattern.compile("\\s{0,3}\\[[0-9]{1,3}\\]:\\s{0,3}<?https?://.*");
  private static final Pattern COUNTED =
      Pattern.compile("\\s{0,3}([0-9]{1,3})[.、)）]\\s{0,3}(?=\\S)");
  private static final Pattern CITED = Pattern.compile("\\[([0-9]{1,3})\\\\?\\](?![(:：])");
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[\\x21-\\x7E&&[^<>\\[\\]()\"]]{1,500}");
  private static final Pattern MARKS = Pattern.compile("[\\[\\]()<>]");

  private final List<String> lines;
  private final BitSet fenced;
  private final List<Integer> block = new ArrayList<>();
  private int name = -1;

  private NumberedReferences(List<String> lines, BitSet fenced) {
    this.lines = lines;
    this.fenced = fenced;
  }

  /** The lines, references that the text above them cites made definitions. */
  static List<String> defined(List<String> lines, BitSet fenced) {
    NumberedReferences references = new NumberedReferences(lines, fenced);
    references.find();
    return references.block.size() < LEAST ? lines : references.defined();
  }

  /** The only run of references that counts from 1; none where several do. */
  private void find() {
    int above = -1;
    int runs = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      int number = mayBeReference(line) ? number(line, above) : 0;
      int expected = runs == 1 && !block.isEmpty() ? block.size() + 1 : 1;
      boolean goesOn = number == expected && !fenced.get(i);
      if (!goesOn) {
        above = i;
        continue;
      }
      runs += number == 1 ? 1 : 0;
      if (runs == 1) {
        name = block.isEmpty() && isName(above) ? above : name;
        block.add(i);
      }
    }
    if (runs > 1) {
      block.clear();
    }
  }

  private boolean isName(int index) {
    return index >= 0
        && lines.get(index).length() <= LONGEST_NAME
        && NAME.matcher(lines.get(index)).matches();
  }

  /** A cheap question first: whether a number may begin the line, and an address stands in it. */
  private static boolean mayBeReference(String line) {
    int at = 0;
    while (at < line.length() && " \t-*+\\".indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    char first = at < line.length() ? line.charAt(at) : ' ';
    return (first == '[' || first >= '0' && first <= '9')
        && line.length() <= LONGEST
        && line.contains("://");
  }

  /** The number of a reference below the line at an index, or 0. */
  private int number(String line, int above) {
    if (DEFINED.matcher(line).matches()) {
      return 0;
    }
    Matcher labelled = LABELLED.matcher(line);
    if (labelled.lookingAt()) {
      return Integer.parseInt(labelled.group(1));
    }
    Matcher counted = COUNTED.matcher(line);
    return counted.lookingAt() && isName(above) ? Integer.parseInt(counted.group(1)) : 0;
  }

  private List<String> defined() {
    Set<Integer> cited = new HashSet<>();
    for (int i = 0; i < block.get(0); i++) {
      Matcher citation = fenced.get(i) ? null : CITED.matcher(lines.get(i));
      while (citation != null && citation.find()) {
        cited.add(Integer.parseInt(citation.group(1)));
      }
    }
    cited.removeIf(number -> number < 1 || number > block.size());
    if (cited.size() * 2 < block.size()) {
      return lines;
    }
    List<String> defined = new ArrayList<>(lines);
    for (int number : cited) {
      int at = block.get(number - 1);
      defined.set(at, definition(number, lines.get(at)));
    }
    if (name >= 0 && cited.size() == block.size()) {
      defined.set(name, "");
    }
    return defined;
  }

  private static String definition(int number, String line) {
    Matcher address = ADDRESS.matcher(line);
    if (!address.find()) {
      return line;
    }
    Matcher label = LABELLED.matcher(line);
    label = label.lookingAt() ? label : COUNTED.matcher(line);
    int from = label.lookingAt() ? label.end() : 0;
    String words = line.substring(from, address.start()) + " " + line.substring(address.end());
    return "[" + number + "]: " + address.group() + MARKS.matcher(" " + words).replaceAll("");
  }
}
