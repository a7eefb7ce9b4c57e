package org.digestbot.parse.format.post;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Footers;
import org.digestbot.parse.document.Reactions;
import org.digestbot.parse.draft.Draft;
import org.digestbot.parse.draft.Fit;
import org.digestbot.parse.draft.Format;
import org.digestbot.parse.draft.Reading;
import org.digestbot.parse.header.HeaderLine;
import org.digestbot.parse.item.ListMarker;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * Posts without numbers that begin with whose they are. Most print no day: it stands above the
 * posts of one, if at all. Other headings name what several posts are about, or are the titles of
 * all.
 */
final class NamedPosts implements Format {
  private static final int LEAST_POSTS = 3;

  /** So many lines may stand before the first. */
  private static final int FEW_LINES = 12;

  /** In characters; what is longer is a part of an article. */
  private static final int LONGEST_POST = 3_000;

  /** What says that the words of the post come, where each part of it stands behind its name. */
  private static final Pattern LABEL =
      Pattern.compile("^(?i:text|content|tweet|正文|内容|內容|推文)\\s?[:：]\\s*");

  /** The fit where all have titles, by which other families know them. */
  private static final double TITLED = 0.3;

  /**
   * A post, or what stands below a heading and above its first post.
   *
   * @param line the index of the line that begins it
   * @param lead whose it is, or null of what is no post
   * @param from the index of its first line of text
   * @param to the index after its last line
   */
  private record Part(
      int line, @Nullable PostLead lead, int from, int to, PostGroups.Group group) {}

  @Override
  public String name() {
    return "named-posts";
  }

  @Override
  public double bestFit() {
    return 0.93;
  }

  @Override
  public Fit fit(Document document, Budget budget) {
    if (!mayBegin(document)) {
      return Fit.none();
    }
    List<Part> signed = parts(document, PostLead::signed, budget);
    if (arePosts(document, signed)) {
      return fit(document, signed);
    }
    List<Part> spoken = parts(document, PostLead::spoken, budget);
    return arePosts(document, spoken) && leadSomewhere(document, spoken)
        ? fit(document, spoken)
        : Fit.none();
  }

  private Fit fit(Document document, List<Part> parts) {
    boolean titled = parts.stream().allMatch(part -> standsBelowTopic(document, part));
    return new Fit(titled ? TITLED : bestFit(), () -> read(document, parts, titled));
  }

  /** A cheap question first: whether the first lines name an account. */
  private static boolean mayBegin(Document document) {
    int start = document.frontMatter().end();
    int end = Math.min(start + FEW_LINES, document.lines().size());
    return document.lines().subList(start, end).stream().anyMatch(HeaderLine::mayNameAccount);
  }

  /** None where there are too few posts. */
  private static List<Part> parts(Document document, PostLead.Kind kind, Budget budget) {
    SortedMap<Integer, PostLead> leads = leads(document, kind, budget);
    if (leads.size() < LEAST_POSTS) {
      return List.of();
    }
    PostGroups groups = PostGroups.in(document, leads::containsKey, budget);
    NavigableSet<Integer> begins = new TreeSet<>(groups.lines());
    leads.forEach((line, lead) -> begins.subSet(line, lead.end()).clear());
    begins.addAll(leads.keySet());
    List<Part> parts = new ArrayList<>();
    for (int line : begins) {
      budget.check();
      PostLead lead = leads.get(line);
      int from = lead == null ? line + 1 : lead.end();
      Integer next = begins.higher(line);
      int to = next == null ? Footers.start(document, from, document.lines().size()) : next;
      boolean says = lead != null || document.nextWords(from, to) < to;
      if (says && !(lead == null && Footers.isHead(document.lines().get(line)))) {
        parts.add(new Part(line, lead, from, to, groups.of(line)));
      }
    }
    return parts;
  }

