package org.digestbot.search.dictionary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.digestbot.text.Tokenizer;

/**
 * A large bilingual dictionary of somebody else's, beside the glossary of the project's own. It is
 * kept as the bytes of sorted lines {@code key TAB form TAB form…}, so that opening it costs no
 * more than reading a file, and a look-up is a binary search. Immutable.
 */
public final class Lexicon {
  /** The dictionary without words. */
  public static final Lexicon EMPTY = new Lexicon(new byte[0]);

  /** In bytes. */
  public static final int LARGEST = 32 * 1024 * 1024;

  /** More translations of one word would say nothing. */
  private static final int MOST_FORMS = 8;

  private final byte[] lines;

  private Lexicon(byte[] lines) {
    this.lines = lines;
  }

  /** A dictionary of these pairs, the better translations of a word first. */
  public static Lexicon of(List<Glossary.Pair> pairs) {
    Map<String, Set<String>> forms = new TreeMap<>(Lexicon::byBytes);
    for (Glossary.Pair pair : pairs) {
      pair.english().forEach(english -> add(forms, english, pair.chinese()));
      pair.chinese().forEach(chinese -> add(forms, chinese, pair.english()));
    }
    StringBuilder lines = new StringBuilder();
    forms.forEach(
        (key, others) ->
            lines.append(key).append('\t').append(String.join("\t", others)).append('\n'));
    return new Lexicon(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** What {@link #bytes} gave. */
  public static Lexicon of(byte[] lines) {
    return new Lexicon(lines.clone());
  }

  /** In this form it is kept. */
  public byte[] bytes() {
    return lines.clone();
  }

  /** How many forms it knows, in both languages. */
  public int size() {
    int count = 0;
    for (byte b : lines) {
      count += b == '\n' ? 1 : 0;
    }
    return count;
  }

  private static void add(Map<String, Set<String>> forms, String form, List<String> others) {
    String key = Dictionary.key(form);
    if (key.isEmpty() || QueryWords.isWeak(key) || isOfAsking(key)) {
      return;
    }
    Set<String> known = forms.computeIfAbsent(key, k -> new LinkedHashSet<>());
    for (String other : others) {
      if (known.size() < MOST_FORMS) {
        known.add(other);
      }
    }
  }

  /** {@code how to} means nothing more than the words that it consists of. */
  private static boolean isOfAsking(String key) {
    return QueryWords.isStop(key)
        || !Tokenizer.isIdeographic(key)
            && Arrays.stream(key.split(" ", -1)).allMatch(QueryWords::isStop);
  }

  boolean knows(String key) {
    return find(key) >= 0;
  }

  /** What means the same as the form with this key; empty where it is unknown. */
  List<String> others(String key) {
    int start = find(key);
    if (start < 0) {
      return List.of();
    }
    String line = new String(lines, start, lineEnd(start) - start, StandardCharsets.UTF_8);
    List<String> fields = new ArrayList<>(Arrays.asList(line.split("\t", -1)));
    return fields.subList(1, fields.size());
  }

  /** The index at which the line of this key begins, or -1. */
  private int find(String key) {
    byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = lines.length;
    while (low < high) {
      int start = lineStart((low + high) >>> 1);
      int end = start;
      while (lines[end] != '\t') {
        end++;
      }
      int order = Arrays.compareUnsigned(lines, start, end, wanted, 0, wanted.length);
      if (order == 0) {
        return start;
      }
      if (order < 0) {
        low = lineEnd(start) + 1;
      } else {
        high = start;
      }
    }
    return -1;
  }

  private int lineStart(int at) {
    int start = at;
    while (start > 0 && lines[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private int lineEnd(int at) {
    int end = at;
    while (lines[end] != '\n') {
      end++;
    }
    return end;
  }

  private static int byBytes(String left, String right) {
    return Arrays.compareUnsigned(
        left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }
}
