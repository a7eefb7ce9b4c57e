package org.digestbot.platform.telegram;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.chat.reply.RichText;
import org.digestbot.chat.reply.Run;
import org.digestbot.chat.reply.Style;
import org.jspecify.annotations.Nullable;

/**
 * A text that grows together with its entities, in UTF-16 units as Telegram counts. Telegram makes
 * mentions, commands and links of plain text by itself; what looks like one is set as code, where
 * it stays what it is. Not thread-safe.
 */
final class MarkedText {
  static final String BOLD = "bold";
  static final String ITALIC = "italic";
  static final String UNDERLINE = "underline";
  static final String CODE = "code";
  static final String LINK = "text_link";
  static final String QUOTE = "blockquote";
  static final String LONG_QUOTE = "expandable_blockquote";

  /** Web addresses become links, whatever stands in them; that is what they are. */
  private static final String ADDRESS =
      "https?://[A-Za-z0-9.-]+\\.[A-Za-z]{2,}(?::\\d+)?(?:[/?#][!-;=?-~]*)?";

  private static final String MENTION = "(?<![\\p{L}\\p{N}_])@[A-Za-z0-9_]{2,64}";
  private static final String OTHER_SCHEME =
      "(?<![A-Za-z0-9+.-])(?!(?i:https?)://)[A-Za-z][A-Za-z0-9+.-]*://[^\\s]*";
  private static final String COMMAND =
      "(?<![\\p{L}\\p{N}_/])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]+)?(?![\\p{L}\\p{N}_/])";
  private static final Pattern ACTIVE =
      Pattern.compile(ADDRESS + "|(" + MENTION + "|" + OTHER_SCHEME + "|" + COMMAND + ")");
  private static final Pattern ACTIVE_BUT_COMMANDS =
      Pattern.compile(ADDRESS + "|(" + MENTION + "|" + OTHER_SCHEME + ")");

  /**
   * An entity.
   *
   * @param url for links only
   */
  record Mark(String type, int start, int end, @Nullable String url) {
    Mark shifted(int by) {
      return new Mark(type, start + by, end + by, url);
    }
  }

  private final StringBuilder text = new StringBuilder();
  private final List<Mark> marks = new ArrayList<>();

  String text() {
    return text.toString();
  }

  List<Mark> marks() {
    return List.copyOf(marks);
  }

  int length() {
    return text.length();
  }

  /** The bot's own words, which Telegram may make commands of. */
  MarkedText words(String more) {
    text.append(more);
    return this;
  }

  /** The bot's own words in one style. */
  MarkedText words(String more, String type) {
    int start = text.length();
    text.append(more);
    mark(type, start, null);
    return this;
  }

  /** Anybody's words as they are. */
  MarkedText inert(String more) {
    return rich(RichText.plain(more), null);
  }

  MarkedText inert(String more, String type) {
    return rich(RichText.plain(more), type);
  }

  /** Words that lead to an address. */
  MarkedText link(String words, String address) {
    int start = text.length();
    text.append(words);
    mark(LINK, start, address);
    return this;
  }

  /**
   * A rich text of anybody's.
   *
   * @param base the style of its plain parts, or null
   */
  MarkedText rich(RichText rich, @Nullable String base) {
    return rich(rich, base, ACTIVE);
  }

  /** A rich text of the bot's own, whose commands may be tapped. */
  MarkedText own(RichText rich) {
    return rich(rich, null, ACTIVE_BUT_COMMANDS);
  }

  private MarkedText rich(RichText rich, @Nullable String base, Pattern active) {
    // Over the whole text: marks of matches split its runs anywhere.
    BitSet inert = new BitSet();
    Matcher found = active.matcher(rich.text());
    while (found.find()) {
      if (found.group(1) != null) {
        inert.set(found.start(), found.end());
      }
    }
    int at = 0;
    for (Run run : rich.runs()) {
      run(run, base, inert.get(at, at + run.text().length()));
      at += run.text().length();
    }
    return this;
  }

  private void run(Run run, @Nullable String base, BitSet inert) {
    String link = run.link();
    if (link != null) {
      int start = text.length();
      link(run.text(), link);
      if (base != null || run.style() == Style.BOLD || run.style() == Style.MARKED) {
        mark(BOLD, start, null);
      }
      return;
    }
    String type =
        switch (run.style()) {
          case PLAIN -> base;
          case BOLD -> BOLD;
          case EMPHASIS -> ITALIC;
          case MARKED -> BOLD.equals(base) ? UNDERLINE : BOLD;
          case CODE -> CODE;
        };
    int length = run.text().length();
    int done = 0;
    while (done < length) {
      boolean isInert = inert.get(done);
      int end = isInert ? inert.nextClearBit(done) : inert.nextSetBit(done);
      end = end < 0 ? length : Math.min(end, length);
      piece(run.text().substring(done, end), isInert ? CODE : type);
      done = end;
    }
  }

  /** The whole of another text. */
  MarkedText add(MarkedText other) {
    int by = text.length();
    text.append(other.text);
    other.marks.forEach(mark -> marks.add(mark.shifted(by)));
    return this;
  }

  /** Puts an entity around everything from a place on. */
  void mark(String type, int start, @Nullable String url) {
    int end = text.length();
    if (start == end) {
      return;
    }
    int last = marks.size() - 1;
    if (url == null
        && last >= 0
        && marks.get(last).type().equals(type)
        && marks.get(last).end() == start) {
      marks.set(last, new Mark(type, marks.get(last).start(), end, null));
    } else {
      marks.add(new Mark(type, start, end, url));
    }
  }

  /** A stretch of this text; entities that reach beyond it end with it. */
  MarkedText part(int start, int end) {
    MarkedText part = new MarkedText();
    part.text.append(text, start, end);
    for (Mark mark : marks) {
      int from = Math.max(mark.start(), start);
      int to = Math.min(mark.end(), end);
      if (from < to) {
        part.marks.add(new Mark(mark.type(), from - start, to - start, mark.url()));
      }
    }
    return part;
  }

  private MarkedText piece(String more, @Nullable String type) {
    if (type == null) {
      text.append(more);
      return this;
    }
    return words(more, type);
  }
}
