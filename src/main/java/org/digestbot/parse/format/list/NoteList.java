package org.digestbot.parse.format.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Digits;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.FrontMatter;
import org.digestbot.parse.document.Outline;
import org.digestbot.parse.document.Periodical;
import org.digestbot.parse.document.Section;
import org.digestbot.parse.document.SectionDates;
import org.digestbot.parse.document.SectionName;
import org.digestbot.parse.draft.Draft;
import org.digestbot.parse.draft.Fit;
import org.digestbot.parse.draft.Format;
import org.digestbot.parse.draft.ItemDrafts;
import org.digestbot.parse.draft.Reading;
import org.digestbot.parse.item.ArticleParts;
import org.digestbot.parse.item.BulletItems;
import org.digestbot.parse.item.EntryFields;
import org.digestbot.parse.item.Item;
import org.digestbot.parse.item.ItemHeadline;
import org.digestbot.parse.item.Lines;
import org.digestbot.parse.item.ListMarker;
import org.digestbot.parse.item.NumberedItems;
import org.digestbot.parse.page.SiteWords;
import org.digestbot.parse.title.Titles;

/**
 * Short news and notes that lead nowhere: nearly the whole document is one list, or a list below
 * each heading, of sentences with bullets or numbers.
 */
final class NoteList implements Format {
  private static final int LEAST_NOTES = 5;

  /** Where the lists stand below days, so that nothing else can be meant. */
  private static final int LEAST_BELOW_DAYS = 2;

  /** The share of the text that stands in notes. */
  private static final double MOST = 0.75;

  /** So many in several numbered lists may have much text before and after them. */
  private static final int MANY = 12;

  private static final double SOME = 0.3;

  /** In characters; what is shorter on average are names or steps. */
  private static final int SHORTEST = 16;

  /** In characters; what is longer on average are texts in parts. */
  private static final int LONGEST = 500;

  /** The title and what the notes are about; where headings go deeper, lists are details. */
  private static final int MOST_LEVELS = 2;

  /** So many notes may be called like parts of a sidebar. */
  private static final int MOST_PARTS = 2;

  private static final int LONGEST_TITLE = 120;

  private static final Pattern COUNTED =
      Pattern.compile("\\s{0,4}([一二三四五六七八九十]{1,3})、\\s{0,3}(?=\\S)");

  private static final SortedSet<Integer> NO_YEARS = Collections.emptySortedSet();

  @Override
  public String name() {
    return "note-list";
  }

  @Override
  public double bestFit() {
    return 0.47;
  }

  @Override
  public Fit fit(Document document, Budget budget) {
    int marked = marked(document, budget);
    if (marked < LEAST_BELOW_DAYS) {
      return Fit.none();
    }
    FrontMatter front = document.frontMatter();
    Lines lines = new Lines(document, budget);
    List<Section> sections = Outline.of(document, front.end(), budget).sections();
    if (marked < LEAST_NOTES && sections.stream().noneMatch(NoteList::isBelowDay)) {
      return Fit.none();
    }
    List<List<Item>> notes = sections.stream().map(section -> notes(lines, section)).toList();
    List<Item> all = notes.stream().flatMap(List::stream).toList();
    int count = all.size();
    if (count < (standBelowDays(sections, notes) ? LEAST_BELOW_DAYS : LEAST_NOTES)) {
      return Fit.none();
    }
    int size = all.stream().mapToInt(note -> lines.size(note.line(), note.to())).sum();
    int between = lines.size(all.get(0).line(), all.get(count - 1).to());
    int whole = lines.size(front.end(), document.lines().size());
    long lists = all.stream().filter(note -> "1".equals(note.number())).count();
    double share = count >= MANY && lists > 1 ? SOME : MOST;
    boolean listed = size >= between * MOST && size >= whole * share;
    long parts =
        all.stream().filter(note -> SiteWords.nameAPart(lines.line(note.line()).words())).count();
    boolean sentences = size >= count * SHORTEST && size <= count * LONGEST;
    boolean flat = levels(sections) <= MOST_LEVELS || isIssue(front, sections);
    boolean article = ArticleParts.areIn(sections) || isSavedText(front, sections);
    return listed && sentences && flat && parts < MOST_PARTS && !article
        ? new Fit(bestFit(), () -> read(lines, front, sections, notes))
        : Fit.none();
  }

  /** Whether the front matter or the first heading says so: what such list are no details. */
  private static boolean isIssue(FrontMatter front, List<Section> sections) {
    String first = sections.size() < 2 ? null : sections.get(1).heading();
    return Periodical.isNamed(front.title())
        || first != null && Periodical.isNamed(Titles.plain(first));
  }

  /** Whether it is a copy of a page that does not call itself an issue: its lists are details. */
  private static boolean isSavedText(FrontMatter front, List<Section> sections) {
    return front.link() != null && !isIssue(front, sections);
  }

  /** How deep headings go; where one comes again and again, it only says what stands below all. */
  private static long levels(List<Section> sections) {
    Map<Integer, List<String>> names =
        sections.stream()
            .filter(section -> section.heading() != null)
            .collect(
                Collectors.groupingBy(
                    Section::level,
                    Collectors.mapping(
                        section -> String.valueOf(section.heading()), Collectors.toList())));
    return names.values().stream()
        .filter(it -> it.size() == 1 || it.stream().distinct().count() > 1)
        .count();
  }

