package org.digestbot.parse.format.blog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.draft.Fit;
import org.digestbot.parse.draft.Format;
import org.digestbot.parse.page.Markup;

/**
 * A blog's posts as text that lost their days: beside every title stands the same line, who wrote
 * it or what the site says there.
 */
final class SignedPosts implements Format {
  private static final int LEAST_POSTS = 3;

  /** In characters. */
  private static final int LONGEST_SIGN = 24;

  @Override
  public String name() {
    return "signed-posts";
  }

  @Override
  public double bestFit() {
    return 0.46;
  }

  @Override
  public Fit fit(Document document, Budget budget) {
    if (Markup.isIn(document, budget)) {
      return Fit.none();
    }
    for (List<Integer> signs : signs(document, budget)) {
      List<BlogPost> posts = posts(document, signs);
      if (BlogPosts.areIn(document, posts) && BlogPosts.areAlike(document, posts)) {
        return new Fit(bestFit(), () -> BlogPosts.read(document, posts, budget));
      }
    }
    return Fit.none();
  }

  /** Where the lines stand that begin several paragraphs alike, each with its places. */
  private static List<List<Integer>> signs(Document document, Budget budget) {
    List<String> lines = document.lines();
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = document.frontMatter().end(); i < lines.size(); i++) {
      budget.check();
      String line = lines.get(i);
      boolean begins = i == 0 || lines.get(i - 1).isBlank();
      if (begins && !line.isBlank() && line.length() <= LONGEST_SIGN) {
        places.computeIfAbsent(line, words -> new ArrayList<>()).add(i);
      }
    }
    places.values().removeIf(signs -> signs.size() < LEAST_POSTS);
    places.keySet().removeIf(line -> !PostLayouts.saysSomething(line));
    return List.copyOf(places.values());
  }

  /**
   * None where one stands beside no title, the last at the foot of the page aside. Of two titles
   * around them, posts begin with the one below.
   */
  private static List<BlogPost> posts(Document document, List<Integer> signs) {
    List<BlogPost> below = new ArrayList<>();
    List<BlogPost> above = new ArrayList<>();
    for (int sign : signs) {
      int to = paragraphEnd(document, sign);
      int title = document.wordsAbove(sign);
      add(below, title, title, to, document);
      int next = document.nextWords(to, document.lines().size());
      add(above, sign, next, next + 1, document);
    }
    if (above.size() * 2 > signs.size()) {
      return above.size() >= signs.size() - 1 ? above : List.of();
    }
    return below.size() == signs.size() ? below : List.of();
  }

  private static void add(List<BlogPost> posts, int start, int title, int from, Document document) {
    if (title < 0 || !PostLayouts.isTitle(document, title)) {
      return;
    }
    if (!posts.isEmpty()) {
      posts.add(posts.remove(posts.size() - 1).upTo(start));
    }
    posts.add(new BlogPost(start, title, from, document.lines().size(), null, null));
  }

  private static int paragraphEnd(Document document, int from) {
    int end = from;
    while (end < document.lines().size() && !document.lines().get(end).isBlank()) {
      end++;
    }
    return end;
  }
}
