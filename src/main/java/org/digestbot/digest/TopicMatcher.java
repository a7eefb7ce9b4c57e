package org.digestbot.digest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.digestbot.text.Fold;
import org.digestbot.text.Tokenizer;

/**
 * Tells which topics a text is about: those of which a name or an alias stands in it, whole words
 * in scripts that have them, anywhere in a sentence of Chinese. One pass over the text however many
 * aliases there are (Aho and Corasick's automaton over words instead of letters). Thread-safe.
 */
public final class TopicMatcher {
  private final Topics topics;
  private final Map<String, Integer> words = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();

  public TopicMatcher(Topics topics) {
    this.topics = topics;
    nodes.add(new Node());
    for (int topic = 0; topic < topics.all().size(); topic++) {
      for (String name : Topics.names(topics.all().get(topic))) {
        add(Tokenizer.atomList(Fold.text(name)), topic);
      }
    }
    linkSuffixes();
  }

  /** The ids of the topics that a title or a body names, in the order of the configuration. */
  public List<String> topicsOf(String title, String body) {
    BitSet found = new BitSet();
    walk(title, found);
    walk(body, found);
    return found.stream().mapToObj(topic -> topics.all().get(topic).id()).toList();
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

  private void walk(String text, BitSet found) {
    int[] node = {0};
    Tokenizer.atoms(
        Fold.text(text),
        (folded, from, to, start, end) -> {
          Integer word = words.get(folded.substring(from, to));
          node[0] = word == null ? 0 : step(node[0], word);
          if (node[0] != 0) {
            found.or(nodes.get(node[0]).topics);
          }
        });
  }

  private static final class Node {
    private final Map<Integer, Integer> next = new HashMap<>();
    private final BitSet topics = new BitSet();
    private int suffix;
  }
}
