package org.digestbot.parse;

/**
 * One family of digests: recognises its layout and cuts a document into drafts of entries.
 * Stateless and thread-safe.
 */
interface Format {

  /** Its lasting name, lower case with hyphens, as stored with a digest. */
  String name();

  /**
   * How well the document fits, from 0 (not at all) to 1 (beyond doubt); the best fit reads it. A
   * fit is a share of evidence, so that a long document does not win by its length. Must be linear
   * in the size of the document.
   */
  double fit(Document document, Budget budget);

  /** Cuts a document into drafts, in document order; asks the budget in every loop. */
  Reading read(Document document, Budget budget);
}
