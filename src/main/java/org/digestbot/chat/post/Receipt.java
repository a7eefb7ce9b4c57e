package org.digestbot.chat.post;

/** What becomes of a post. Called on the courier's threads, one call after the other for a post. */
public interface Receipt {

  /**
   * A part leaves next, which must be recorded before it does: if this throws, the part stays here
   * and the post ends with {@link PostOutcome.Later}.
   *
   * @param part from 0
   */
  void leaving(int part);

  /** It cannot be known whether the part that just left has arrived; it will be sent again. */
  void doubtful();

  /**
   * It cannot be known whether the part that just left has arrived. Nothing is sent again before
   * that has been found out: by a look, or because the platform tells repetitions.
   */
  void unanswered();

  /** So many parts are out, and there are more. */
  void sent(int parts);

  /** How it ended; the last call. */
  void finished(PostOutcome outcome);
}
