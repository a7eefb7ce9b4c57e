package org.digestbot.search;

/**
 * Another query that would find something, offered where the one typed found nothing. Immutable.
 *
 * @param query ready to be searched
 * @param reason why it is offered
 * @param total how many entries it finds, up to 1,000
 */
public record Suggestion(String query, Reason reason, long total) {

  /** How the suggested query differs from the one that was typed. */
  public enum Reason {
    SPELLING,
    FEWER_WORDS,
    WIDER_DATE,
    WITHOUT_FILTER,
    WITHOUT_QUOTES,
    SAME_SITE
  }
}