  /**
   * How many lines have a bullet or a number, so that there are no more notes; none where even all
   * lines that may be theirs are too few.
   */
  private static int marked(Document document, Budget budget) {
    int marked = 0;
    boolean numbered = false;
    boolean inNote = false;
    int notes = 0;
    int whole = 0;
    for (String line : document.lines()) {
      budget.check();
      if (line.isBlank()) {
        // A number goes on over paragraphs up to the next, a bullet only over indented ones.
        inNote = numbered;
        continue;
      }
      boolean counted = mayBeCounted(line) && COUNTED.matcher(line).lookingAt();
      ListMarker marker = ListMarker.of(line);
      marked += counted || marker != null ? 1 : 0;
      numbered |= counted || marker != null && marker.isNumber();
      inNote |= counted || marker != null;
      int size = line.strip().length();
      notes += inNote || line.charAt(0) <= ' ' ? size : 0;
      whole += size;
    }
    return notes < whole * SOME ? 0 : marked;
  }

  /** A cheap question first. */
  private static boolean mayBeCounted(String line) {
    return line.indexOf('、') > 0;
  }

  private static boolean isBelowDay(Section section) {
    return section.heading() != null && EntryFields.isDay(section.heading());
  }

  private static boolean standBelowDays(List<Section> sections, List<List<Item>> notes) {
    return IntStream.range(0, sections.size())
        .filter(i -> !notes.get(i).isEmpty())
        .allMatch(i -> isBelowDay(sections.get(i)));
  }

  /** The outermost bullets or numbers of a section, those that are more. */
  private static List<Item> notes(Lines lines, Section section) {
    if (section.name() == SectionName.FOOTER) {
      return List.of();
    }
    BulletItems bullets = BulletItems.in(lines, section);
    List<Item> counted = counted(lines, section);
    List<Item> numbers = counted.isEmpty() ? NumberedItems.in(lines, section).items() : counted;
    List<Item> more = numbers.size() >= bullets.items().size() ? numbers : bullets.items();
    if (bullets.areCredits(lines)) {
      return List.of();
    }
    boolean said = more.stream().allMatch(note -> Titles.hasWords(lines.line(note.line()).words()));
    return said && !more.isEmpty() ? withoutEnding(lines, more) : List.of();
  }

  /**
   * The notes of a list that counts 一、二、三、 from one on, each up to the next; none where they are
   * longer than a line, as the parts of an article are, or only name them.
   */
  private static List<Item> counted(Lines lines, Section section) {
    List<Item> notes = new ArrayList<>();
    for (int i = section.from(); i < section.to(); i++) {
      lines.budget().check();
      if (!mayBeCounted(lines.at(i))) {
        continue;
      }
      Matcher counted = COUNTED.matcher(lines.at(i));
      if (!counted.lookingAt() || Digits.value(counted.group(1)) != notes.size() + 1) {
        continue;
      }
      if (!notes.isEmpty()) {
        Item last = notes.remove(notes.size() - 1).upTo(i);
        if (lines.size(last.bodyFrom(), i) > 0) {
          return List.of();
        }
        notes.add(last);
      }
      String words = lines.at(i).substring(counted.end()).strip();
      ItemHeadline headline = ItemHeadline.of(words, lines.definitions());
      notes.add(Item.of(i, i + 1, section.to(), headline).withNumber(counted.group(1)));
    }
    int size = notes.stream().mapToInt(note -> lines.size(note.line(), note.bodyFrom())).sum();
    return size < notes.size() * SHORTEST ? List.of() : notes;
  }

  /** Where most notes are one paragraph, what follows the last one is none of it. */
  private static List<Item> withoutEnding(Lines lines, List<Item> notes) {
    long single = notes.stream().filter(note -> paragraphEnd(lines, note) == note.to()).count();
    if (single * 4 < notes.size() * 3L) {
      return notes;
    }
    List<Item> ended = new ArrayList<>(notes);
    Item last = ended.remove(ended.size() - 1);
    ended.add(last.upTo(paragraphEnd(lines, last)));
    return ended;
  }

  /** The index after the first paragraph of a note, or its end where only blank lines follow. */
  private static int paragraphEnd(Lines lines, Item note) {
    int end = lines.paragraphEnd(note.line(), note.to());
    return lines.nextWords(end, note.to()) == note.to() ? note.to() : end;
  }

  /** A line of its own that does not end as sentences do is the title of its note. */
  private static Item titled(Lines lines, Item note) {
    String words = note.headline().rest();
    String plain = Titles.plain(words);
    int next = note.line() + 1;
    boolean alone = next == note.to() || lines.at(next).isBlank();
    boolean leads = plain.contains("://");
    boolean sentence = plain.isEmpty() || leads || ItemHeadline.isSentence(plain);
    String own = note.headline().own();
    if (note.headline().title() != null || !alone || sentence || plain.length() > LONGEST_TITLE) {
      return note;
    }
    return note.with(new ItemHeadline(words, own, words, false));
  }

  private static Reading read(
      Lines lines, FrontMatter front, List<Section> sections, List<List<Item>> notes) {
    ItemDrafts writer = new ItemDrafts(lines, NO_YEARS);
    int first = 0;
    while (notes.get(first).isEmpty()) {
      first++;
    }
    boolean named = sections.get(0).heading() == null && first == 1;
    String title = sections.size() < 2 ? null : sections.get(1).heading();
    SortedSet<Integer> years = lines.document().years(title);
    SectionDates dates = new SectionDates(sections, named ? 1 : -1, years);
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      String heading = sections.get(i).heading();
      EntryDate date = dates.of(i);
      for (Item note : notes.get(i)) {
        boolean last = note == notes.get(i).get(notes.get(i).size() - 1);
        drafts.add(
            writer.of(
                titled(lines, note), heading == null ? null : Titles.plain(heading), date, last));
      }
    }
    return Reading.of(lines.document(), notes.get(first).get(0).line(), drafts);
  }
}
