package org.digestbot.search.index;

/**
 * Thrown while the index cannot answer because it is being made anew; what an unfinished one would
 * find would be wrong. It is over by itself.
 */
public final class SearchUnavailable extends RuntimeException {
  private final int percent;

  /**
   * @param percent how much of the index is there again, 0 to 100
   */
  public SearchUnavailable(int percent) {
    super("the search index is being made anew, " + percent + " % are done");
    this.percent = percent;
  }

  public int percent() {
    return percent;
  }
}
