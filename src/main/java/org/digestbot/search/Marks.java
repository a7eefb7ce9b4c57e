package org.digestbot.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.digestbot.search.rank.PhraseMatcher;
import org.digestbot.search.rank.PhraseMatcher.Occurrence;
import org.digestbot.search.rank.RunningText;
import org.digestbot.search.rank.Scorer;
import org.digestbot.text.Fold;
import org.digestbot.text.Folded;
import org.digestbot.text.RepeatedTitle;

/** Marks in an entry what a query found, and cuts out the part that shows it best. Thread-safe. */
final class Marks {
  /** How much of a text a snippet shows, in UTF-16 units. */
  private static final int SNIPPET = 180;

  /** How much of it stands before the first match. */
  private static final int LEAD = 40;

  private final PhraseMatcher matcher;

  Marks(PhraseMatcher matcher) {
    this.matcher = matcher;
  }

  /** Where the words stand, ascending, without overlap. */
  List<Span> in(String text) {
    return joined(found(text));
  }

  /**
   * The part of a body with the most different words, marked; behind the title that it begins with,
   * which readers see anyway, where words stand there, too.
   */
  Snippet snippet(String title, String body) {
    String plain = RunningText.of(body);
    List<Match> matches = found(plain);
    int titleEnd = RepeatedTitle.end(title, plain);
    List<Match> behind = matches.stream().filter(match -> match.span.start() >= titleEnd).toList();
    return behind.stream().anyMatch(match -> !match.inAddress)
        ? snippet(plain, titleEnd, behind)
        : snippet(plain, 0, matches);
  }

  private static Snippet snippet(String plain, int from, List<Match> matches) {
    int best = from;
    int most = 0;
    for (int first = 0; first < matches.size(); first++) {
      Set<Integer> different = new HashSet<>();
      int count = 1;
      for (int i = first; i < matches.size(); i++) {
        Match match = matches.get(i);
        if (match.span.end() - matches.get(first).span.start() > SNIPPET - LEAD) {
          break;
        }
        // An address tells a reader little.
        if (!match.inAddress) {
          different.add(match.phrase);
          count++;
        }
      }
      int worth = different.size() * 100 + Math.min(count, 99);
      if (worth > most) {
        most = worth;
        best = matches.get(first).span.start();
      }
    }
    return cut(plain, from, best, joined(matches));
  }

  private record Match(int phrase, Span span, boolean inAddress) {}

  private List<Match> found(String text) {
    Folded folded = Fold.fold(text);
    List<Match> matches = new ArrayList<>();
    for (Occurrence occurrence : matcher.find(folded.text())) {
      int start = folded.originalStart(occurrence.start());
      int end = folded.originalEnd(occurrence.end());
      if (start < end) {
        boolean address = Scorer.isInAddress(text, start, end);
        matches.add(new Match(occurrence.phrase(), new Span(start, end), address));
      }
    }
    return matches;
  }

  private static List<Span> joined(List<Match> matches) {
    List<Span> spans = new ArrayList<>();
    for (Match match : matches) {
      Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
      if (last != null && match.span.start() <= last.end()) {
        spans.set(spans.size() - 1, new Span(last.start(), Math.max(last.end(), match.span.end())));
      } else {
        spans.add(match.span);
      }
    }
    return spans;
  }

  private static Snippet cut(String plain, int from, int first, List<Span> spans) {
    int start = first - from <= LEAD ? from : wordStart(plain, first - LEAD, first);
    start = start > from ? afterAddress(plain, start, first) : start;
    int end = wordEnd(plain, Math.min(plain.length(), start + SNIPPET));
    end = beforeAddress(plain, first, end);
    for (Span span : spans) {
      if (span.start() < end && span.end() > end) {
        end = span.end();
      }
    }
    boolean sentence = end > 0 && ".!?".indexOf(plain.charAt(end - 1)) >= 0;
    String before = start > from ? "…" : "";
    String after = end == plain.length() ? "" : sentence ? " …" : "…";
    int shift = before.length() - start;
    List<Span> marks = new ArrayList<>();
    for (Span span : spans) {
      if (span.start() >= start && span.end() <= end) {
        marks.add(new Span(span.start() + shift, span.end() + shift));
      }
    }
    return new Snippet(before + plain.substring(start, end) + after, marks);
  }

  /** The nearest place at which a word or a sentence begins. */
  private static int wordStart(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if ("。！？；\n.!?; ，,".indexOf(text.charAt(i)) >= 0) {
        return i + 1 < to && text.charAt(i + 1) == ' ' ? i + 2 : i + 1;
      }
    }
    return Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
  }

  /** Where to begin instead of within an address that ends before the first match. */
  private static int afterAddress(String text, int start, int first) {
    int end = start;
    while (end < first && isAddressPart(text, end)) {
      end++;
    }
    boolean within = end < first && Scorer.isInAddress(text, start, start);
    boolean blank = text.charAt(end) == ' ';
    return within ? (blank ? end + 1 : end) : start;
  }

  /**
   * Where to end instead of within an address, of which a part leads nowhere; behind the first
   * match, and behind the last word.
   */
  private static int beforeAddress(String text, int first, int end) {
    int cut = end;
    if (end < text.length() && isAddressPart(text, end) && Scorer.isInAddress(text, end, end)) {
      while (cut > first && isAddressPart(text, cut - 1)) {
        cut--;
      }
      cut = cut > first ? cut : end;
    }
    return cut > first && text.charAt(cut - 1) == ' ' ? cut - 1 : cut;
  }

  private static boolean isAddressPart(String text, int index) {
    return text.charAt(index) > ' ' && text.charAt(index) < 0x80;
  }

  private static int wordEnd(String text, int end) {
    int back = end;
    while (end < text.length() && back > end - 15 && isWord(text, back - 1) && isWord(text, back)) {
      back--;
    }
    int cut = back > end - 15 ? back : end;
    boolean inPair = cut < text.length() && Character.isLowSurrogate(text.charAt(cut));
    return inPair ? cut - 1 : cut;
  }

  private static boolean isWord(String text, int index) {
    char unit = text.charAt(index);
    return unit < 0x2e80 && Character.isLetterOrDigit(unit);
  }
}
