package org.digestbot.app;

/**
 * One line of what {@code doctor} says. Immutable.
 *
 * @param subject what was looked at
 * @param message what is so, and what to do about it
 */
record Finding(Grade grade, String subject, String message) {

  /** How serious it is. */
  enum Grade {
    OK("ok"),
    /** Works, but somebody may want to know. */
    NOTE("--"),
    /** Does not work until something is done. */
    PROBLEM("!!");

    private final String mark;

    Grade(String mark) {
      this.mark = mark;
    }
  }

  static Finding ok(String subject, String message) {
    return new Finding(Grade.OK, subject, message);
  }

  static Finding note(String subject, String message) {
    return new Finding(Grade.NOTE, subject, message);
  }

  static Finding problem(String subject, String message) {
    return new Finding(Grade.PROBLEM, subject, message);
  }

  /** One line; the mark comes first, so that the problems can be searched for. */
  @Override
  public String toString() {
    return String.format("%s  %-14s %s", grade.mark, subject, message);
  }
}
