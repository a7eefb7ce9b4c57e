package org.digestbot.subscription.filter;

import java.util.ArrayList;
import java.util.List;
import org.digestbot.digest.Archive;
import org.digestbot.digest.ArchivedEntry;

/** Finds the newest entries that a filter matches, without an index: a page at a time. */
public final class NewestMatches {
  private static final int PAGE = 100;

  private NewestMatches() {}

  /**
   * Newest first.
   *
   * @param most how many are wanted
   * @param among how many of the newest entries are looked at
   */
  public static List<ArchivedEntry> of(Filter filter, Archive archive, int most, int among) {
    List<ArchivedEntry> found = new ArrayList<>();
    for (int offset = 0; offset < among && found.size() < most; offset += PAGE) {
      List<ArchivedEntry> page = archive.latest(offset, PAGE).items();
      page.stream().filter(filter::matches).limit(most - found.size()).forEach(found::add);
      if (page.size() < PAGE) {
        break;
      }
    }
    return found;
  }
}
