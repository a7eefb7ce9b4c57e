package org.digestbot.search.dictionary;

import java.util.HashSet;
import java.util.Set;
import org.digestbot.text.PackedText;
import org.digestbot.text.Tokenizer;

/** The words that people ask with, as opposed to those that they ask for. */
public final class QueryWords {
  private static final Set<String> STOP = new HashSet<>();
  private static final Set<String> WEAK = new HashSet<>();
  private static final Set<String> ENTRY = new HashSet<>();
  private static final Set<String> NEW = new HashSet<>();

  static {
    load();
  }

  private QueryWords() {}

  /** Whether a word says nothing about what is sought. Words are atoms joined with blanks. */
  public static boolean isStop(String atoms) {
    return STOP.contains(atoms);
  }

  /** Whether an entry may lack a word and still be what is sought. */
  public static boolean isWeak(String atoms) {
    return WEAK.contains(atoms) || ENTRY.contains(atoms);
  }

  /** Whether a word only names what an archive consists of. */
  public static boolean isEntry(String atoms) {
    return ENTRY.contains(atoms);
  }

  /** Whether more than one word is there, and one of them says that what is sought is new. */
  public static boolean sayNew(String folded) {
    String atoms = " " + String.join(" ", Tokenizer.atomList(folded)) + " ";
    return NEW.stream()
        .anyMatch(word -> atoms.length() > word.length() + 2 && atoms.contains(" " + word + " "));
  }

  private static void load() {
    Set<String> section = STOP;
    for (String line : PackedText.read(QueryWords.class, "query-words.txt").split("\n", -1)) {
      if (line.startsWith("[")) {
        section =
            switch (line) {
              case "[weak]" -> WEAK;
              case "[entry]" -> ENTRY;
              case "[new]" -> NEW;
              default -> STOP;
            };
      } else if (!line.startsWith("#")) {
        for (String word : line.split(" ", -1)) {
          section.add(Dictionary.key(word));
        }
      }
    }
    STOP.remove("");
    WEAK.remove("");
    ENTRY.remove("");
    NEW.remove("");
  }
}
