package org.digestbot.search.rank;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.digestbot.search.index.Candidate;
import org.digestbot.search.index.Condition;
import org.digestbot.search.query.Alternative;
import org.digestbot.search.query.Unit;
import org.digestbot.search.rank.PhraseMatcher.Occurrence;

/** Says how well an entry answers the units of one query. Immutable; thread-safe. */
public final class Scorer {
  private static final double TITLE = 2.5;
  private static final double BYLINE = 2.0;
  private static final double BODY = 1.0;
  private static final double EXTRA = 0.6;
  private static final double ADDRESS = 0.3;

  /** Characters across the seam of two words are hardly ever the word that they look like. */
  private static final double ACROSS = 0.1;

  /** How soon more occurrences say no more. */
  private static final double SATURATION = 1.6;

  /** What the other ways of saying the same add, as a share of what the best one leaves open. */
  private static final double ALSO = 0.4;

  /** So many characters say what a text is about: they count more than the rest. */
  private static final int LEAD = 200;

  private static final double IN_LEAD = 1.5;

  private static final double LENGTH_MATTERS = 0.35;
  private static final double USUAL_LENGTH = 700;
  private static final double WEAK = 0.7;
  private static final double NEAR = 0.3;
  private static final int NEAR_CHARACTERS = 40;

  private final List<Unit> units;
  private final Seams seams;
  private final PhraseMatcher matcher;
  private final int[][][] phrases;

  public Scorer(List<Unit> units, Seams seams) {
    this.units = List.copyOf(units);
    this.seams = seams;
    Map<Condition.Words, Integer> numbers = new LinkedHashMap<>();
    phrases = new int[units.size()][][];
    for (int unit = 0; unit < phrases.length; unit++) {
      List<Alternative> alternatives = units.get(unit).alternatives();
      phrases[unit] = new int[alternatives.size()][];
      for (int i = 0; i < alternatives.size(); i++) {
        phrases[unit][i] =
            alternatives.get(i).phrases().stream()
                .mapToInt(phrase -> numbers.computeIfAbsent(phrase, k -> numbers.size()))
                .toArray();
      }
    }
    matcher = new PhraseMatcher(List.copyOf(numbers.keySet()));
  }

  /** Finds the phrases of all units, for marks. */
  public PhraseMatcher matcher() {
    return matcher;
  }

  /**
   * Higher is better; 0 where an entry has nothing of the query.
   *
   * @param candidate with folded texts
   */
  double score(Candidate candidate) {
    Weights weights = new Weights();
    String body = candidate.body();
    List<Occurrence> inBody = weights.add(body, BODY, LEAD);
    weights.add(candidate.title(), TITLE, 0);
    weights.add(candidate.byline(), BYLINE, 0);
    weights.add(candidate.extra(), EXTRA, 0);
    double length = 1 - LENGTH_MATTERS + LENGTH_MATTERS * body.length() / USUAL_LENGTH;
    double score = 0;
    for (int unit = 0; unit < phrases.length; unit++) {
      score +=
          match(weights, unit, length)
              * units.get(unit).rarity()
              * (units.get(unit).weak() ? WEAK : 1);
    }
    return score * (1 + NEAR * nearness(inBody));
  }

  /** How much an entry has of a unit: by the best alternative, and a little by the others. */
  private double match(Weights weights, int unit, double length) {
    double best = 0;
    double all = 0;
    List<Alternative> alternatives = units.get(unit).alternatives();
    for (int i = 0; i < alternatives.size(); i++) {
      double weight = weights.of(unit, i);
      double saturated = weight * (1 + SATURATION) / (weight + SATURATION * length);
      double match = alternatives.get(i).weight() * saturated;
      best = Math.max(best, match);
      all += match;
    }
    double others = all - best;
    return best + ALSO * (1 + SATURATION - best) * others / (1 + others);
  }

  /** The share of neighbouring units that stand close together somewhere in the text. */
  private double nearness(List<Occurrence> occurrences) {
    if (phrases.length < 2) {
      return 0;
    }
    int[] unitOf = new int[matcher.phrases().size()];
    Arrays.fill(unitOf, -1);
    for (int unit = 0; unit < phrases.length; unit++) {
      for (int[] alternative : phrases[unit]) {
        for (int phrase : alternative) {
          unitOf[phrase] = unit;
        }
      }
    }
    int[] lastEnd = new int[phrases.length];
    Arrays.fill(lastEnd, Integer.MIN_VALUE / 2);
    boolean[] near = new boolean[phrases.length - 1];
    for (Occurrence occurrence : occurrences) {
      int unit = unitOf[occurrence.phrase()];
      lastEnd[unit] = occurrence.end();
      if (unit > 0 && occurrence.start() - lastEnd[unit - 1] <= NEAR_CHARACTERS) {
        near[unit - 1] = true;
      }
      if (unit < near.length && occurrence.start() - lastEnd[unit + 1] <= NEAR_CHARACTERS) {
        near[unit] = true;
      }
    }
    int count = 0;
    for (boolean pair : near) {
      count += pair ? 1 : 0;
    }
    return (double) count / near.length;
  }

  /** How much an entry has of each phrase, and of phrases that must stand together. */
  private final class Weights {
    private final double[] single = new double[matcher.phrases().size()];
    private final double[][] together = new double[phrases.length][];

    Weights() {
      for (int unit = 0; unit < phrases.length; unit++) {
        together[unit] = new double[phrases[unit].length];
      }
    }

    /**
     * Takes in one text of an entry.
     *
     * @param lead how many characters at its beginning count more
     */
    List<Occurrence> add(String folded, double weight, int lead) {
      if (folded.isEmpty()) {
        return List.of();
      }
      List<Occurrence> occurrences = matcher.find(folded);
      for (Occurrence occurrence : occurrences) {
        boolean address = isInAddress(folded, occurrence.start(), occurrence.end());
        double place = occurrence.start() < lead ? IN_LEAD : 1;
        double word = seams.cross(folded, occurrence.start(), occurrence.end()) ? ACROSS : 1;
        single[occurrence.phrase()] += address ? ADDRESS : weight * place * word;
      }
      for (int unit = 0; unit < phrases.length; unit++) {
        for (int i = 0; i < phrases[unit].length; i++) {
          if (phrases[unit][i].length > 1) {
            together[unit][i] += weight * countTogether(occurrences, phrases[unit][i]);
          }
        }
      }
      return occurrences;
    }

    double of(int unit, int alternative) {
      int[] needed = phrases[unit][alternative];
      return needed.length == 1 ? single[needed[0]] : together[unit][alternative];
    }
  }

  /** How often the first of some phrases has all the others near it. */
  private static int countTogether(List<Occurrence> occurrences, int[] needed) {
    int count = 0;
    for (Occurrence first : occurrences) {
      boolean all = first.phrase() == needed[0];
      for (int i = 1; i < needed.length && all; i++) {
        int other = needed[i];
        all =
            occurrences.stream()
                .anyMatch(
                    near ->
                        near.phrase() == other
                            && Math.abs(near.start() - first.start()) <= NEAR_CHARACTERS);
      }
      count += all ? 1 : 0;
    }
    return count;
  }

  /** Whether words stand in a link's address, where they say little. */
  public static boolean isInAddress(String text, int from, int to) {
    int start = from;
    while (start > 0 && text.charAt(start - 1) > ' ' && text.charAt(start - 1) < 0x80) {
      start--;
      if (text.startsWith("://", start)) {
        return true;
      }
    }
    return text.startsWith("://", to);
  }
}
