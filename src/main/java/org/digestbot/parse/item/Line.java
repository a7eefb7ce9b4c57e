package org.digestbot.parse.item;

import java.util.Map;
import org.digestbot.parse.document.Credits;
import org.digestbot.parse.link.LineLink;
import org.digestbot.parse.title.GenericWords;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * A line as an item of a list may begin with it. Several readings of a section ask the same of
 * every line; each answer is worked out once, when it is first wanted. For one thread.
 */
public final class Line {
  private static final int LONGEST_TITLE = 120;

  private final Map<String, String> definitions;
  private final @Nullable ListMarker marker;
  private final String words;
  private boolean linkKnown;
  private @Nullable LineLink link;
  private @Nullable ItemHeadline headline;
  private @Nullable Boolean onlyLink;
  private @Nullable String plain;

  public Line(String text, Map<String, String> definitions) {
    this.definitions = definitions;
    ListMarker found = ListMarker.of(text);
    this.marker = found != null && !found.isNumber() && Credits.are(text) ? null : found;
    this.words = marker == null ? text : text.substring(marker.content());
  }

  /** The bullet or number that it begins with, or null; what only says who made it has none. */
  public @Nullable ListMarker marker() {
    return marker;
  }

  /** What follows the marker; the whole line where there is none. */
  public String words() {
    return words;
  }

  /** The words as a reader sees them. */
  String plain() {
    String known = plain;
    if (known == null) {
      known = Titles.plain(words);
      plain = known;
    }
    return known;
  }

  /** Whether the words can be a title: they are few, and no sentence of Chinese ends with them. */
  boolean mayBeTitle() {
    return !plain().isEmpty() && plain().length() <= LONGEST_TITLE && !plain().endsWith("。");
  }

  /** Whether the words only say that links follow: {@code 论文链接：}. */
  boolean announcesLinks() {
    // A cheap question first.
    boolean mayBe = !words.isBlank() && ":：*_ ".indexOf(words.charAt(words.length() - 1)) >= 0;
    return mayBe && GenericWords.areLabel(plain());
  }

  /** The first link of the words, or null. */
  public @Nullable LineLink link() {
    if (!linkKnown) {
      link = LineLink.first(words, 0, definitions);
      linkKnown = true;
    }
    return link;
  }

  /** The words, told apart. */
  public ItemHeadline headline() {
    ItemHeadline known = headline;
    if (known == null) {
      known = ItemHeadline.of(words, link());
      headline = known;
    }
    return known;
  }

  /** Whether the words are nothing but a link without a name, or one with a label before it. */
  public boolean isOnlyLink() {
    Boolean known = onlyLink;
    if (known == null) {
      known = LoneLink.is(words, link());
      onlyLink = known;
    }
    return known;
  }
}
