package org.digestbot.search.dictionary;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.digestbot.digest.Topic;
import org.digestbot.digest.Topics;
import org.digestbot.text.EditDistance;
import org.digestbot.text.Fold;
import org.digestbot.text.Tokenizer;

/**
 * Every form that the glossary and the topics know, with the forms that mean the same. Forms are
 * atoms joined with blanks, so it matters neither how they are written nor where blanks stand
 * between scripts. Immutable.
 */
public final class Dictionary {
  /** Forms below this are about the same subject, those above mean the same. */
  public static final double SAME = 0.5;

  /** Forms below this only go with others: on their own they are not what is meant. */
  public static final double RELATED = 0.44;

  private static final double TERM = 0.9;
  private static final double WORD = 0.7;

  /** Somebody else's dictionary knows nothing of the field. */
  private static final double LEXICON = 0.6;

  private static final double TOPIC_NAME = 0.8;
  private static final double TOPIC_ALIAS = 0.45;
  private static final double TOPIC_OF_ALIAS = 0.42;
  private static final double TOPIC_FELLOW = 0.3;

  private static final Pattern WORD_IN_LOWER_CASE =
      Pattern.compile("(?<![\\w.-])[a-z][a-z-]{2,}(?![\\w.])");

  /** To look up whether some entry has a form takes time. */
  private static final int MAX_FORMS = 32;

  private final Map<String, Map<String, Other>> forms = new HashMap<>();
  private final Set<String> common = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  /** Names that the glossary translates. */
  private final Set<String> proper = new HashSet<>();

  /** The Latin words of all forms and names. */
  private final Set<String> words = new HashSet<>();

  private final Lexicon lexicon;
  private int longest = 1;

  public Dictionary(Glossary glossary, Topics topics) {
    lexicon = glossary.lexicon();
    Set<String> terms = new HashSet<>();
    for (Glossary.Pair pair : glossary.pairs()) {
      List<Written> all =
          Stream.concat(pair.english().stream(), pair.chinese().stream()).map(Written::of).toList();
      boolean word = pair.kind() == Glossary.Kind.WORD;
      double weight = word ? WORD : TERM;
      // A name among the words, written with capitals, is no word of every day.
      all.stream()
          .filter(form -> !word || form.form.equals(form.form.toLowerCase(Locale.ROOT)))
          .map(Written::key)
          .forEach((word ? common : terms)::add);
      all.forEach(form -> all.forEach(other -> add(form, other, weight)));
      if (pair.english().stream().allMatch(Dictionary::isCapitalised)) {
        all.forEach(form -> proper.add(form.key));
      }
    }
    common.removeAll(terms);
    for (Topic topic : topics.all()) {
      for (String name : List.of(topic.english(), topic.chinese())) {
        add(name, topic.english(), TOPIC_NAME);
        add(name, topic.chinese(), TOPIC_NAME);
        topic.aliases().forEach(alias -> add(name, alias, TOPIC_ALIAS));
      }
      for (String alias : topic.aliases()) {
        if (isDescriptive(alias) && !proper.contains(key(alias))) {
          addFellows(alias, topic);
        } else {
          names.add(key(alias));
        }
      }
    }
    forms.remove("");
    forms.keySet().forEach(form -> longest = Math.max(longest, form.split(" ", -1).length));
    Stream.concat(forms.keySet().stream(), names.stream())
        .flatMap(form -> Stream.of(form.split(" ", -1)))
        .filter(word -> word.charAt(0) < 0x80)
        .forEach(words::add);
  }

  /** A form that means the same as another, and how nearly. */
  public record Other(String written, double weight) {}

  /** How many atoms the longest form has. */
  public int longest() {
    return longest;
  }

  /** Whether this is a word of every day's language and no term of the field. */
  public boolean isCommon(String atoms) {
    return common.contains(atoms) || !forms.containsKey(atoms) && lexicon.knows(atoms);
  }

  public boolean knows(String atoms) {
    return forms.containsKey(atoms) || names.contains(atoms) || lexicon.knows(atoms);
  }

  /** Whether some form has this Latin word or its base, so that it is spelled well. */
  public boolean isSpelled(String word) {
    return words.contains(word)
        || Inflections.bases(word).stream().anyMatch(words::contains)
            && !words.contains(Inflections.doubled(word));
  }

  /** Whether this names one product or the like, whose words say nothing on their own. */
  public boolean isName(String atoms) {
    return names.contains(atoms);
  }

