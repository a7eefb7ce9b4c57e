package org.digestbot.search.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.Link;
import org.digestbot.digest.LinkRole;
import org.digestbot.text.Fold;
import org.digestbot.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * A property of an entry that a query can ask for, beside its words. Immutable.
 *
 * @param value folded; letters and digits, parts joined with {@code -}
 */
public record Tag(Kind kind, String value) {

  /** What a tag tells. */
  public enum Kind {
    AUTHOR,
    SITE,
    SOURCE,
    TOPIC,
    LANGUAGE,
    HAS
  }

  /** The tag for a value as people write it; empty values match nothing. */
  public static Tag of(Kind kind, String written) {
    return new Tag(kind, String.join("-", Tokenizer.atomList(Fold.text(written))));
  }

  /** Everything that an entry can be asked for. */
  public static Set<Tag> of(ArchivedEntry archived) {
    Set<Tag> tags = new LinkedHashSet<>();
    addAuthor(tags, archived.entry().handle());
    addAuthor(tags, archived.entry().author());
    for (Link link : archived.entry().links()) {
      tags.addAll(sites(link));
      if (link.role() == LinkRole.REFERENCE || link.role() == LinkRole.OWN) {
        tags.add(of(Kind.HAS, "link"));
      }
    }
    tags.add(of(Kind.SOURCE, archived.source()));
    archived.topics().forEach(topic -> tags.add(of(Kind.TOPIC, topic)));
    tags.add(of(Kind.LANGUAGE, language(archived.entry().title() + archived.entry().body())));
    tags.removeIf(tag -> tag.value.isEmpty());
    return tags;
  }

  private static void addAuthor(Set<Tag> tags, @Nullable String name) {
    if (name != null) {
      tags.add(of(Kind.AUTHOR, name));
      List<String> words = Tokenizer.atomList(Fold.text(name));
      words.stream()
          .filter(word -> word.length() > 1)
          .forEach(word -> tags.add(new Tag(Kind.AUTHOR, word)));
    }
  }

  /** The hosts of a link and the wider domains that they belong to. */
  public static Set<Tag> sites(Link link) {
    Set<Tag> sites = new LinkedHashSet<>();
    addSites(sites, link.printed());
    addSites(sites, link.canonical());
    return sites;
  }

  private static void addSites(Set<Tag> tags, String link) {
    String host = host(link);
    while (host.indexOf('.') > 0) {
      tags.add(of(Kind.SITE, host));
      host = host.substring(host.indexOf('.') + 1);
    }
  }

  private static String host(String link) {
    int start = link.indexOf("://");
    if (start < 0) {
      return "";
    }
    int end = start + 3;
    while (end < link.length() && "/?#:".indexOf(link.charAt(end)) < 0) {
      end++;
    }
    return link.substring(start + 3, end).toLowerCase(Locale.ROOT);
  }

  /** Addresses are in no language. */
  private static int addressEnd(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) < 0x80) {
      end++;
    }
    return end;
  }

  /**
   * The language of most of a text, by its letters: {@code zh}, {@code ja}, {@code ko}, else {@code
   * en}.
   */
  static String language(String text) {
    int han = 0;
    int kana = 0;
    int hangul = 0;
    int latin = 0;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (text.startsWith("://", i)) {
        i = addressEnd(text, i);
      } else if (unit >= 0x3041 && unit <= 0x30fa) {
        kana++;
      } else if (unit >= 0xac00 && unit <= 0xd7a3) {
        hangul++;
      } else if (Tokenizer.isIdeographic(unit)) {
        han++;
      } else if (Character.isLetter(unit)) {
        latin++;
      }
    }
    int wide = han + kana + hangul;
    // A Chinese character says about as much as four Latin letters.
    if (wide * 4 < latin) {
      return "en";
    }
    if (hangul * 2 > wide) {
      return "ko";
    }
    return kana * 5 > wide ? "ja" : "zh";
  }
}
