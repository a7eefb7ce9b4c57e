package org.digestbot.parse.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Preamble;
import org.jspecify.annotations.Nullable;

/**
 * Messages copied out of a chat or a channel: each begins with a line of who wrote it and when, as
 * Telegram ({@code Name, [03.07.2024 09:12]}) and other messengers ({@code [2024/7/3 09:12] Name:
 * text}) put it; the name may be missing where all are of one.
 */
final class ChatLog implements Format {
  private static final int LEAST_MESSAGES = 2;

  /** So many lines may stand before the first message. */
  private static final int FEW_LINES = 12;

  private static final int LONGEST_HEAD = 160;

  private static final String TIME = "[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?:\\s?[AaPp][Mm])?";
  private static final String DAY = "([0-9]{1,4}[./年-][0-9]{1,2}[./月-][0-9]{1,4}日?)";
  private static final Pattern NAME_FIRST =
      Pattern.compile("(.{1,60}?),?\\s\\[" + DAY + ",?\\s{1,2}" + TIME + "]:?()");
  private static final Pattern TIME_FIRST =
      Pattern.compile(
          "\\[" + DAY + ",?\\s{1,2}" + TIME + "](?:\\s{1,2}([^:：]{1,60})[:：]\\s?(.*))?");

  /**
   * A message's first line.
   *
   * @param words what follows the name on it
   */
  private record Head(int line, @Nullable String name, EntryDate date, String words) {}

  @Override
  public String name() {
    return "chat-log";
  }

  @Override
  public double bestFit() {
    return 0.95;
  }

  @Override
  public Fit fit(Document document, Budget budget) {
    List<Head> heads = heads(document, budget);
    return heads.size() >= LEAST_MESSAGES
        ? new Fit(bestFit(), () -> read(document, heads, budget))
        : Fit.none();
  }

  private static Reading read(Document document, List<Head> heads, Budget budget) {
    List<Draft> drafts = new ArrayList<>(heads.size());
    for (int i = 0; i < heads.size(); i++) {
      budget.check();
      Head head = heads.get(i);
      int end = i + 1 < heads.size() ? heads.get(i + 1).line() : document.lines().size();
      String following = document.between(head.line() + 1, end);
      String body = (head.words() + "\n" + following).strip();
      if (!body.isEmpty()) {
        drafts.add(
            Draft.at(head.line() + 1).author(head.name()).date(head.date()).text(body).body(body));
      }
    }
    Preamble preamble = Preamble.of(document, heads.get(0).line());
    return new Reading(preamble.title(), preamble.date(), drafts);
  }

  /** None where too many lines stand before the first. */
  private static List<Head> heads(Document document, Budget budget) {
    List<Head> heads = new ArrayList<>();
    List<String> lines = document.lines();
    for (int i = 0; i < lines.size(); i++) {
      budget.check();
      if (heads.isEmpty() && i > FEW_LINES) {
        break;
      }
      Head head = head(lines.get(i), i);
      if (head != null) {
        heads.add(head);
      }
    }
    return heads;
  }

  /** Cheap questions first: most lines with a bracket hold a link. */
  private static boolean beginsWithDay(String line) {
    return line.length() > 1 && Character.isDigit(line.charAt(1));
  }

  private static boolean endsWithTime(String line) {
    String head = line.length() > LONGEST_HEAD ? "" : line.stripTrailing();
    return head.endsWith("]") || head.endsWith("]:");
  }

  private static @Nullable Head head(String line, int index) {
    int open = line.indexOf('[');
    if (open < 0 || !(open == 0 ? beginsWithDay(line) : endsWithTime(line))) {
      return null;
    }
    Matcher head = (open == 0 ? TIME_FIRST : NAME_FIRST).matcher(line.strip());
    if (!head.matches()) {
      return null;
    }
    EntryDate date = Dates.in(head.group(open == 0 ? 1 : 2));
    String name = head.group(open == 0 ? 2 : 1);
    String words = Objects.requireNonNullElse(head.group(3), "");
    return date == null ? null : new Head(index, name == null ? null : name.strip(), date, words);
  }
}
