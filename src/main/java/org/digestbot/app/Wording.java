package org.digestbot.app;

import java.util.Locale;
import org.digestbot.ingest.Report;
import org.jspecify.annotations.Nullable;

/** How the command line puts results into words; in English, as all command lines speak. */
final class Wording {
  private Wording() {}

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
