package org.digestbot.search.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.digest.Topics;
import org.digestbot.search.date.DatePhrase;
import org.digestbot.search.dictionary.QueryWords;
import org.digestbot.search.index.Condition;
import org.digestbot.search.index.Frequencies;
import org.digestbot.search.index.Phrases;
import org.digestbot.search.index.SearchIndex;
import org.digestbot.search.index.Tag;
import org.digestbot.text.Fold;
import org.digestbot.text.Tokenizer;

/** Understands what people type. Thread-safe. */
public final class QueryReader {
  private static final Pattern HANDLE = Pattern.compile("(?<![\\w.])[@＠]([\\w]{1,40})");
  private static final Pattern HOST =
      Pattern.compile(
          "(?<![\\w@./-])(?:https?://)?((?:[a-z0-9-]{1,60}\\.){1,4}[a-z]{2,12})/?(?![\\w./])");

  private static final Pattern LINK =
      Pattern.compile(
          "(?<![\\w@./-])(?:https?://)?(?:[a-z0-9-]{1,60}\\.){1,4}[a-z]{2,12}(?::\\d{1,5})?"
              + "/[!-~]*[\\w/=&#+%~-]",
          Pattern.CASE_INSENSITIVE);

  /** Where somebody's posts are. */
  private static final Pattern PROFILE = Pattern.compile("https://x\\.com/(\\w{1,40})");

  /** A year on its own, which may also be a word of the texts. */
  public static final Pattern YEAR = Pattern.compile("(\\d{4})(?: ?年)?");

  /** So many ways to print one link are looked for. */
  private static final int PRINTINGS = 20;

  private final SearchIndex index;
  private final Frequencies frequencies;
  private final Topics topics;
  private final Units units;
  private final UnaryOperator<String> canonicalLink;

  public QueryReader(
      SearchIndex index,
      Frequencies frequencies,
      Topics topics,
      Units units,
      UnaryOperator<String> canonicalLink) {
    this.index = index;
    this.frequencies = frequencies;
    this.topics = topics;
    this.units = units;
    this.canonicalLink = canonicalLink;
  }

  /**
   * What a query asks for.
   *
   * @param today what {@code last week} counts from
   */
  public Reading read(String query, LocalDate today) {
    return read(query, new DatePhrase(today, index::latest));
  }

  /** The same where the name of a day says when something was written, if a query has one. */
  public Optional<Reading> readWithNamedDay(String query, LocalDate today) {
    DatePhrase dates = new DatePhrase(today, index::latest).takingNamedDays();
    return dates.find(Fold.text(query)).map(day -> read(query, dates));
  }

  private Reading read(String query, DatePhrase dates) {
    QueryLexer.Lexed lexed = QueryLexer.read(query);
    NarrowingReader filters = new NarrowingReader(frequencies, topics, dates);
    List<SearchNote> notes = new ArrayList<>(lexed.notes());
    Asked asked = Asked.empty();
    List<Condition> unwanted = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    List<QueryPart> parts = new ArrayList<>(lexed.parts());
    takeChoices(parts).forEach(choices -> asked.add(units.either(choices)));
    Consumer<QueryPart.Text> texts =
        text -> {
          if (text.negated()) {
            Condition.Words phrase = Phrases.of(text.text());
            if (!phrase.terms().isEmpty()) {
              unwanted.add(phrase);
            }
          } else if (text.quoted()) {
            asked.add(units.exact(text.text()));
          } else {
            words.append(withoutLinks(text.text(), asked)).append(' ');
          }
        };
    parts.forEach(part -> part.give(texts, filters::add));
    String typed = Fold.text(words.toString()).strip();
    Implied implied = new Implied(typed, filters, dates);
    implied.read();
    Narrowing explicit = filters.narrowing().and(new Narrowing(List.of(), unwanted, List.of()));
    if (asked.isEmpty()
        && QueryWords.sayNew(typed)
        && units.meaning().namesOnlyEntries(implied.rest)) {
      explicit = explicit.and(Narrowing.ANY_DAY);
    } else if (asked.isEmpty() && explicit.isEmpty() && implied.narrowing.isEmpty()
        || !units.meaning().onlyAsks(implied.rest)) {
      asked.add(units.read(implied.rest));
    }
    if (!asked.units().isEmpty()) {
      asked.add(units.mention(implied.year));
    }
    if (asked.isEmpty()) {
      asked.add(units.pictographs(typed));
    }
    notes.addAll(filters.notes());
    boolean noWords = asked.isEmpty();
    if (noWords && explicit.isEmpty() && implied.narrowing.isEmpty()) {
      asked.missing().addAll(asked.spare());
    }
    notes.addAll(asked.notes());
    boolean dateOnly =
        noWords
            && asked.spare().isEmpty()
            && explicit.isEmpty()
            && implied.narrowing.wanted().isEmpty()
            && !typed.isEmpty();
    return new Reading(
        asked.units(),
        asked.missing(),
        explicit,
        implied.narrowing,
        implied.text.toString().strip(),
        dateOnly ? typed : null,
        notes);
  }

