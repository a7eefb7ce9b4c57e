package org.digestbot.parse.format.list;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Footers;
import org.digestbot.parse.document.SectionName;
import org.digestbot.parse.draft.Draft;
import org.digestbot.parse.draft.Fit;
import org.digestbot.parse.draft.Format;
import org.digestbot.parse.draft.Reading;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * Questions and answers: each question is a heading or a line in bold that says what it is, {@code
 * ### Q: …}, {@code **问1：…**}, and is the title of its answer. Where the document calls itself so,
 * bare lines {@code Q: …} and headings that end as questions are some, too.
 */
final class Questions implements Format {
  private static final int LEAST_QUESTIONS = 3;
  private static final int LONGEST_QUESTION = 200;

  /** Deeper than any heading. */
  private static final int DEEPEST = 7;

  /** In characters; what stands below another heading says something from this length on. */
  private static final int LEAST_TEXT = 120;

  private static final Pattern MARKED =
      Pattern.compile(
          "\\s{0,3}(#{1,6}\\s{0,3})?(\\*\\*)?(?:Q|Question|问题?|問題?)\\s?([0-9]{0,3})"
              + "(?:\\s{0,2}[:：.、．)）|｜]\\s{0,3}|(?<=[0-9])\\s)(\\S.*)");
  private static final Pattern HEADING = Pattern.compile("\\s{0,3}(#{1,6})\\s{0,3}(\\S.*)");
  private static final Pattern ANSWER =
      Pattern.compile("(?:\\*\\*)?(?:A\\s?[0-9]{0,3}|Answer|答|回答)\\s?[:：](?:\\*\\*)?\\s*");
  private static final Pattern NAME =
      Pattern.compile("(?i).*(?:\\bFAQs?\\b|Q\\s?&\\s?A|frequently asked|常见问题|常見問題|问答|問答|答疑).*");

  /** A question or, without a title, another heading that ends the answer above it. */
  private record Head(int line, int depth, @Nullable String number, @Nullable String title) {}

  @Override
  public String name() {
    return "questions";
  }

  @Override
  public double bestFit() {
    return 0.8;
  }

  @Override
  public Fit fit(Document document, Budget budget) {
    List<Head> heads = heads(document, budget);
    if (heads.isEmpty()) {
      return Fit.none();
    }
    List<Draft> drafts = new ArrayList<>();
    int answered = 0;
    int inside = 0;
    int longest = 0;
    String section = null;
    for (int i = 0; i < heads.size(); i++) {
      Head head = heads.get(i);
      boolean last = i + 1 == heads.size();
      int next = last ? document.lines().size() : heads.get(i + 1).line();
      int end = Footers.textEnd(document, head.line() + 1, next);
      if (head.title() == null) {
        section = Titles.plain(document.lines().get(head.line()).replaceFirst("^\\s*#+", ""));
        addOther(drafts, document, head, section, end);
        continue;
      }
      Draft draft = draft(document, head, end).section(section);
      drafts.add(draft);
      answered += draft.body().isEmpty() ? 0 : 1;
      inside += draft.text().length();
      longest = Math.max(longest, draft.text().length());
    }
    int start = document.frontMatter().end();
    int all = document.between(start, document.lines().size()).length();
    int above = document.between(start, heads.get(0).line()).length();
    // A text that is longer than each answer is what the questions are about.
    boolean whole = answered >= LEAST_QUESTIONS && inside * 2L >= all && above <= longest;
    return whole
        ? new Fit(bestFit(), () -> Reading.of(document, heads.get(0).line(), drafts))
        : Fit.none();
  }

  /** The questions and the headings between them that are none; nothing where they are few. */
  private static List<Head> heads(Document document, Budget budget) {
    List<String> lines = document.lines();
    boolean named = isNamed(document);
    List<Head> heads = new ArrayList<>();
    int questions = 0;
    for (int i = document.frontMatter().end(); i < lines.size(); i++) {
      budget.check();
      Head head = document.isFenced(i) ? null : head(lines.get(i), i, named);
      boolean question = head != null && head.title() != null;
      boolean inner = head != null && !question && isInner(heads, head);
      if (head != null && !inner && (question || questions > 0)) {
        heads.add(head);
        questions += question ? 1 : 0;
      }
    }
    return questions < LEAST_QUESTIONS ? List.of() : heads;
  }

  /** Whether a heading stands within the answer above it. */
  private static boolean isInner(List<Head> heads, Head head) {
    Head above = heads.isEmpty() ? null : heads.get(heads.size() - 1);
    return above != null && above.title() != null && head.depth() > above.depth();
  }

  private static @Nullable Head head(String line, int index, boolean named) {
    if (line.length() > LONGEST_QUESTION || !mayBeHead(line)) {
      return null;
    }
    Matcher marked = MARKED.matcher(line);
    if (marked.matches() && (named || marked.group(1) != null || marked.group(2) != null)) {
      int depth = marked.group(1) == null ? DEEPEST : marked.group(1).strip().length();
      String title = marked.group(4).strip().replaceFirst("\\*\\*$", "");
      String number = marked.group(3).isEmpty() ? null : marked.group(3);
      return new Head(index, depth, number, title);
    }
    Matcher heading = HEADING.matcher(line);
    if (!heading.matches()) {
      return null;
    }
    String words = heading.group(2).strip();
    boolean asks = named && (words.endsWith("?") || words.endsWith("？"));
    return new Head(index, heading.group(1).length(), null, asks ? words : null);
  }

  /** A cheap question first: most lines begin with other characters. */
  private static boolean mayBeHead(String line) {
    int at = 0;
    while (at < 3 && at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at < line.length() && "#*Q问問".indexOf(line.charAt(at)) >= 0;
  }

  /** Whether its title says that it answers questions. */
  private static boolean isNamed(Document document) {
    List<String> lines = document.lines();
    String title = document.frontMatter().title();
    int first = document.nextWords(document.frontMatter().end(), lines.size());
    boolean begins = first < lines.size() && lines.get(first).length() <= LONGEST_QUESTION;
    return title != null && NAME.matcher(title).matches()
        || begins && NAME.matcher(lines.get(first)).matches();
  }

  private static Draft draft(Document document, Head head, int end) {
    String body = document.withoutRules(head.line() + 1, end);
    Matcher answer = ANSWER.matcher(body);
    return Draft.at(head.line() + 1)
        .number(head.number())
        .title(head.title())
        .text(document.withoutRules(head.line(), end))
        .body(answer.lookingAt() ? body.substring(answer.end()) : body);
  }

  /** Adds what stands below a heading that is no question, where it says something. */
  private static void addOther(
      List<Draft> drafts, Document document, Head head, String heading, int end) {
    String text = document.withoutRules(head.line() + 1, end);
    boolean topic = SectionName.of(heading) == SectionName.TOPIC;
    if (topic && (text.length() >= LEAST_TEXT || text.contains("://"))) {
      drafts.add(
          Draft.at(head.line() + 1)
              .title(heading)
              .text(document.withoutRules(head.line(), end))
              .body(text));
    }
  }
}
