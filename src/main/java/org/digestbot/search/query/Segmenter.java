package org.digestbot.search.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.digestbot.search.dictionary.Dictionary;
import org.digestbot.search.dictionary.QueryWords;
import org.digestbot.text.Tokenizer;

/**
 * Cuts the words of a query into what the dictionary knows, the words of asking, and the rest: the
 * cheapest cut, where a known word costs less than the characters it is made of. Thread-safe.
 */
public final class Segmenter {
  private static final double KNOWN = 1.0;

  /** Of equal cuts the one that keeps to the blanks as they were typed is better. */
  private static final double SPREAD = 0.001;

  private static final double STOP = 0.5;
  private static final double SHORT_STOP = 0.55;
  private static final double LATIN = 1.2;
  private static final double LONE = 1.5;
  private static final double VERB = 1.1;

  /** Hardly a word begins with the particle 的, or has it within. */
  private static final double PARTICLE_FIRST = 0.5;

  private static final double PARTICLE_WITHIN = 0.3;
  private static final int LONGEST_RUN = 16;

  /** Characters that often stand alone beside a word: 签合同, 视频加字幕. */
  private static final String VERBS = "叫加带含签画听查搜教学读写看做用跑装改买卖开玩换搭建选转译传存删修测调配剪拍录变动图成造讲抓拿送收发算猜骗养管赚省登附";

  private static final int LONGEST_VERSION = 2;

  private static final String JOINERS = "-_.'’:/#+@&~%=?";

  private final Dictionary dictionary;

