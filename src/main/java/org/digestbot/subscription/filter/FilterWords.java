package org.digestbot.subscription.filter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.digestbot.digest.Topic;
import org.digestbot.digest.Topics;
import org.digestbot.search.index.Condition;
import org.digestbot.search.index.Phrases;
import org.digestbot.text.Fold;
import org.digestbot.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/** Tells topics, people and words apart in the bare words of a filter. Thread-safe. */
final class FilterWords {
  private static final String SEPARATORS = ",，、;；。|｜";
  private static final Set<String> AND = Set.of("and", "和", "与", "及", "以及", "还有", "的");
  private static final Set<String> OR = Set.of("or", "或", "或者", "|");

  /** No topic's name has more words, and no name in characters has more of them. */
  private static final int MOST_WORDS = 8;

  private static final int MOST_CHARACTERS = 16;

  private final Topics topics;

  FilterWords(Topics topics) {
    this.topics = topics;
  }

  /**
   * One thing in the words of a filter.
   *
   * @param topic that it names, or null
   * @param handle of the person that it names, or null
   */
  record Piece(String typed, @Nullable Topic topic, @Nullable String handle) {
    static Piece word(String typed) {
      return new Piece(typed, null, null);
    }

    static Piece topic(String typed, Topic topic) {
      return new Piece(typed, topic, null);
    }
  }

  /**
   * The pieces of some words.
   *
   * @param either whether some are said to be alternatives
   */
  record Cut(List<Piece> pieces, boolean either) {}

  /** The topics with the longest names first, then people, then words. */
  Cut cut(List<String> texts) {
    boolean either = texts.stream().anyMatch(text -> text.indexOf('|') >= 0);
    List<String> chunks = new ArrayList<>();
    texts.forEach(text -> split(text, chunks));
    List<Piece> pieces = new ArrayList<>();
    int index = 0;
    while (index < chunks.size()) {
      int taken = topicAt(chunks, index, pieces);
      if (taken == 0) {
        String chunk = chunks.get(index);
        String folded = Fold.text(chunk);
        boolean joins = chunks.size() > 1 && (AND.contains(folded) || OR.contains(folded));
        either |= joins && OR.contains(folded);
        if (!joins) {
          addChunk(chunk, pieces);
        }
        taken = 1;
      }
      index += taken;
    }
    return new Cut(pieces, either);
  }

  /** How many words name a topic together from here, which is taken then. */
  private int topicAt(List<String> chunks, int start, List<Piece> pieces) {
    int most = Math.min(MOST_WORDS, chunks.size() - start);
    for (int count = most; count > 0; count--) {
      String name = String.join(" ", chunks.subList(start, start + count));
      Topic topic = topics.find(name).orElse(null);
      if (topic != null) {
        pieces.add(Piece.topic(name, topic));
        return count;
      }
    }
    return 0;
  }

  private void addChunk(String chunk, List<Piece> pieces) {
    String handle = handle(chunk);
    if (handle != null) {
      pieces.add(new Piece(chunk, null, handle));
      return;
    }
    List<String> runs = runs(chunk);
    boolean apart = runs.stream().allMatch(FilterWords::standsAlone);
    for (String run : apart ? runs : List.of(chunk)) {
      Topic topic = topics.find(run).orElse(null);
      List<Piece> covered = topic == null ? cover(run) : List.of(Piece.topic(run, topic));
      pieces.addAll(covered.isEmpty() ? List.of(Piece.word(run)) : covered);
    }
  }

  /** Stretches of characters and of what is no character, without what only joins them. */
  private static List<String> runs(String chunk) {
    List<String> runs = new ArrayList<>();
    int start = 0;
    boolean before = false;
    for (int i = 0; i < chunk.length(); i += Character.charCount(chunk.codePointAt(i))) {
      boolean ideographic = Tokenizer.isIdeographic(chunk.codePointAt(i));
      if (i > 0 && ideographic != before) {
        runs.add(chunk.substring(start, i));
        start = i;
      }
      before = ideographic;
    }
    runs.add(chunk.substring(start));
    if (runs.size() > 1) {
      runs.removeIf(run -> AND.contains(Fold.text(run)) || phrase(run).isEmpty());
    }
    return runs;
  }

