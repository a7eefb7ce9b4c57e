package org.digestbot.parse.draft;

import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;

/**
 * One family of digests: recognises its layout and cuts a document into drafts of entries.
 * Stateless and thread-safe.
 */
public interface Format {

  /** Its lasting name, lower case with hyphens, as stored with a digest. */
  String name();

  /**
   * The best fit that it ever has: it is asked after the families that may be surer, and not at all
   * where one of them fits as well.
   */
  double bestFit();

  /**
   * How well the document fits; the best fit reads it. Linear in the size of the document; asks the
   * budget in every loop, also while it cuts.
   */
  Fit fit(Document document, Budget budget);
}
