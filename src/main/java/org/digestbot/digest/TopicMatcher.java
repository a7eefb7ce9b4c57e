package org.digestbot.digest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.digestbot.text.Fold;
import org.digestbot.text.Tokenizer;

/**
 * Tells which topics a text is about: those of which a name or an alias stands in it, whole words
 * in scripts that have them, anywhere in a sentence of Chinese. One pass over the text however many
 * aliases there are (Aho and Corasick's automaton over words instead of letters). Thread-safe.
 */
public final class TopicMatcher {
  /** Raised whenever the same text is told other topics, so that archives ask again. */
  public static final int VERSION = 1;

  private final Topics topics;
  private final Map<String, Integer> words = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();

  /** Of each topic, how many stand above it. */
  private final int[] depths;

  public TopicMatcher(Topics topics) {
    this.topics = topics;
    depths = topics.all().stream().mapToInt(topics::depth).toArray();
    nodes.add(new Node());
    for (int topic = 0; topic < topics.all().size(); topic++) {
      for (String name : Topics.names(topics.all().get(topic))) {
        add(Tokenizer.atomList(Fold.text(name)), topic);
      }
    }
    linkSuffixes();
  }

  /**
   * The ids of the topics that a title or a body names, what it is most about first: a topic that
   * the title names before one that it does not, one that is named more often before others, and a
   * narrower one before its wider ones. Lists put an entry where its first topic is.
   */
  public List<String> topicsOf(String title, String body) {
    Map<Integer, Integer> times = new LinkedHashMap<>();
    walk(title, times);
    Set<Integer> titled = Set.copyOf(times.keySet());
    walk(body, times);
    return times.keySet().stream()
        .sorted(
            Comparator.<Integer, Boolean>comparing(titled::contains)
                .thenComparing(times::get)
                .thenComparing(topic -> depths[topic])
                .reversed())
        .map(topic -> topics.all().get(topic).id())
        .toList();
  }

  private void add(List<String> name, int topic) {
    if (name.isEmpty()) {
      return;
    }
    int node = 0;
    for (String word : name) {
      int number = words.computeIfAbsent(word, unused -> words.size());
      Integer next = nodes.get(node).next.get(number);
      if (next == null) {
        next = nodes.size();
        nodes.add(new Node());
        nodes.get(node).next.put(number, next);
      }
      node = next;
    }
    nodes.get(node).topics.set(topic);
  }

  private void linkSuffixes() {
    Queue<Integer> open = new ArrayDeque<>(nodes.get(0).next.values());
    while (!open.isEmpty()) {
      Node node = nodes.get(open.remove());
      node.next.forEach(
          (word, child) -> {
            int suffix = step(node.suffix, word);
            nodes.get(child).suffix = suffix;
            nodes.get(child).topics.or(nodes.get(suffix).topics);
            open.add(child);
          });
    }
  }

  private int step(int from, int word) {
    int node = from;
    while (true) {
      Integer next = nodes.get(node).next.get(word);
      if (next != null) {
        return next;
      }
      if (node == 0) {
        return 0;
      }
      node = nodes.get(node).suffix;
    }
  }

  private void walk(String text, Map<Integer, Integer> times) {
    int[] node = {0};
    Tokenizer.atoms(
        Fold.text(text),
        (folded, from, to, start, end) -> {
          Integer word = words.get(folded.substring(from, to));
          node[0] = word == null ? 0 : step(node[0], word);
          if (node[0] != 0) {
            nodes.get(node[0]).topics.stream()
                .forEach(topic -> times.merge(topic, 1, Integer::sum));
          }
        });
  }

  private static final class Node {
    private final Map<Integer, Integer> next = new HashMap<>();
    private final BitSet topics = new BitSet();
    private int suffix;
  }
}
