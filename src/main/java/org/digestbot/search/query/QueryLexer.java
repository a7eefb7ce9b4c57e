package org.digestbot.search.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.digestbot.search.date.DatePhrase;
import org.digestbot.text.EditDistance;
import org.digestbot.text.Fold;

/**
 * Cuts a query into its parts, one pass from left to right; everything typed means something.
 * Stateless to callers.
 */
public final class QueryLexer {
  private static final String OPENING = "\"“”„‘「『＂«";
  private static final String CLOSING = "\"”““’」』＂»";
  private static final String BEHIND_VALUES = ",，、;；。.…!！?？";

  /** What a thought trails off with. */
  private static final String TRAIL = ".…";

  private static final int LONGEST_OPERATOR = 8;

  /** Operators of other search engines for where in a text the words stand. */
  private static final Set<String> PARTS_ELSEWHERE =
      Set.of("title", "intitle", "text", "intext", "body", "content", "标题", "正文", "内容");

  /** In words: {@code last week of december 2023}. */
  private static final int LONGEST_DATE = 6;

  /** Tells what is a date, whatever day it means. */
  private static final DatePhrase ANY_DATE =
      new DatePhrase(LocalDate.EPOCH, inYear -> inYear.apply(2024));

  private final String query;
  private final List<QueryPart> parts = new ArrayList<>();
  private final List<SearchNote> notes = new ArrayList<>();
  private int index;

  private QueryLexer(String query) {
    this.query = query;
  }

  /** The parts of a query in order, and what is to be said about them. */
  public record Lexed(List<QueryPart> parts, List<SearchNote> notes) {}

  /** Reads any text, whatever it is. */
  public static Lexed read(String query) {
    QueryLexer lexer = new QueryLexer(query);
    lexer.read();
    return new Lexed(lexer.parts, lexer.notes);
  }

  private void read() {
    while (skipBlanks()) {
      boolean negated = isMinus(index) && index + 1 < query.length() && !isBlank(index + 1);
      if (negated && !isMinus(index + 1)) {
        index++;
      } else {
        negated = false;
      }
      if (OPENING.indexOf(query.charAt(index)) >= 0) {
        add(quoted(), true, negated);
      } else {
        readWord(negated);
      }
    }
  }

  private void readWord(boolean negated) {
    int colon = operatorEnd();
    if (colon > 0) {
      String word = Fold.text(query.substring(index, colon));
      Operator operator = Operator.of(word).orElse(null);
      if (operator != null) {
        index = colon + 1;
        List<String> values = values(operator);
        if (values.isEmpty()) {
          notes.add(new SearchNote.BadValue(operator.word(), ""));
        }
        values.forEach(value -> parts.add(new QueryPart.Filter(operator, value, negated)));
        return;
      }
      if (PARTS_ELSEWHERE.contains(word) && colon + 1 < query.length() && !isBlank(colon + 1)) {
        // Words are sought everywhere, and those in titles come first.
        index = colon + 1;
        if (OPENING.indexOf(query.charAt(index)) >= 0) {
          add(quoted(), true, negated);
          return;
        }
      } else {
        hint(word, colon);
      }
    }
    add(without(TRAIL, unquoted()), false, negated);
  }

  private void add(String text, boolean quoted, boolean negated) {
    if (!text.isBlank()) {
      parts.add(new QueryPart.Text(text, quoted, negated));
    }
  }

  /**
   * Where the colon of something that looks like an operator stands, or -1; not in {@code std::fs}.
   */
  private int operatorEnd() {
    int end = index;
    while (end < query.length() && end - index <= LONGEST_OPERATOR && isOfName(end)) {
      end++;
    }
    boolean colon = end < query.length() && isColon(end);
    boolean path = end + 1 < query.length() && isColon(end + 1);
    return end > index + 1 && colon && !path ? end : -1;
  }

