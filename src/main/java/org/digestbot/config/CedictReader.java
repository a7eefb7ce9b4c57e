package org.digestbot.config;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.digestbot.search.dictionary.Glossary;

/**
 * Reads a dictionary in the format of CC-CEDICT, plain or packed with gzip: lines {@code 傳統 传统 [pin
 * yin] /gloss/gloss/}. Of it are taken what questions are asked with: words of two characters or
 * more and their short glosses, no names, notes and references.
 */
public final class CedictReader {
  /** In lines; the dictionary itself has about 120,000. */
  private static final int MOST_LINES = 400_000;

  /** In bytes, unpacked. */
  private static final int LARGEST = 40 * 1024 * 1024;

  private static final int LONGEST_LINE = 10_000;
  private static final int MOST_PROBLEMS = 10;
  private static final int LONGEST_GLOSS = 30;
  private static final int MOST_WORDS = 3;
  private static final int LONGEST_WORD = 8;

  private static final Pattern LINE = Pattern.compile("(\\S+) (\\S+) \\[[^]]*] ?/(.+)/\\s*");
  private static final Pattern REMARK = Pattern.compile("\\s*[(\\[][^()\\[\\]]*[)\\]]\\s*");
  private static final Pattern ARTICLE = Pattern.compile("(?:to be|to|a|an|the) (?=\\S)");
  private static final Pattern NOTE =
      Pattern.compile(
          "(?:CL:|variant of|old variant|surname|see |abbr\\.|used in|also |same as|erhua|Kangxi|radical|lit\\.|fig\\.|name of|one of).*");
  private static final Pattern GLOSS = Pattern.compile("[A-Za-z][A-Za-z0-9 '-]+");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2," + LONGEST_WORD + "}");

  private final String file;
  private final List<Glossary.Pair> pairs = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private int lines;
  private int faults;

  private CedictReader(String file) {
    this.file = file;
  }

  /**
   * What a file holds.
   *
   * @param pairs in the order of the file, the first glosses of all words before the second ones
   * @param lines how many lines are entries
   * @param faults how many lines are none
   * @param problems what is wrong with the first of those
   */
  public record Words(List<Glossary.Pair> pairs, int lines, int faults, List<String> problems) {
    public Words {
      pairs = List.copyOf(pairs);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a file.
   *
   * @throws ConfigException when it is too large or holds no entry
   */
  public static Words read(Path file) throws IOException {
    CedictReader reader = new CedictReader(file.toString());
    byte[] content;
    try (InputStream in = unpacked(file)) {
      content = in.readNBytes(LARGEST + 1);
    }
    if (content.length > LARGEST) {
      throw new ConfigException(file + " is larger than 40 MB unpacked; that is no CC-CEDICT file");
    }
    int number = 0;
    for (String line : new String(content, StandardCharsets.UTF_8).lines().toList()) {
      reader.take(line, ++number);
    }
    if (reader.lines == 0) {
      throw new ConfigException(
          file + " holds no line such as `傳統 传统 [pin1 yin1] /gloss/`; is it a CC-CEDICT file?");
    }
    return new Words(inOrder(reader.pairs), reader.lines, reader.faults, reader.problems);
  }

  private static InputStream unpacked(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    try {
      in.mark(2);
      boolean packed = in.read() == 0x1f && in.read() == 0x8b;
      in.reset();
      return packed ? new GZIPInputStream(in) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private void take(String line, int number) {
    if (line.isBlank() || line.charAt(0) == '#') {
      return;
    }
    if (number > MOST_LINES) {
      throw ConfigException.at(file, number, "a dictionary has at most 400,000 lines");
    }
    Matcher entry = LINE.matcher(line);
    if (line.length() > LONGEST_LINE || !entry.matches()) {
      faults++;
      if (problems.size() < MOST_PROBLEMS) {
        problems.add(file + ":" + number + ": this is no `傳統 传统 [pin1 yin1] /gloss/`; left out");
      }
      return;
    }
    lines++;
    String chinese = entry.group(2);
    if (!HAN.matcher(chinese).matches()) {
      return;
    }
    List<String> glosses = new ArrayList<>();
    for (String gloss : entry.group(3).split("[/;]")) {
      String english = plain(gloss);
      if (isAsked(english) && !glosses.contains(english)) {
        glosses.add(english);
      }
    }
    if (!glosses.isEmpty()) {
      pairs.add(new Glossary.Pair(glosses, List.of(chinese), Glossary.Kind.WORD));
    }
  }

  private static String plain(String gloss) {
    String words = REMARK.matcher(gloss).replaceAll(" ").strip();
    return ARTICLE.matcher(words).replaceFirst("");
  }

  private static boolean isAsked(String english) {
    return english.length() <= LONGEST_GLOSS
        && GLOSS.matcher(english).matches()
        && !NOTE.matcher(english).matches()
        && english.split(" ", -1).length <= MOST_WORDS;
  }

  /** A word's first gloss is what it means; others come after those that mean it first. */
  private static List<Glossary.Pair> inOrder(List<Glossary.Pair> entries) {
    List<Glossary.Pair> first = new ArrayList<>(entries.size());
    List<Glossary.Pair> others = new ArrayList<>();
    for (Glossary.Pair entry : entries) {
      for (int i = 0; i < entry.english().size(); i++) {
        Glossary.Pair pair =
            new Glossary.Pair(List.of(entry.english().get(i)), entry.chinese(), entry.kind());
        (i == 0 ? first : others).add(pair);
      }
    }
    first.addAll(others);
    return first;
  }
}
