package org.digestbot.subscription.request;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digestbot.subscription.request.RequestWords.Word;
import org.digestbot.text.Fold;
import org.digestbot.text.Folded;
import org.jspecify.annotations.Nullable;

/**
 * Reads which other chat is meant: {@code in #news}, {@code to @news}, 发到@news, {@code in
 * https://t.me/c/1234567890}. Stateless and thread-safe.
 */
public final class PlaceWords {
  private static final Set<String> IN = Set.of("in", "to", "到", "在", "发到", "发往", "推送到");

  /** A keyword and a name. */
  private static final int LONGEST = 2;

  private PlaceWords() {}

  /**
   * What was typed, apart from the place that it names at its end or its beginning. Immutable.
   *
   * @param place as it was written; null where none is named
   */
  public record Split(String rest, @Nullable String place) {}

  public static Split split(String typed) {
    List<Word> words = RequestWords.of(typed);
    int count = words.size();
    for (int length = Math.min(LONGEST, count); length > 0; length--) {
      Optional<String> last = read(words, count - length, count);
      if (last.isPresent()) {
        return new Split(typed.substring(0, words.get(count - length).start()).strip(), last.get());
      }
      Optional<String> first = read(words, 0, length);
      if (first.isPresent()) {
        return new Split(typed.substring(words.get(length - 1).end()).strip(), first.get());
      }
    }
    return new Split(typed, null);
  }

  /** The name of the place that these words together say; empty for others. */
  static Optional<String> read(List<Word> words, int from, int to) {
    boolean quoted = words.subList(from, to).stream().anyMatch(Word::quoted);
    boolean said = to - from == LONGEST && IN.contains(words.get(from).folded());
    String name =
        to - from == 1
            ? behindKeyword(words.get(from).text())
            : said ? words.get(to - 1).text() : "";
    return !quoted && isChannel(name) ? Optional.of(name) : Optional.empty();
  }

  /** The name in a word such as {@code in:#news} or 发到@news, as it was written; else empty. */
  private static String behindKeyword(String word) {
    Folded folded = Fold.fold(word);
    int length = RequestWords.after(IN, folded.text()).length();
    return word.substring(folded.originalStart(folded.text().length() - length));
  }

  /** {@code #news}, {@code @news}, {@code <#1234>}, {@code t.me/news} or an id. */
  private static boolean isChannel(String name) {
    boolean marked = name.length() > 1 && "#@＃＠<".indexOf(name.charAt(0)) >= 0;
    boolean id = name.length() > 8 && name.chars().skip(1).allMatch(Character::isDigit);
    boolean address = name.startsWith("t.me/") || name.startsWith("https://t.me/");
    return marked || address || (id && (name.charAt(0) == '-' || name.length() > 16));
  }
}
