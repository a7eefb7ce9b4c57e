package org.digestbot.chat.post;

/** What whoever draws conclusions from how posts end must know. */
public interface PostOutcomeVisitor {
  void delivered(PostOutcome.Delivered outcome);

  void later(PostOutcome.Later outcome);

  void moved(PostOutcome.Moved outcome);

  void threadClosed(PostOutcome.ThreadClosed outcome);

  void unreachable(PostOutcome.Unreachable outcome);

  void refused(PostOutcome.Refused outcome);
}
