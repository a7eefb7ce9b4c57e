package org.digestbot.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts folded text into terms. A run of Han, Kana or Hangul gives every two neighbours and then its
 * last character; elsewhere a word is a run of letters or of digits, so {@code GPT-4V}, {@code
 * gpt4v} and {@code GPT 4V} are the same three; a plural's -s is taken off. Stateless and
 * thread-safe.
 */
public final class Tokenizer {

  /** Changes whenever {@link Fold} or this class give other terms for some text. */
  public static final int ANALYZER_VERSION = 3;

  /** The most characters of one term; what is longer is cut, in texts and queries alike. */
  private static final int MAX_TERM = 48;

  private static final Set<String> NO_PLURALS =
      Set.of("news", "this", "does", "thus", "always", "perhaps", "sometimes", "besides");

  private static final String CPP = "cpp";
  private static final String SHARP = "sharp";
  private static final String NET = ".net";
  private static final String DOT_NET = "dotnet";

  private Tokenizer() {}

  /** Takes terms, in order, each at the place after the one before. */
  public interface Sink {
    /**
     * @param text holds the term between {@code from} and {@code to}
     * @param start where its word begins in the folded text
     * @param end where it ends there, excluded
     */
    void term(String text, int from, int to, int start, int end);
  }

  /** The terms of a folded text as the index has them. */
  public static void terms(String folded, Sink sink) {
    scan(folded, true, sink);
  }

  /** Words and single characters: what a dictionary's entries are made of. */
  public static void atoms(String folded, Sink sink) {
    scan(folded, false, sink);
  }

  /**
   * Takes the terms that begin at a place: one; two where {@code C++} stands; none between words.
   *
   * @param start where a word or a character begins, which {@link #isStart} tells
   * @return where the next may begin
   */
  public static int termsAt(String folded, int start, Sink sink) {
    return next(folded, start, true, sink);
  }

  /**
   * The characters with which a term begins in every text that has it, whatever its ending is
   * there; none where it may also be written in signs.
   */
  public static String beginning(String term) {
    if (term.equals(CPP) || term.equals(SHARP) || term.equals(DOT_NET)) {
      return "";
    }
    return term.endsWith("y") ? term.substring(0, term.length() - 1) : term;
  }

  /** Whether a word, or a character of a script without words, begins at a place of a text. */
  public static boolean isStart(String folded, int index) {
    int point = folded.codePointAt(index);
    if (isIdeographic(point)) {
      return true;
    }
    if (!isLetter(point)) {
      return isDotNet(folded, index)
          || Character.isDigit(point)
              && !(index > 0 && Character.isDigit(folded.codePointBefore(index)));
    }
    int end = index;
    while (end > 0 && isMark(folded.codePointBefore(end))) {
      end -= Character.charCount(folded.codePointBefore(end));
    }
    int before = end == 0 ? ' ' : folded.codePointBefore(end);
    return isIdeographic(before) || !isLetter(before);
  }

  /** The terms as a list. */
  public static List<String> termList(String folded) {
    List<String> terms = new ArrayList<>();
    terms(folded, (text, from, to, start, end) -> terms.add(text.substring(from, to)));
    return terms;
  }

  /** The atoms as a list. */
  public static List<String> atomList(String folded) {
    List<String> atoms = new ArrayList<>();
    atoms(folded, (text, from, to, start, end) -> atoms.add(text.substring(from, to)));
    return atoms;
  }

  /** Whether a term or an atom is of a script written without blanks between words. */
  public static boolean isIdeographic(String term) {
    return isIdeographic(term.codePointAt(0));
  }

  /** Whether a character belongs to a script written without blanks between words. */
  public static boolean isIdeographic(int point) {
    if (point < 0x3005) {
      return false;
    }
    return (point >= 0x3400 && point <= 0x4dbf)
        || (point >= 0x4e00 && point <= 0x9fff)
        || (point >= 0x3041 && point <= 0x3096)
        || (point >= 0x30a1 && point <= 0x30fa)
        || point == 0x30fc
        || point == 0x3005
        || point == 0x3007
        || (point >= 0xac00 && point <= 0xd7a3)
        || (point >= 0x20000 && point <= 0x3ffff);
  }

