package org.digestbot.store;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.digestbot.search.index.Condition;
import org.digestbot.search.index.ConditionVisitor;
import org.digestbot.search.index.Tag;
import org.digestbot.text.Tokenizer;

/**
 * Writes conditions in the syntax of FTS5. Every term is quoted and made of letters and digits
 * only, so nothing that a person types is read as syntax.
 */
final class MatchExpression implements ConditionVisitor<String> {
  /** Tags stand among the terms behind a character that no text's terms contain. */
  private static final char TAG = '\ue000';

  /** So do the single characters of an entry, each once. */
  private static final char CHARACTER = '\ue001';

  /** The term that every entry has. */
  static final String EVERYTHING = String.valueOf('\ue0ff');

  private final Function<Condition.Words, String> phrase;

  private MatchExpression(Function<Condition.Words, String> phrase) {
    this.phrase = phrase;
  }

  /** For the table of whole texts. */
  static String of(Condition condition) {
    return condition.accept(new MatchExpression(MatchExpression::inText));
  }

  /** For the table of titles, which is small enough to be asked how terms begin. */
  static String inTitle(Condition condition) {
    return condition.accept(new MatchExpression(MatchExpression::phrase));
  }

  @Override
  public String words(Condition.Words words) {
    return phrase.apply(words);
  }

  @Override
  public String near(Condition.Near near) {
    return near.phrases().stream()
        .map(MatchExpression::phrase)
        .collect(Collectors.joining(" ", "NEAR(", ", " + Condition.Near.TERMS + ")"));
  }

  @Override
  public String tagged(Condition.Tagged tagged) {
    return quoted(term(tagged.tag())) + (tagged.open() ? "*" : "");
  }

  @Override
  public String all(Condition.All all) {
    return joined(all.parts(), " AND ");
  }

  @Override
  public String any(Condition.Any any) {
    return joined(any.parts(), " OR ");
  }

  @Override
  public String except(Condition.Except except) {
    return "(" + except.wanted().accept(this) + " NOT " + except.unwanted().accept(this) + ")";
  }

  @Override
  public String everything(Condition.Everything everything) {
    return quoted(EVERYTHING);
  }

  private String joined(List<Condition> parts, String operator) {
    return parts.size() == 1
        ? parts.get(0).accept(this)
        : parts.stream()
            .map(part -> part.accept(this))
            .collect(Collectors.joining(operator, "(", ")"));
  }

  private static String inText(Condition.Words words) {
    int first = words.terms().get(0).codePointAt(0);
    boolean single =
        words.terms().size() == 1
            && (Tokenizer.isIdeographic(first) || Tokenizer.isPictograph(first));
    return words.open() && single ? quoted(character(first)) : phrase(words);
  }

  private static String phrase(Condition.Words words) {
    return quoted(String.join(" ", words.terms())) + (words.open() ? "*" : "");
  }

  /**
   * The term under which a single character is in the index: to look for all the terms that begin
   * with a frequent one takes a hundred times as long.
   */
  static String character(int point) {
    return CHARACTER + Character.toString(point);
  }

  /** The term under which a tag is in the index. */
  static String term(Tag tag) {
    // The tokenizer breaks terms at the hyphen.
    return TAG + tag.kind().name().substring(0, 2) + TAG + tag.value().replace('-', TAG);
  }

  private static String quoted(String terms) {
    return '"' + terms.replace("\"", "") + '"';
  }
}
