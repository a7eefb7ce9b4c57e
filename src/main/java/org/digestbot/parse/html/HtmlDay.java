package org.digestbot.parse.html;

import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The day in an element that a page has for nothing else: when something was posted. */
final class HtmlDay {
  /** A query for what may be one. */
  static final String ELEMENTS = "time[datetime], [class~=(?i)date|time]";

  /** In characters; a longer text is none of a date. */
  private static final int LONGEST = 60;

  private static final Pattern NAMED =
      Pattern.compile("(?i)(?:.*[\\s_-])?(?:date|time|timestamp|datetime)(?:[\\s_-].*)?");

  private HtmlDay() {}

  /** The day that it tells, or null. */
  static @Nullable EntryDate of(Element element) {
    boolean named = element.nameIs("time") || NAMED.matcher(element.className()).matches();
    EntryDate date = named && element.text().length() <= LONGEST ? date(element) : null;
    return date == null || date.day() == 0 ? null : date;
  }

  private static @Nullable EntryDate date(Element element) {
    Element exact = element.selectFirst("[datetime],[title]");
    if (exact == null) {
      return Dates.in(element.text());
    }
    return Dates.in(exact.attr(exact.hasAttr("datetime") ? "datetime" : "title"));
  }
}