  /** Whether a character is an emoji or another picture; these are in no term. */
  public static boolean isPictograph(int point) {
    boolean symbols =
        point >= 0x1f000
            || (point >= 0x2300 && point <= 0x23ff)
            || (point >= 0x2600 && point <= 0x27bf)
            || (point >= 0x2b00 && point <= 0x2bff);
    int type = Character.getType(point);
    // What is newer than this Java has no type yet.
    boolean unknown = type == Character.UNASSIGNED && point >= 0x1f300 && point <= 0x1faff;
    return symbols && (type == Character.OTHER_SYMBOL || unknown);
  }

  private static void scan(String folded, boolean pairs, Sink sink) {
    int index = 0;
    while (index < folded.length()) {
      index = next(folded, index, pairs, sink);
    }
  }

  private static int next(String folded, int start, boolean pairs, Sink sink) {
    char unit = folded.charAt(start);
    int point = Character.isHighSurrogate(unit) ? folded.codePointAt(start) : unit;
    int end = start + Character.charCount(point);
    if (isIdeographic(point)) {
      int after = end < folded.length() ? folded.codePointAt(end) : -1;
      int to = pairs && isIdeographic(after) ? end + Character.charCount(after) : end;
      sink.term(folded, start, to, start, to);
    } else if (isLetter(point)) {
      return letters(folded, start, sink);
    } else if (point < 0x80 ? point >= '0' && point <= '9' : Character.isDigit(point)) {
      while (end < folded.length() && Character.isDigit(folded.codePointAt(end))) {
        end += Character.charCount(folded.codePointAt(end));
      }
      sink.term(folded, start, Math.min(end, start + MAX_TERM), start, end);
    } else if (isDotNet(folded, start)) {
      sink.term(DOT_NET, 0, DOT_NET.length(), start, start + NET.length());
    }
    return end;
  }

  private static boolean isLetter(int point) {
    return point < 0x80 ? point >= 'a' && point <= 'z' : Character.isLetter(point);
  }

  /** Whether a character goes on a word of letters. */
  private static boolean isInWord(int point) {
    if (point < 0x80) {
      return point >= 'a' && point <= 'z';
    }
    return !isIdeographic(point) && (Character.isLetter(point) || isMark(point));
  }

  private static int letters(String folded, int start, Sink sink) {
    int end = start;
    boolean ascii = true;
    while (end < folded.length()) {
      int point = folded.codePointAt(end);
      if (!isInWord(point)) {
        break;
      }
      ascii &= point < 0x80;
      end += Character.charCount(point);
    }
    int cut = Math.min(end, start + MAX_TERM);
    if (ascii && cut == end && end - start >= 4 && folded.charAt(end - 1) == 's') {
      String singular = singular(folded.substring(start, end));
      sink.term(singular, 0, singular.length(), start, end);
    } else if (ascii && end - start >= 5 && folded.startsWith("ie", end - 2)) {
      sink.term(folded.substring(start, end - 2) + "y", 0, end - start - 1, start, end);
    } else {
      sink.term(folded, start, cut, start, end);
      if (ascii && end - start == 1) {
        language(folded, start, end, sink);
      }
    }
    return end;
  }

  /** {@code libraries} is found by {@code library} and {@code movies} by {@code movie}. */
  private static String singular(String word) {
    // NodeJS is no plural either.
    if (word.endsWith("ss") || word.endsWith("js") || NO_PLURALS.contains(word)) {
      return word;
    }
    if (word.endsWith("sses") || word.endsWith("xes")) {
      return word.substring(0, word.length() - 2);
    }
    if (word.endsWith("ies") && word.length() >= 6) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.substring(0, word.length() - 1);
  }

  /** {@code C++} and {@code C#} are words of their own beside the letter. */
  private static void language(String folded, int start, int end, Sink sink) {
    if (folded.startsWith("++", end)) {
      sink.term(CPP, 0, CPP.length(), start, end + 2);
    } else if (folded.startsWith("#", end)) {
      sink.term(SHARP, 0, SHARP.length(), start, end + 1);
    }
  }

  /**
   * {@code .NET} is one, too; {@code example.net} and {@code ASP.NET} have a word before the dot.
   */
  private static boolean isDotNet(String folded, int start) {
    int end = start + NET.length();
    if (!folded.startsWith(NET, start)
        || end < folded.length() && isInWord(folded.codePointAt(end))) {
      return false;
    }
    int before = start == 0 ? ' ' : folded.codePointBefore(start);
    return before != '.' && !isInWord(before) && !Character.isDigit(before);
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