  public Segmenter(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** What a segment is. */
  public enum Kind {
    KNOWN,
    STOP,
    /** Latin words or numbers that the dictionary does not have. */
    LATIN,
    /** Characters that the dictionary has no word for. */
    RUN
  }

  /**
   * A piece of a query.
   *
   * @param text as it stands in the folded query
   * @param atoms its atoms joined with blanks
   */
  public record Segment(Kind kind, String text, String atoms, int start, int end) {
    /** A shorter run of characters out of this one. */
    Segment cutTo(String part) {
      return new Segment(kind, part, String.join(" ", Tokenizer.atomList(part)), start, end);
    }
  }

  /**
   * Cuts a folded text.
   *
   * @param compounds more words that count as known, as atoms joined with blanks
   */
  public List<Segment> cut(String folded, Set<String> compounds) {
    return new Cut(folded, compounds, Integer.MAX_VALUE).segments();
  }

  /** The known words that a longer known word is made of, or nothing where there are none. */
  List<Segment> parts(Segment whole) {
    List<Segment> parts = apart(whole);
    boolean known =
        parts.stream().allMatch(part -> part.kind == Kind.KNOWN || part.kind == Kind.LATIN);
    boolean fewer =
        parts.size() > 1 || parts.stream().noneMatch(part -> part.atoms.equals(whole.atoms));
    return known && fewer ? parts : List.of();
  }

  /** The shorter words, known or not, that a known word is made of. */
  List<Segment> apart(Segment whole) {
    Cut cut = new Cut(whole.text, Set.of(), whole.atoms.split(" ", -1).length - 1);
    return cut.segments().stream().filter(part -> part.kind != Kind.STOP).toList();
  }

  private final class Cut {
    private final String folded;
    private final Set<String> compounds;
    private final int longest;
    private final List<String> atoms = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    Cut(String folded, Set<String> compounds, int longest) {
      this.folded = folded;
      this.compounds = compounds;
      this.longest = longest;
      Tokenizer.atoms(
          folded,
          (text, from, to, start, end) -> {
            // A sign that belongs to the letter before it is no word of its own here.
            if (starts.isEmpty() || start >= ends.get(ends.size() - 1)) {
              atoms.add(text.substring(from, to));
              starts.add(start);
              ends.add(end);
            } else {
              ends.set(ends.size() - 1, Math.max(end, ends.get(ends.size() - 1)));
            }
          });
    }

    List<Segment> segments() {
      int count = atoms.size();
      double[] cost = new double[count + 1];
      int[] from = new int[count + 1];
      Kind[] kind = new Kind[count + 1];
      Arrays.fill(cost, 1, count + 1, Double.MAX_VALUE);
      for (int start = 0; start < count; start++) {
        if (cost[start] == Double.MAX_VALUE) {
          continue;
        }
        int last = Math.min(count, start + Math.max(LONGEST_RUN, dictionary.longest()));
        for (int end = start + 1; end <= last; end++) {
          if (end > start + 1 && isBarrier(end - 1)) {
            break;
          }
          for (Kind candidate : Kind.values()) {
            double total = cost[start] + cost(candidate, start, end);
            // Of two equal cuts the one whose first words are longer: 视频生成 模型.
            if (total < cost[end] + 1e-9) {
              cost[end] = total;
              from[end] = start;
              kind[end] = candidate;
            }
          }
        }
      }
      Deque<Segment> segments = new ArrayDeque<>();
      for (int end = count; end > 0; end = from[end]) {
        int start = starts.get(from[end]);
        segments.addFirst(
            new Segment(
                kind[end],
                folded.substring(start, ends.get(end - 1)),
                String.join(" ", atoms.subList(from[end], end)),
                start,
                ends.get(end - 1)));
      }
      return List.copyOf(segments);
    }

    private double cost(Kind kind, int start, int end) {
      int length = end - start;
      boolean whole = !isGlued(start) && !isGlued(end);
      String words = String.join(" ", atoms.subList(start, end));
      switch (kind) {
        case KNOWN:
          boolean known =
              length <= longest && (dictionary.knows(words) || compounds.contains(words))
                  || QueryWords.isWeak(words);
          double spread = spansBlankBesideCharacter(start, end) ? SPREAD : 0;
          return whole && known && !isLoneCharacter(start, end)
              ? KNOWN - length * 0.01 + spread
              : 99;
        case STOP:
          boolean stop = whole && QueryWords.isStop(words);
          return !stop ? 99 : length == 1 ? SHORT_STOP : STOP - length * 0.01;
        case LATIN:
          boolean word = isChunk(start, end) || isLettered(start, end);
          return whole && !isIdeographic(start) && word ? LATIN : 99;
        default:
          boolean run = true;
          for (int i = start; i < end; i++) {
            run &= isIdeographic(i);
          }
          if (!run || length == 1) {
            return run ? lone(words) : 99;
          }
          return 0.7 + 0.5 * length + 0.2 * Math.max(0, length - 3) + particle(words);
      }
    }

    private static double particle(String characters) {
      int at = characters.indexOf('的');
      boolean within = at > 0 && at < characters.length() - 1;
      return at == 0 ? PARTICLE_FIRST : within ? PARTICLE_WITHIN : 0;
    }

    private double lone(String character) {
      return VERBS.contains(character) || QueryWords.isWeak(character) ? VERB : LONE;
    }

    /** Latin words without blanks, or a name in several words with its version. */
    private boolean isChunk(int start, int end) {
      int first = start + 1;
      for (int i = start + 1; i < end; i++) {
        if (isVersion(i) && dictionary.knows(String.join(" ", atoms.subList(start, i)))) {
          first = i;
        }
      }
      for (int i = first; i < end; i++) {
        if (!isGlued(i)) {
          return false;
        }
      }
      return true;
    }

    /** A letter and a character are one word: {@code B站}, {@code X光}. */
    private boolean isLettered(int start, int end) {
      String last = atoms.get(end - 1);
      boolean pair = end - start == 2 && (atoms.get(start) + last).matches("[a-z]\\P{ASCII}+");
      return pair && between(end - 1).isEmpty() && lone(last) == LONE && !Pieces.isPredicate(last);
    }

    private boolean isLoneCharacter(int start, int end) {
      return end - start == 1 && isIdeographic(start);
    }

    private boolean isIdeographic(int atom) {
      return Tokenizer.isIdeographic(atoms.get(atom));
    }

    /** Whether nothing but joining signs stands between this atom and the Latin one before it. */
    private boolean isGlued(int atom) {
      if (atom <= 0 || atom >= atoms.size() || isIdeographic(atom) || isIdeographic(atom - 1)) {
        return false;
      }
      // Of "sam altman's" the name is a word of its own.
      boolean possessive = atoms.get(atom).equals("s") && "'’".contains(between(atom));
      return isVersion(atom)
          || !possessive && between(atom).chars().allMatch(sign -> JOINERS.indexOf(sign) >= 0);
    }

    /** Whether this is a number that belongs to the name before it: {@code llama 3}. */
    private boolean isVersion(int atom) {
      String number = atoms.get(atom);
      if (!between(atom).equals(" ") || !isNumber(number) || number.length() > LONGEST_VERSION) {
        return false;
      }
      String name = atoms.get(atom - 1);
      boolean says =
          (name.length() > 1 || isGlued(atom - 1))
              && Spelling.isLatin(name)
              && !QueryWords.isStop(name)
              && !QueryWords.isWeak(name)
              && !dictionary.isCommon(name);
      return says && !isCount(atom + 1);
    }

    /** Whether what follows a number says what it counts: {@code 8x7b}, {@code 10 个}; not 2 本地. */
    private boolean isCount(int next) {
      if (next >= atoms.size()) {
        return false;
      }
      String between = between(next);
      String counted = atoms.get(next);
      boolean word =
          next + 1 < atoms.size() && dictionary.knows(counted + " " + atoms.get(next + 1));
      return between.isEmpty() || between.equals(" ") && Counted.is(counted) && !word;
    }

    private static boolean isNumber(String atom) {
      return atom.chars().allMatch(unit -> unit >= '0' && unit <= '9');
    }

    /** Whether a blank that is not between two Latin words stands within. */
    private boolean spansBlankBesideCharacter(int start, int end) {
      for (int atom = start + 1; atom < end; atom++) {
        if (between(atom).startsWith(" ") && (isIdeographic(atom - 1) || isIdeographic(atom))) {
          return true;
        }
      }
      return false;
    }

    /** Whether no word reaches from the atom before this one to it. */
    private boolean isBarrier(int atom) {
      String between = between(atom);
      if (isIdeographic(atom) && isIdeographic(atom - 1)) {
        return !between.isEmpty() && !between.equals("·");
      }
      return !between.chars().allMatch(sign -> sign == ' ' || JOINERS.indexOf(sign) >= 0);
    }

    private String between(int atom) {
      return folded.substring(ends.get(atom - 1), starts.get(atom));
    }
  }
}
