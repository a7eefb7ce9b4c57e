package org.digestbot.search.index;

/** What an index must know how to ask for. */
public interface ConditionVisitor<R> {
  R words(Condition.Words words);

  R near(Condition.Near near);

  R tagged(Condition.Tagged tagged);

  R all(Condition.All all);

  R any(Condition.Any any);

  R except(Condition.Except except);

  R everything(Condition.Everything everything);
}