  /** Takes the words with {@code OR} between them out of the parts. */
  private static List<List<QueryPart.Text>> takeChoices(List<QueryPart> parts) {
    List<List<QueryPart.Text>> all = new ArrayList<>();
    for (int at = 1; at + 1 < parts.size(); at++) {
      int end = at - 1;
      while (end + 2 < parts.size() && isOr(parts.get(end + 1)) && isChoice(parts.get(end + 2))) {
        end += 2;
      }
      if (end > at && isChoice(parts.get(at - 1))) {
        List<QueryPart> taken = parts.subList(at - 1, end + 1);
        all.add(
            taken.stream().filter(part -> !isOr(part)).map(QueryPart.Text.class::cast).toList());
        taken.clear();
        at = Math.max(0, at - 2);
      }
    }
    return all;
  }

  private static boolean isOr(QueryPart part) {
    return part instanceof QueryPart.Text text && text.isOr();
  }

  private static boolean isChoice(QueryPart part) {
    return part instanceof QueryPart.Text text && !text.negated() && !text.isOr();
  }

  /**
   * Takes the links that some entry has out of the words; who has a link for a profile is as good
   * as a handle, and others stay the words that they are.
   */
  private String withoutLinks(String words, Asked asked) {
    StringBuilder rest = new StringBuilder();
    int end = 0;
    Matcher link = LINK.matcher(words);
    while (link.find()) {
      String typed = link.group();
      String canonical = canonicalLink.apply(typed.contains("://") ? typed : "https://" + typed);
      Asked read = units.link(typed, index.printings(canonical, PRINTINGS));
      Matcher profile = PROFILE.matcher(canonical);
      if (!read.units().isEmpty()) {
        asked.add(read);
        rest.append(words, end, link.start()).append(' ');
        end = link.end();
      } else if (profile.matches()) {
        rest.append(words, end, link.start()).append('@').append(profile.group(1));
        end = link.end();
      }
    }
    return rest.append(words, end, words.length()).toString();
  }

  /** What words ask for when no handle, host or date is seen in them. */
  public Reading readAsWords(String typed) {
    Asked words = units.read(typed);
    return new Reading(
        words.units(), words.missing(), Narrowing.NONE, Narrowing.NONE, "", null, words.notes());
  }

  /** Looks for a handle, a host and a date phrase among the words. */
  private final class Implied {
    private final NarrowingReader filters;
    private final DatePhrase dates;
    private final StringBuilder text = new StringBuilder();
    private String rest;
    private String year = "";
    private Narrowing narrowing = Narrowing.NONE;

    Implied(String typed, NarrowingReader filters, DatePhrase dates) {
      this.rest = typed;
      this.filters = filters;
      this.dates = dates;
    }

    void read() {
      takeHandles();
      Matcher host = HOST.matcher(rest);
      while (host.find()) {
        Condition site =
            new Condition.Tagged(Tag.of(Tag.Kind.SITE, Operator.host(host.group(1))), false);
        if (frequencies.of(site) > 0) {
          take(host.start(), host.end(), site);
          break;
        }
      }
      Optional<DatePhrase.Found> date = dates.find(rest);
      if (date.isPresent()) {
        String phrase = rest.substring(date.get().start(), date.get().end());
        if (!isYear(phrase) || rest.length() > phrase.length()) {
          cut(date.get().start(), date.get().end());
          Matcher alone = YEAR.matcher(phrase);
          year = alone.matches() ? alone.group(1) : "";
          narrowing = narrowing.and(new Narrowing(List.of(), List.of(), date.get().days()));
        }
      }
    }

    /** Who asks for several people wants what any of them wrote. */
    private void takeHandles() {
      List<Condition> authors = new ArrayList<>();
      Matcher handle = HANDLE.matcher(rest);
      StringBuilder others = new StringBuilder();
      while (handle.find()) {
        Condition author = filters.from(handle.group(1));
        boolean known = frequencies.of(author) > 0;
        if (known) {
          authors.add(author);
          text.append(handle.group()).append(' ');
        }
        handle.appendReplacement(others, known ? "  " : Matcher.quoteReplacement(handle.group()));
      }
      if (!authors.isEmpty()) {
        rest = handle.appendTail(others).toString();
        blankIfNothingIsLeft();
        narrowing =
            narrowing.and(new Narrowing(List.of(Condition.any(authors)), List.of(), List.of()));
      }
    }

    private boolean isYear(String phrase) {
      return phrase.length() == 4 && phrase.chars().allMatch(Character::isDigit);
    }

    private void take(int start, int end, Condition condition) {
      cut(start, end);
      narrowing = narrowing.and(new Narrowing(List.of(condition), List.of(), List.of()));
    }

    private void cut(int start, int end) {
      text.append(rest, start, end).append(' ');
      rest = rest.substring(0, start) + "  " + rest.substring(end);
      blankIfNothingIsLeft();
    }

    private void blankIfNothingIsLeft() {
      if (Tokenizer.atomList(rest).isEmpty()) {
        rest = "";
      }
    }
  }
}
