package org.digestbot.parse.item;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.parse.date.Digits;
import org.jspecify.annotations.Nullable;

/**
 * The bullet or number that begins a list item.
 *
 * @param indent in columns; a tab is four
 * @param number as printed, or null for a bullet
 * @param style what stands behind the number, or the bullet itself
 * @param content the index of the first character after it and its blanks
 */
public record ListMarker(int indent, @Nullable String number, String style, int content) {
  private static final String KEY_TEN = "🔟";
  private static final char KEY = '\u20E3';

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:\\*\\*|__)?[(（【]?([\\d０-９]{1,4})(?:([、）．：】])|([.)])(?=\\s|[^\\x00-\\x7F]|[\\[*_<A-Z]|$))[ \\t\\u3000]*");

  /** {@code [1] Title}, {@code [1] [Title](https://…)}. */
  private static final Pattern BRACKETED =
      Pattern.compile("\\[([0-9]{1,3})\\][ \\t\\u3000]+(?=\\S)");

  /** {@code **1.** Title}; in {@code **1. Title**} the number is the title's. */
  private static final Pattern BOLD =
      Pattern.compile("\\*\\*([0-9]{1,3})([.、)）])\\*\\*[ \\t\\u3000]*(?=\\S)");

  /** The keys of a telephone, {@code 1️⃣}, {@code 1️⃣2️⃣}; the last number has one of its own. */
  private static final Pattern KEYS =
      Pattern.compile(
          "(?:\\*\\*|__)?((?:[0-9]\\x{FE0F}?\\x{20E3}){1,3}|" + KEY_TEN + ")[ \\t\\u3000]*");

  /** {@code 第一条：}, {@code 第 2 个、}. */
  private static final Pattern ORDINAL =
      Pattern.compile(
          "(?:\\*\\*|__)?第\\s?([0-9]{1,3}|[一二三四五六七八九十]{1,3})\\s?[条條则則个個件项項篇款本部]\\s?[：:、｜|][ \\t\\u3000]*");

  /** {@code 推文 2：}, {@code Tweet 2:}. */
  private static final Pattern POST =
      Pattern.compile(PostWord.PATTERN + "([0-9]{1,4})\\s?[：:](?=\\s?\\S)");

  /** As outliners mark tasks: {@code - TODO [Title](https://…)}. */
  private static final Set<String> TASK_WORDS =
      Set.of("TODO", "DONE", "DOING", "LATER", "NOW", "WAITING", "CANCELLED");

  private static final String BULLETS = "-*+•·●▪◦‣☐☑☒－◆◇▶►➤➢○☆★";

  /** Pictures that stand for bullets of links. */
  private static final String PICTURES = "🔹🔸🔷🔶👉✅📌";

  private static final int LONGEST = 12;
  private static final char CIRCLED_ONE = '①';

  public static @Nullable ListMarker of(String line) {
    int at = 0;
    int indent = 0;
    while (at < line.length() && " \t\u3000".indexOf(line.charAt(at)) >= 0) {
      indent += line.charAt(at) == ' ' ? 1 : line.charAt(at) == '\t' ? 4 : 2;
      at++;
    }
    if (at == line.length()) {
      return null;
    }
    char c = line.charAt(at);
    if (line.startsWith("**", at)
        && at + 2 < line.length()
        && Digits.isDigit(line.charAt(at + 2))) {
      Matcher bold = BOLD.matcher(line).region(at, line.length());
      return bold.lookingAt()
          ? new ListMarker(indent, bold.group(1), bold.group(2), bold.end())
          : null;
    }
    if (BULLETS.indexOf(c) >= 0) {
      boolean blank = at + 1 < line.length() && " \t\u3000".indexOf(line.charAt(at + 1)) >= 0;
      boolean glued = c == '-' && line.startsWith("[", at + 1);
      return blank || glued || "●•▪◦‣☐☑☒◆◇".indexOf(c) >= 0
          ? new ListMarker(
              indent, null, String.valueOf(c), afterTask(line, afterBlanks(line, at + 1)))
          : null;
    }
    int behind = Character.isHighSurrogate(c) || c == '✅' ? behindPicture(line, at) : -1;
    if (behind > at) {
      return new ListMarker(indent, null, line.substring(at, behind), afterBlanks(line, behind));
    }
    if (c >= CIRCLED_ONE && Character.getType(c) == Character.OTHER_NUMBER) {
      String number = String.valueOf(Character.getNumericValue(c));
      return new ListMarker(indent, number, "①", afterBlanks(line, at + 1));
    }
    if (line.indexOf(KEY, at) >= 0 || line.indexOf(KEY_TEN, at) >= 0) {
      Matcher keys = KEYS.matcher(line).region(at, line.length());
      if (keys.lookingAt()) {
        String key = keys.group(1);
        String number = key.equals(KEY_TEN) ? "10" : key.replaceAll("[^0-9]", "");
        return new ListMarker(indent, number, String.valueOf(KEY), keys.end());
      }
    }
    if (c == '[' && at + 1 < line.length() && Digits.isDigit(line.charAt(at + 1))) {
      Matcher bracketed = BRACKETED.matcher(line).region(at, line.length());
      return bracketed.lookingAt() && !isReference(line)
          ? new ListMarker(indent, bracketed.group(1), "]", bracketed.end())
          : null;
    }
    if (!Digits.isDigit(c) && "(（【*_第".indexOf(c) < 0) {
      return PostWord.isAt(line, at) ? post(line, at, indent) : null;
    }
    int limit = Math.min(line.length(), at + LONGEST);
    Matcher ordinal = ORDINAL.matcher(line).region(at, limit);
    if (!Digits.isDigit(c) && ordinal.lookingAt()) {
      String number = String.valueOf(Digits.value(ordinal.group(1)));
      return new ListMarker(indent, number, "第", afterBlanks(line, ordinal.end()));
    }
    Matcher number = NUMBER.matcher(line).region(at, limit);
    number.useTransparentBounds(true);
    if (!number.lookingAt()) {
      return null;
    }
    String style = number.group(2) != null ? number.group(2) : number.group(3);
    return new ListMarker(indent, number.group(1), style, afterBlanks(line, number.end()));
  }

  private static @Nullable ListMarker post(String line, int at, int indent) {
    Matcher post = POST.matcher(line).region(at, line.length());
    return post.lookingAt()
        ? new ListMarker(indent, post.group(1), "第", afterBlanks(line, post.end()))
        : null;
  }

  /** Whether an address stands bare behind the number, as below a text that refers to it. */
  private static boolean isReference(String line) {
    return line.contains("://") && !line.contains("](");
  }

  public boolean isNumber() {
    return number != null;
  }

  /** The index after a picture before a blank, on a line that leads somewhere, or -1. */
  private static int behindPicture(String line, int at) {
    int end = line.offsetByCodePoints(at, 1);
    boolean bullet = PICTURES.contains(line.substring(at, end));
    return bullet && line.startsWith(" ", end) && line.contains("://") ? end : -1;
  }

  /** The index after the box of a task, ticked or not, or after the word for one. */
  private static int afterTask(String line, int from) {
    int blank = line.indexOf(' ', from);
    if (blank > 0 && TASK_WORDS.contains(line.substring(from, blank))) {
      return afterBlanks(line, blank);
    }
    boolean box =
        line.startsWith("] ", from + 2)
            && line.charAt(from) == '['
            && " xX".indexOf(line.charAt(from + 1)) >= 0;
    return box ? afterBlanks(line, from + 3) : from;
  }

  private static int afterBlanks(String line, int from) {
    int at = from;
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    return at;
  }
}
