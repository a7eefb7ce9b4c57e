package org.digestbot.app;

import java.util.Locale;
import org.digestbot.ingest.Report;
import org.digestbot.search.query.SearchNote;
import org.jspecify.annotations.Nullable;

/** How the command line puts results into words; in English, as all command lines speak. */
final class Wording {
  private Wording() {}

  /** How a query was read otherwise than it was typed. */
  static String of(SearchNote note) {
    if (note instanceof SearchNote.Respelled respelled) {
      return "`" + respelled.typed() + "` was read as `" + respelled.read() + "`.";
    }
    if (note instanceof SearchNote.Widened widened) {
      return "Nothing matches `" + widened.dropped() + "`, so it was left out.";
    }
    if (note instanceof SearchNote.About about) {
      return "No entry has all of it; these are about `" + about.subject() + "`.";
    }
    if (note instanceof SearchNote.SaidOnly said) {
      return "Nothing is dated `" + said.date() + "`; these entries say it.";
    }
    if (note instanceof SearchNote.UnknownOperator unknown) {
      return "`"
          + unknown.typed()
          + ":` is no operator; the nearest is `"
          + unknown.nearest()
          + ":`.";
    }
    if (note instanceof SearchNote.UnknownTopic topic) {
      String hint = topic.nearest() == null ? "" : "; the nearest is `" + topic.nearest() + "`";
      return "`topic:` has no `" + topic.typed() + "`, so it was left out" + hint + ".";
    }
    if (note instanceof SearchNote.NoEntry none) {
      return "No entry has `" + none.operator() + ":" + none.value() + "`.";
    }
    SearchNote.BadValue bad = (SearchNote.BadValue) note;
    if (bad.value().isEmpty()) {
      return "`" + bad.operator() + ":` has nothing behind it, so it was left out.";
    }
    return "`" + bad.operator() + ":` cannot be `" + bad.value() + "`, so it was left out.";
  }

  /** What an import did, on one line. */
  static String of(Report report, @Nullable String source) {
    String imported =
        String.format(
            Locale.ROOT,
            "%s, %s: %,d new, %,d changed, %,d unchanged, %,d gone; %s, %,d new.",
            count(report.documents(), "document"),
            count(report.entries(), "entry"),
            report.added(),
            report.changed(),
            report.unchanged(),
            report.gone(),
            count(report.links(), "link"),
            report.newLinks());
    String failed =
        report.failed() == 0
            ? ""
            : " " + count(report.failed(), "document") + " could not be read (see above).";
    return (source == null ? "" : source + ": ") + imported + failed;
  }

  /** A number with its noun: {@code 1 entry}, {@code 1,200 entries}. */
  static String count(long number, String noun) {
    String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? noun : plural);
  }
}
