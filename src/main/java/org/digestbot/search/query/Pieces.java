package org.digestbot.search.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import org.digestbot.search.dictionary.Dictionary;
import org.digestbot.search.dictionary.QueryWords;
import org.digestbot.search.index.Frequencies;
import org.digestbot.search.query.Segmenter.Kind;
import org.digestbot.search.query.Segmenter.Segment;

/**
 * Cuts characters that stand nowhere in this order into words that do, so that {@code 微信双开} finds a
 * text that says {@code 双开微信}. Thread-safe.
 */
final class Pieces {
  private static final double KNOWN = 1.0;
  private static final double FOUND = 1.6;
  private static final double UNKNOWN = 4;
  private static final double STOP = 0.5;
  private static final double LONE = 0.75;
  private static final double REST = 2.2;
  private static final double BONUS = 0.01;
  private static final int LONGEST = 6;
  private static final int LONGEST_STOP = 3;

  /** What is done and how it is: characters which a text may say in another way. */
  private static final String PREDICATES =
      "高低快慢多少大小难贵强弱好坏远近长短早晚旧跑用装写读学做改买卖开玩试换搭建选剪拍录变动" + "教登听懂说讲查搜存删掉成完出到加两仨";

  /** Things and people: behind a word, one names something else, as 手写板 does. */
  private static final String HEADS = "车机器板笔金品证卡票店馆厂站院校剂药病员师家片剧曲舞书刊柜箱包鞋衣裤帽球棋牌酒茶饭菜汤肉油花草树鱼鸟猫狗币";

  private final Frequencies frequencies;
  private final Dictionary dictionary;

  Pieces(Frequencies frequencies, Dictionary dictionary) {
    this.frequencies = frequencies;
    this.dictionary = dictionary;
  }

  /**
   * Characters that stand nowhere together may have words of asking at their ends, or a particle
   * within a word: 受了伤.
   */
  static String withoutStops(String text) {
    if (text.length() == 3 && text.charAt(1) == '了') {
      return text.replace("了", "");
    }
    for (int length = Math.min(LONGEST_STOP, text.length() - 1); length > 0; length--) {
      int end = text.length() - length;
      if (QueryWords.isStop(Dictionary.key(text.substring(0, length)))) {
        return withoutStops(text.substring(length));
      }
      if (QueryWords.isStop(Dictionary.key(text.substring(end)))) {
        return withoutStops(text.substring(0, end));
      }
    }
    return text;
  }

  /** Whether characters only say what is done or how it is, such as 要学. */
  static boolean isPredicate(String characters) {
    return characters
        .codePoints()
        .mapToObj(Character::toString)
        .allMatch(each -> PREDICATES.contains(each) || QueryWords.isStop(each));
  }

  /**
   * The words of a run of characters, also of what stands nowhere; nothing where a rest is left,
   * other than a character beside words that are known: 检索课.
   */
  List<Segment> of(Segment run) {
    String[] characters = run.atoms().split(" ", -1);
    int count = characters.length;
    double[] cost = new double[count + 1];
    int[] from = new int[count + 1];
    Arrays.fill(cost, 1, count + 1, Double.MAX_VALUE);
    for (int start = 0; start < count; start++) {
      for (int end = start + 1; end <= count && end - start <= LONGEST; end++) {
        double total = cost[start] + cost(characters, start, end);
        if (total < cost[end]) {
          cost[end] = total;
          from[end] = start;
        }
      }
    }
    if (cost[count] >= Double.MAX_VALUE) {
      return List.of();
    }
    List<Segment> pieces = new LinkedList<>();
    boolean rest = false;
    for (int end = count; end > 0; end = from[end]) {
      String text = text(characters, from[end], end);
      rest |= text.length() == 1 && !isPredicate(text);
      if (end - from[end] > 1 && !QueryWords.isStop(Dictionary.key(text))) {
        pieces.add(0, piece(run, text));
      }
    }
    boolean known = pieces.stream().allMatch(piece -> piece.kind() == Kind.KNOWN);
    return rest && !known ? List.of() : new ArrayList<>(pieces);
  }

  /** Whether all of these stand somewhere, in some form. */
  boolean areFound(List<Segment> pieces) {
    return pieces.stream().allMatch(piece -> piece.kind() == Kind.KNOWN || isFound(piece.text()));
  }

  private Segment piece(Segment run, String text) {
    String atoms = Dictionary.key(text);
    boolean known = dictionary.knows(atoms) || QueryWords.isWeak(atoms);
    return new Segment(known ? Kind.KNOWN : Kind.RUN, text, atoms, run.start(), run.end());
  }

  private double cost(String[] characters, int start, int end) {
    int length = end - start;
    if (length == characters.length) {
      return Double.MAX_VALUE;
    }
    String text = text(characters, start, end);
    String atoms = Dictionary.key(text);
    if (QueryWords.isStop(atoms)) {
      return STOP - BONUS * length;
    }
    if (length == 1) {
      boolean head = start > 0 && HEADS.contains(text);
      return PREDICATES.contains(text) ? LONE : head ? Double.MAX_VALUE : REST;
    }
    if (dictionary.knows(atoms) || QueryWords.isWeak(atoms)) {
      return KNOWN - BONUS * length;
    }
    return (isFound(text) ? FOUND : UNKNOWN) - BONUS * length;
  }

  private boolean isFound(String text) {
    return frequencies.of(text) > 0;
  }

  private static String text(String[] characters, int start, int end) {
    return String.join("", Arrays.copyOfRange(characters, start, end));
  }
}
