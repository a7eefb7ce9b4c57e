package org.digestbot.parse.format.post;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.draft.Draft;
import org.digestbot.parse.draft.Fit;
import org.digestbot.parse.draft.Format;
import org.digestbot.parse.draft.Reading;
import org.digestbot.parse.header.MessageHead;

/**
 * Messages copied out of a chat or a channel, each below a line of who wrote it and when; the name
 * may be missing where all are of one.
 */
final class ChatLog implements Format {
  private static final int LEAST_MESSAGES = 2;
  private static final int LEAST_BARE_MESSAGES = 3;
  private static final double MOSTLY = 0.75;

  /**
   * What Telegram prints above the words of a message: whose they are, what they answer, and that a
   * picture stood there.
   */
  private static final Pattern REMARK =
      Pattern.compile(
          "(?:\\[(?:Forwarded from|转发自|轉發自)\\s([^\\[\\]\\n]{1,80})]"
              + "|\\[(?:In reply to|回复|回覆)\\s[^\\[\\]\\n]{1,80}]|In reply to this message"
              + "|\\[ [^\\[\\]:：\\n]{1,24} ])(?:\\s*\\n\\s*|$)");

  /** So many lines may stand before the first message. */
  private static final int FEW_LINES = 12;

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
    List<MessageHead> heads = heads(document, budget);
    List<MessageHead> bracketed =
        heads.stream().filter(head -> head.form() == MessageHead.Form.MARKED).toList();
    if (bracketed.size() >= LEAST_MESSAGES) {
      return new Fit(bestFit(), () -> read(document, bracketed, budget));
    }
    List<MessageHead> timed = of(heads, true);
    List<MessageHead> named = of(heads, false);
    if (isTalk(named, document)) {
      return new Fit(bestFit(), () -> read(document, named, budget));
    }
    return areNotes(timed, document)
        ? new Fit(bestFit(), () -> read(document, timed, budget))
        : Fit.none();
  }

  private static List<MessageHead> of(List<MessageHead> heads, boolean timed) {
    return heads.stream().filter(head -> (head.form() == MessageHead.Form.TIME) == timed).toList();
  }

  /**
   * Whether times alone stand apart, right above what was written then, and most below nothing that
   * may be a title.
   */
  private static boolean areNotes(List<MessageHead> times, Document document) {
    int apart = 0;
    int titled = 0;
    for (MessageHead time : times) {
      boolean begins = isBlank(document, time.line() - 1) && !isBlank(document, time.line() + 1);
      apart += begins ? 1 : 0;
      int above = document.wordsAbove(time.line());
      titled += time != times.get(0) && isBlank(document, above - 1) ? 1 : 0;
    }
    return times.size() >= LEAST_BARE_MESSAGES
        && apart >= times.size() * MOSTLY
        && titled * 2 <= times.size();
  }

  /**
   * Titles with their times look like heads without brackets, but people write more than once, in
   * turn, and what they write stands directly below their names and nothing directly above.
   */
  private static boolean isTalk(List<MessageHead> heads, Document document) {
    long names = heads.stream().map(MessageHead::name).distinct().count();
    long apart =
        heads.stream()
            .filter(head -> !isBlank(document, head.line() + 1))
            .filter(
                head -> head.form() == MessageHead.Form.DASH || isBlank(document, head.line() - 1))
            .count();
    return heads.size() >= LEAST_BARE_MESSAGES
        && names > 1
        && names < heads.size()
        && apart >= heads.size() * MOSTLY;
  }

  private static boolean isBlank(Document document, int line) {
    return line < 0 || line >= document.lines().size() || document.lines().get(line).isBlank();
  }

  private static Reading read(Document document, List<MessageHead> heads, Budget budget) {
    List<Draft> drafts = new ArrayList<>(heads.size());
    for (int i = 0; i < heads.size(); i++) {
      budget.check();
      MessageHead head = heads.get(i);
      int end = i + 1 < heads.size() ? heads.get(i + 1).line() : document.lines().size();
      String following = document.between(head.line() + 1, end);
      String text = (head.words() + "\n" + following).strip();
      String author = head.name();
      Matcher remark = REMARK.matcher(text);
      int from = 0;
      while (remark.region(from, text.length()).lookingAt()) {
        author = remark.group(1) == null ? author : remark.group(1).strip();
        from = remark.end();
      }
      String body = text.substring(from);
      if (!body.isEmpty()) {
        drafts.add(
            Draft.at(head.line() + 1).author(author).date(head.date()).text(body).body(body));
      }
    }
    return Reading.of(document, heads.get(0).line(), drafts);
  }

  /** None where too many lines stand before the first. */
  private static List<MessageHead> heads(Document document, Budget budget) {
    List<MessageHead> heads = new ArrayList<>();
    List<String> lines = document.lines();
    for (int i = 0; i < lines.size(); i++) {
      budget.check();
      if (heads.isEmpty() && i > FEW_LINES) {
        break;
      }
      MessageHead head = MessageHead.of(lines.get(i), i);
      if (head != null) {
        heads.add(head);
      }
    }
    return heads;
  }
}