  /** Whether this is a name, so that nothing else has been meant where it stands nowhere. */
  public boolean isProper(String atoms) {
    return names.contains(atoms) || proper.contains(atoms);
  }

  /** The word itself, or the one that it is a form of, where only that is known. */
  public String base(String atoms) {
    return knows(atoms)
        ? atoms
        : Inflections.bases(atoms).stream().filter(this::knows).findFirst().orElse(atoms);
  }

  /** Forms of as many characters that differ in one of them. */
  public List<String> oneCharacterAway(String characters) {
    return forms.keySet().stream()
        .filter(key -> key.length() == 2 * characters.length() - 1)
        .map(key -> key.replace(" ", ""))
        .filter(form -> form.length() == characters.length() && differences(form, characters) == 1)
        .sorted()
        .toList();
  }

  /**
   * Forms that differ in how one of their words is spelled, nearest first, as the files write them.
   *
   * @param atoms this word, alone or among others
   * @param slips how many letters may differ
   */
  public List<String> oneWordAway(String atoms, String word, int slips) {
    int at = (" " + atoms + " ").indexOf(" " + word + " ");
    String before = atoms.substring(0, at);
    String after = atoms.substring(at + word.length());
    record Near(String word, int distance) {}
    return words.stream()
        .filter(other -> EditDistance.beginsLike(word, other))
        .map(other -> new Near(other, EditDistance.between(word, other, slips)))
        .filter(near -> near.distance <= slips)
        .filter(near -> EditDistance.isLikely(word, near.word, near.distance))
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
        .map(near -> before + near.word + after)
        .filter(form -> forms.containsKey(form) || names.contains(form))
        .map(this::written)
        .distinct()
        .toList();
  }

  private String written(String form) {
    return forms.getOrDefault(form, Map.of()).keySet().stream()
        .map(other -> forms.getOrDefault(other, Map.of()).get(form))
        .filter(Objects::nonNull)
        .map(Other::written)
        .findFirst()
        .orElse(form);
  }

  private static int differences(String form, String characters) {
    int count = 0;
    for (int at = 0; at < form.length(); at++) {
      count += form.charAt(at) == characters.charAt(at) ? 0 : 1;
    }
    return count;
  }

  /** The forms of nothing but characters of a script without blanks, as texts have them. */
  public Stream<String> inCharacters() {
    return forms.keySet().stream()
        .filter(form -> Stream.of(form.split(" ", -1)).allMatch(Tokenizer::isIdeographic))
        .map(form -> form.replace(" ", ""));
  }

  /** Other forms that mean the same, as the files write them, best first. */
  public List<Other> others(String atoms) {
    Map<String, Other> own = forms.get(atoms);
    if (own == null) {
      return lexicon.others(atoms).stream().map(form -> new Other(form, LEXICON)).toList();
    }
    return own.values().stream()
        .sorted(Comparator.comparingDouble(Other::weight).reversed())
        .limit(MAX_FORMS)
        .toList();
  }

  /** A topic by any of its descriptions is the topic; a product's name is only itself. */
  private void addFellows(String alias, Topic topic) {
    add(alias, topic.english(), TOPIC_OF_ALIAS);
    add(alias, topic.chinese(), TOPIC_OF_ALIAS);
    topic.aliases().forEach(fellow -> add(alias, fellow, TOPIC_FELLOW));
  }

  private static boolean isDescriptive(String alias) {
    return alias.codePoints().anyMatch(Tokenizer::isIdeographic) || isInLowerCase(alias);
  }

  /** Whether this is written with capitals, as names are. */
  private static boolean isCapitalised(String english) {
    return Character.isUpperCase(english.charAt(0)) && !isInLowerCase(english);
  }

  private static boolean isInLowerCase(String form) {
    return WORD_IN_LOWER_CASE.matcher(form).find();
  }

  public static String key(String written) {
    return String.join(" ", Tokenizer.atomList(Fold.text(written)));
  }

  /** A form and its key, which takes longer to make than everything else here. */
  private record Written(String form, String key) {
    static Written of(String form) {
      return new Written(form, Dictionary.key(form));
    }
  }

  private void add(String form, String other, double weight) {
    add(Written.of(form), Written.of(other), weight);
  }

  private void add(Written form, Written other, double weight) {
    Map<String, Other> others = forms.computeIfAbsent(form.key, k -> new LinkedHashMap<>());
    if (!other.key.isEmpty() && !other.key.equals(form.key)) {
      others.merge(
          other.key,
          new Other(other.form, weight),
          (before, now) -> before.weight >= now.weight ? before : now);
    }
  }
}
