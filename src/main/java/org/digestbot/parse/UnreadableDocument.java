package org.digestbot.parse;

import org.digestbot.digest.Problem;

/**
 * A document that is refused as a whole: nothing of it may be stored, and the others go on. Its
 * problem says why.
 */
public final class UnreadableDocument extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  UnreadableDocument(String document, Problem.Kind kind, String reason) {
    super(document + ": " + reason);
    this.problem = new Problem(document, 0, kind, reason);
  }

  public Problem problem() {
    return problem;
  }
}
