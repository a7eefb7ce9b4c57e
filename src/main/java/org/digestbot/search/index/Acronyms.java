package org.digestbot.search.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.digestbot.text.Fold;
import org.digestbot.text.Tokenizer;

/**
 * Reads acronyms and what they stand for from texts that say so: {@code 检索增强生成（RAG）}, {@code
 * Retrieval-Augmented Generation (RAG)}.
 */
public final class Acronyms {
  private static final int MIN_LENGTH = 2;
  private static final int MAX_LENGTH = 8;
  private static final int MAX_HAN = 10;
  private static final int MIN_HAN = 3;

  /** Characters after which a name begins. */
  private static final String BEFORE_NAMES = "的了是在把被叫和";

  private static final int MIN_SUPPORT = 2;

  private Acronyms() {}

  /** An acronym, folded, and the words before it, which may begin too early. */
  public record Pair(String acronym, String form) {}

  /** The pairs of one text, each once. */
  public static Set<Pair> in(String text) {
    Set<Pair> pairs = new LinkedHashSet<>();
    int open = nextBracket(text, 0);
    while (open >= 0) {
      int end = open + 1;
      while (end < text.length() && end - open <= MAX_LENGTH + 1 && isLatin(text.charAt(end))) {
        end++;
      }
      boolean closed = end < text.length() && (text.charAt(end) == ')' || text.charAt(end) == '）');
      String acronym = text.substring(open + 1, end);
      if (closed && isAcronym(acronym)) {
        String form = formBefore(text, open, acronym);
        if (!form.isEmpty()) {
          pairs.add(new Pair(Fold.text(acronym), form));
        }
      }
      open = nextBracket(text, open + 1);
    }
    return pairs;
  }

  /**
   * The long forms of an acronym that enough texts agree on, given what stands before it in each.
   */
  public static List<String> agreed(List<String> forms) {
    List<String> agreed = new ArrayList<>();
    Map<String, Integer> support = new HashMap<>();
    for (String form : forms) {
      if (!Tokenizer.isIdeographic(form)) {
        support.merge(form, 1, Integer::sum);
        continue;
      }
      for (int length = MIN_HAN; length <= form.length(); length++) {
        support.merge(form.substring(form.length() - length), 1, Integer::sum);
      }
    }
    support.forEach(
        (form, count) -> {
          boolean longest =
              support.entrySet().stream()
                  .noneMatch(
                      other ->
                          other.getKey().length() > form.length()
                              && other.getKey().endsWith(form)
                              && other.getValue() >= MIN_SUPPORT
                              && other.getValue() * 2 > count);
          if (count >= MIN_SUPPORT && longest) {
            agreed.add(form);
          }
        });
    return agreed;
  }

  private static int nextBracket(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '(' || text.charAt(i) == '（') {
        return i;
      }
    }
    return -1;
  }

  private static boolean isAcronym(String text) {
    return text.length() >= MIN_LENGTH
        && text.length() <= MAX_LENGTH
        && text.chars().filter(Character::isUpperCase).count() * 2 > text.length();
  }

  private static String formBefore(String text, int open, String acronym) {
    int end = open;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int start = end;
    while (start > 0
        && end - start < MAX_HAN
        && isHan(text.charAt(start - 1))
        && BEFORE_NAMES.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    if (end - start >= MIN_HAN) {
      return Fold.text(text.substring(start, end));
    }
    return start == end ? words(text, end, acronym.toLowerCase(Locale.ROOT)) : "";
  }

  /** As many words as the acronym has letters, if they begin with these. */
  private static String words(String text, int end, String acronym) {
    int start = end;
    for (int letter = acronym.length() - 1; letter >= 0; letter--) {
      while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '-')) {
        start--;
      }
      while (start > 0 && isLatin(text.charAt(start - 1))) {
        start--;
      }
      if (start >= text.length()
          || Character.toLowerCase(text.charAt(start)) != acronym.charAt(letter)) {
        return "";
      }
    }
    return String.join(" ", Tokenizer.atomList(Fold.text(text.substring(start, end))));
  }

  private static boolean isLatin(char unit) {
    return unit < 0x250 && Character.isLetterOrDigit(unit);
  }

  private static boolean isHan(char unit) {
    return unit >= 0x3400 && unit <= 0x9fff;
  }
}
