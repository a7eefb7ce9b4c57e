package org.digestbot.store;

import java.util.Objects;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.Entry;

/** An entry as the archive has it, and as its document has it now. Immutable. */
record Revision(ArchivedEntry old, ArchivedEntry now) {

  /** Whether a reader would call it changed; another place, line or number is no change. */
  boolean isChange() {
    Entry was = old.entry();
    Entry is = now.entry();
    return old.gone()
        || was.saysSomething() != is.saysSomething()
        || !was.title().equals(is.title())
        || !Objects.equals(was.author(), is.author())
        || !Objects.equals(was.handle(), is.handle())
        || !Objects.equals(old.date(), now.date())
        || !was.body().equals(is.body())
        || !was.links().equals(is.links());
  }

  /** Whether it was only a number before, so that it is news to every reader. */
  boolean isFilled() {
    return !old.entry().saysSomething() && now.entry().saysSomething();
  }

  /** Whether it reads the same, but stands elsewhere. */
  boolean isMoved() {
    return !isChange() && !old.entry().equals(now.entry());
  }

  boolean isInAnotherSection() {
    return !Objects.equals(old.entry().section(), now.entry().section());
  }
}