  /** By the indexes of their lines; none where the first begins late. */
  private static SortedMap<Integer, PostLead> leads(
      Document document, PostLead.Kind kind, Budget budget) {
    List<String> lines = document.lines();
    SortedSet<Integer> years = document.years();
    SortedMap<Integer, PostLead> leads = new TreeMap<>();
    int start = document.frontMatter().end();
    for (int i = start; i < lines.size(); i++) {
      budget.check();
      if (leads.isEmpty() && i > start + FEW_LINES) {
        break;
      }
      String above = i == start ? "" : lines.get(i - 1);
      boolean apart = above.isBlank() || above.startsWith("#") || lines.get(i).startsWith("#");
      boolean mayBe = apart && !lines.get(i).isBlank() && !document.isFenced(i);
      PostLead lead = mayBe ? kind.at(lines, i, years) : null;
      if (lead != null) {
        leads.put(i, lead);
        i = lead.end() - 1;
      }
    }
    return leads;
  }

  /** Whether nearly all are posts that say something, none of them too much. */
  private static boolean arePosts(Document document, List<Part> parts) {
    int posts = 0;
    int said = 0;
    int listed = 0;
    int titled = 0;
    for (Part part : parts) {
      if (part.lead() != null) {
        String body = body(document, part);
        if (body.length() > LONGEST_POST) {
          return false;
        }
        posts++;
        said += Titles.hasWords(body) ? 1 : 0;
        listed += !body.isEmpty() && body.lines().allMatch(NamedPosts::isListed) ? 1 : 0;
        titled += standsBelowTitle(document, part) ? 1 : 0;
      }
    }
    return posts >= LEAST_POSTS
        && posts * 4 >= parts.size() * 3
        && said * 4 >= posts * 3
        && listed * 2 <= posts
        && titled * 2 <= posts;
  }

  private static boolean isListed(String line) {
    return line.isBlank() || ListMarker.of(line) != null;
  }

  /** Whether bold or numbered words stand right above it: they are the title of what it signs. */
  private static boolean standsBelowTitle(Document document, Part post) {
    int above = document.wordsAbove(post.line());
    String line = above < 0 ? "" : document.lines().get(above).strip();
    ListMarker marker = ListMarker.of(line);
    boolean bold = line.startsWith("**") && line.endsWith("**");
    return (bold || marker != null && marker.isNumber()) && !post.group().isDay();
  }

  private static boolean leadSomewhere(Document document, List<Part> parts) {
    long leading = parts.stream().filter(part -> body(document, part).contains("://")).count();
    return leading * 10 >= parts.size() * 6;
  }

  private static String body(Document document, Part part) {
    int end = Reactions.start(document.lines(), part.from(), part.to());
    String words = part.lead() == null ? "" : part.lead().words();
    String text = document.withoutRules(part.from(), end);
    return (words + "\n" + LABEL.matcher(text).replaceFirst("")).strip();
  }

  private static Reading read(Document document, List<Part> parts, boolean titled) {
    List<Draft> drafts = new ArrayList<>(parts.size());
    for (Part part : parts) {
      PostLead lead = part.lead();
      PostGroups.Group group = part.group();
      boolean named = !group.isDay() && (titled || lead == null);
      Draft draft =
          Draft.at(part.line() + 1)
              .title(named ? group.title() : null)
              .section(named ? null : group.title())
              .date(group.day())
              .text(document.withoutRules(part.line(), part.to()))
              .body(body(document, part));
      if (lead != null) {
        draft.author(lead.author()).handle(lead.handle()).ownLink(lead.link());
        draft.date(lead.date() == null ? group.day() : lead.date());
      }
      drafts.add(draft);
    }
    return Reading.of(document, parts.get(0).line(), drafts);
  }

  /** Whether the line above it is one that names what posts are about. */
  private static boolean standsBelowTopic(Document document, Part part) {
    int above = document.wordsAbove(part.line());
    boolean heading = above >= 0 && document.lines().get(above).startsWith("#");
    return heading && part.group().title() != null && !part.group().isDay();
  }
}
