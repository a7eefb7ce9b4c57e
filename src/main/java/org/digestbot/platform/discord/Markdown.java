package org.digestbot.platform.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.chat.reply.RichText;
import org.digestbot.chat.reply.Run;
import org.digestbot.chat.reply.Style;

/**
 * Writes text in Discord's Markdown so that it is shown as it stands: nothing in it formats, names
 * anybody, runs anything or leads anywhere but to the web.
 */
final class Markdown {
  /** Everything that Discord reads at any place; {@code @} and {@code #} begin mentions. */
  private static final String SPECIAL = "\\*_~`|<>[]@";

  /** Taken whole, because a backslash within an address would become part of it. */
  private static final Pattern ADDRESS = Pattern.compile("(?i)\\bhttps?://[^\\s<>`|]+");

  private static final Pattern LINE_START =
      Pattern.compile("(?m)^([ \\t]*)(?:(#{1,3}|-#|[-+])(?=\\s)|(\\d{1,9})\\.(?=\\s))");
  private static final Pattern CALLS_EVERYBODY = Pattern.compile("@(?=(?i:everyone|here))");
  private static final char ZERO_WIDTH_SPACE = '\u200B';

  private Markdown() {}

  /** Rich text with its styles and links. */
  static String of(RichText text) {
    StringBuilder out = new StringBuilder();
    boolean styledBefore = false;
    for (Run run : merged(text.runs())) {
      boolean styled = run.style() != Style.PLAIN || run.link() != null;
      if (styled && styledBefore) {
        // Two spans of marks in a row would be read as one.
        out.append(ZERO_WIDTH_SPACE);
      }
      out.append(run(run));
      styledBefore = styled;
    }
    return out.toString();
  }

  /** Plain runs in a row are one text, so that what they make together is seen together. */
  static List<Run> merged(List<Run> runs) {
    List<Run> out = new ArrayList<>();
    for (Run run : runs) {
      Run last = out.isEmpty() ? null : out.get(out.size() - 1);
      if (last != null
          && last.link() == null
          && run.link() == null
          && last.style() == run.style()) {
        out.set(out.size() - 1, new Run(last.text() + run.text(), run.style(), null));
      } else {
        out.add(run);
      }
    }
    return out;
  }

  /** Text that is only text. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    Matcher address = ADDRESS.matcher(text);
    int done = 0;
    while (address.find()) {
      out.append(escapeWords(text.substring(done, address.start())));
      int end = address.end();
      out.append(bareAddress(text.substring(address.start(), end)));
      done = end;
    }
    out.append(escapeWords(text.substring(done)));
    return escapeLineStarts(out.toString());
  }

  /** A link under a text; the bare address where the text looks like one. */
  static String link(String text, String address) {
    String target = maskedTarget(address);
    String shown = text.strip();
    if (shown.isEmpty() || shown.equals(address) || shown.contains("://")) {
      return bareAddress(address);
    }
    return "[" + escapeWords(shown.replace('\n', ' ')) + "](" + target + ")";
  }

  /**
   * Discord counts code points and JDA, before it, UTF-16 units; what fits the latter fits both.
   */
  static int length(String markdown) {
    return markdown.length();
  }

  private static String run(Run run) {
    String text = run.text();
    if (run.link() != null) {
      String link = link(text, run.link());
      return run.style() == Style.BOLD || run.style() == Style.MARKED ? "**" + link + "**" : link;
    }
    return switch (run.style()) {
      case PLAIN -> escape(text);
      case BOLD, MARKED -> wrapped("**", text);
      case EMPHASIS -> wrapped("*", text);
      case CODE -> code(text);
    };
  }

  /** Blanks stay outside the marks, where Discord wants them. */
  private static String wrapped(String mark, String text) {
    String core = text.strip();
    if (core.isEmpty()) {
      return text;
    }
    int start = text.indexOf(core);
    return text.substring(0, start)
        + mark
        + escape(core)
        + mark
        + text.substring(start + core.length());
  }

  /** Between backticks everything is literal, except backticks. */
  private static String code(String text) {
    String core = text.replace('`', 'ˋ').replace('\n', ' ');
    return core.isBlank() ? core : "`" + unaddressed(core) + "`";
  }

  private static String escapeWords(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    String harmless = unaddressed(text);
    for (int i = 0; i < harmless.length(); i++) {
      if (SPECIAL.indexOf(harmless.charAt(i)) >= 0 || endsScheme(harmless, i)) {
        out.append('\\');
      }
      out.append(harmless.charAt(i));
    }
    return out.toString();
  }

  /** Clients make links of more schemes than the web's. */
  private static boolean endsScheme(String text, int i) {
    return text.charAt(i) == ':'
        && i > 0
        && i + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(i - 1))
        && !Character.isWhitespace(text.charAt(i + 1));
  }

  private static String escapeLineStarts(String text) {
    return LINE_START
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    match.group(1)
                        + (match.group(2) != null
                            ? "\\" + match.group(2)
                            : match.group(3) + "\\.")));
  }

  private static String unaddressed(String text) {
    return CALLS_EVERYBODY.matcher(text).replaceAll("@" + ZERO_WIDTH_SPACE);
  }

  private static String bareAddress(String address) {
    return unaddressed(address.replace("*", "%2A").replace("\\", "%5C"));
  }

  private static String maskedTarget(String address) {
    String target = address;
    for (List<String> pair :
        List.of(
            List.of("(", "%28"),
            List.of(")", "%29"),
            List.of("[", "%5B"),
            List.of("]", "%5D"),
            List.of("*", "%2A"),
            List.of("\\", "%5C"))) {
      target = target.replace(pair.get(0), pair.get(1));
    }
    return unaddressed(target);
  }
}