  private void hint(String word, int colon) {
    boolean address = query.startsWith("//", colon + 1);
    boolean bare = colon + 1 >= query.length() || isBlank(colon + 1);
    if (!address && !bare) {
      EditDistance.nearest(word, Operator.NAMES)
          .filter(name -> EditDistance.between(word, name, 2) <= (word.length() > 3 ? 2 : 1))
          .ifPresent(
              name ->
                  notes.add(new SearchNote.UnknownOperator(word, name, corrected(name, colon))));
    }
  }

  /** The query with another operator in the place of the one before this colon. */
  private String corrected(String operator, int colon) {
    return query.substring(0, index) + operator + query.substring(colon);
  }

  /** All values of an operator: {@code from:ann,bob} is either. */
  private List<String> values(Operator operator) {
    boolean quoted = skipBlanks() && OPENING.indexOf(query.charAt(index)) >= 0;
    String value = value(operator);
    boolean one = quoted || operator.isDate() || operator == Operator.SOURCE;
    return Stream.of(one ? new String[] {value} : value.split("[,、]", -1))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  /** What follows an operator's colon, also after a blank, as people type it in chat. */
  private String value(Operator operator) {
    if (!skipBlanks()) {
      return "";
    }
    if (OPENING.indexOf(query.charAt(index)) >= 0) {
      return quoted().strip();
    }
    return operator.isDate() ? date() : trimmed(unquoted());
  }

  /** A value without blanks, or as many words as are a date together. */
  private String date() {
    int start = index;
    String value = trimmed(unquoted());
    int end = index;
    for (int words = 2; words <= LONGEST_DATE && skipBlanks(); words++) {
      unquoted();
      String longer = trimmed(query.substring(start, index));
      if (ANY_DATE.read(Fold.text(longer.replaceAll("\\s+", " "))).isPresent()) {
        value = longer;
        end = index;
      }
    }
    index = end;
    return value;
  }

  private static String trimmed(String value) {
    return without(BEHIND_VALUES, value);
  }

  private static String without(String ends, String text) {
    int end = text.length();
    while (end > 0 && ends.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  /** The text in quotes; one that is never closed reaches to the end. */
  private String quoted() {
    char closing = CLOSING.charAt(OPENING.indexOf(query.charAt(index)));
    int start = index + 1;
    int end = start;
    while (end < query.length() && query.charAt(end) != closing && query.charAt(end) != '"') {
      end++;
    }
    index = Math.min(query.length(), end + 1);
    return query.substring(start, end);
  }

  private String unquoted() {
    int start = index;
    while (index < query.length()
        && !isBlank(index)
        && (index == start
            || (OPENING.indexOf(query.charAt(index)) < 0 && isBar(index) == isBar(start)))) {
      index++;
    }
    return query.substring(start, index);
  }

  /** {@code a|b} is either. */
  private boolean isBar(int at) {
    return query.charAt(at) == '|' || query.charAt(at) == '｜';
  }

  private boolean skipBlanks() {
    while (index < query.length() && isBlank(index)) {
      index++;
    }
    return index < query.length();
  }

  private boolean isBlank(int at) {
    char unit = query.charAt(at);
    return Character.isWhitespace(unit)
        || Character.isSpaceChar(unit)
        || Character.isISOControl(unit);
  }

  private boolean isMinus(int at) {
    return query.charAt(at) == '-' || query.charAt(at) == '－';
  }

  private boolean isColon(int at) {
    return query.charAt(at) == ':' || query.charAt(at) == '：';
  }

  /** A letter of those in which operators are written: Latin and Chinese. */
  private boolean isOfName(int at) {
    if (Character.isIdeographic(query.charAt(at))) {
      return true;
    }
    String folded = Fold.text(query.substring(at, at + 1)).toLowerCase(Locale.ROOT);
    return folded.length() == 1 && folded.charAt(0) >= 'a' && folded.charAt(0) <= 'z';
  }
}