  /** {@code X光} and {@code 5月} are words, {@code RAG教程} is two. */
  private static boolean standsAlone(String run) {
    return run.codePoints().filter(Character::isLetter).count() > 1;
  }

  /**
   * The topics in characters written without blanks and the words between them; nothing where there
   * is no topic or where a single character would be left over, for then it is another word.
   */
  private List<Piece> cover(String run) {
    if (run.isEmpty() || !run.codePoints().allMatch(Tokenizer::isIdeographic)) {
      return List.of();
    }
    List<Piece> pieces = new ArrayList<>();
    boolean named = false;
    int gap = 0;
    int index = 0;
    while (index < run.length()) {
      int end = Math.min(run.length(), index + MOST_CHARACTERS);
      while (end > index + 1 && topics.find(run.substring(index, end)).isEmpty()) {
        end--;
      }
      if (end <= index + 1) {
        index++;
        continue;
      }
      if (!addGap(run.substring(gap, index), pieces)) {
        return List.of();
      }
      String name = run.substring(index, end);
      topics.find(name).ifPresent(topic -> pieces.add(Piece.topic(name, topic)));
      named = true;
      index = end;
      gap = end;
    }
    return named && addGap(run.substring(gap), pieces) ? pieces : List.of();
  }

  private static boolean addGap(String gap, List<Piece> pieces) {
    if (gap.isEmpty() || AND.contains(Fold.text(gap)) || OR.contains(Fold.text(gap))) {
      return true;
    }
    if (gap.length() > 1) {
      pieces.add(Piece.word(gap));
    }
    return gap.length() > 1;
  }

  private static void split(String text, List<String> chunks) {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean number =
          i > 0
              && i + 1 < text.length()
              && Character.isDigit(text.charAt(i - 1))
              && Character.isDigit(text.charAt(i + 1));
      if (SEPARATORS.indexOf(text.charAt(i)) >= 0 && !number) {
        add(text.substring(start, i), chunks);
        start = i + 1;
      }
    }
    add(text.substring(start), chunks);
  }

  private static void add(String chunk, List<String> chunks) {
    if (!chunk.isBlank()) {
      chunks.add(chunk);
    }
  }

  static String withoutSeparators(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && SEPARATORS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && SEPARATORS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end).strip();
  }

  /** The handle where a word is one with its {@code @}, else null. */
  static @Nullable String handle(String word) {
    String folded = Fold.text(word);
    boolean handle =
        folded.length() > 1
            && folded.charAt(0) == '@'
            && folded
                .chars()
                .skip(1)
                .allMatch(unit -> Character.isLetterOrDigit(unit) || unit == '_');
    return handle ? folded.substring(1) : null;
  }

  /** The words as they stand, one right after the other. */
  static Set<Condition.Words> phrase(String typed) {
    Condition.Words words = Phrases.of(typed);
    return words.terms().isEmpty() ? Set.of() : Set.of(words);
  }

  /** The forms in which a word can stand in a text. */
  static Set<Condition.Words> forms(String typed) {
    String word = withoutScheme(typed);
    Set<Condition.Words> forms = new LinkedHashSet<>(phrase(word));
    // What some write with a hyphen others write as one word.
    String folded = Fold.text(word);
    boolean hyphened =
        folded.indexOf('-') > 0
            && folded.chars().allMatch(unit -> unit == '-' || (unit >= 'a' && unit <= 'z'));
    if (hyphened) {
      forms.addAll(phrase(folded.replace("-", "")));
    }
    return forms;
  }

  private static String withoutScheme(String typed) {
    int scheme = typed.indexOf("://");
    return scheme < 0 ? typed : typed.substring(scheme + 3);
  }
}
